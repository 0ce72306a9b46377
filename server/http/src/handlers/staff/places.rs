//! The register of places and devices: at a glance, and kind by kind.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::place_change::{self, StoredChange};
use sothon_domain::effects::legal_date;
use sothon_domain::place_change::PlaceKind;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_place_list::{self, StaffPlaceListView};
use sothon_web::pages::staff_places::{self, PlaceChangeLine, StaffPlacesView};

use super::queue::page_of;
use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/places`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    let found = place_change::overview(&visitor.portal.app, &visitor.actor()).await?;
    let kinds = found.kinds.iter().map(|counted| (counted.kind, counted.open)).collect();
    let waiting = found.waiting.into_iter().map(|stored| line(stored, &visitor)).collect();
    let view = StaffPlacesView { waiting, kinds };
    Ok(page::html(staff_places::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/places/{register}`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn list(
    Path(register): Path<String>,
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let kind = kind(&visitor, &register)?;
    let found = place_change::list(app, &actor, kind, page_of(query.as_deref())).await?;
    let turned = Turned { page: found.page, pages: found.pages, total: found.total };
    let waiting = found.waiting.into_iter().map(|stored| line(stored, &visitor)).collect();
    let view = StaffPlaceListView { kind, waiting, entries: found.entries, turned };
    // The other language shows the same page of the list.
    let path = staff_place_list::path(kind, turned.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_place_list::render(&view, &frame)))
}

/// The kind that an address names; whoever may not see the register learns nothing of it.
pub(super) fn kind(visitor: &StaffVisitor, register: &str) -> Result<PlaceKind, Failure> {
    authorise(&visitor.actor(), UseCase::ManagePlaces)?;
    PlaceKind::from_code(register).ok_or(Failure::NotFound)
}

fn line(stored: StoredChange, visitor: &StaffVisitor) -> PlaceChangeLine {
    let me = visitor.at_work().map(|at_work| at_work.member.id);
    PlaceChangeLine {
        id: stored.id.to_string(),
        change: stored.change,
        proposed_on: legal_date(stored.proposed_at),
        maker: (me != Some(stored.state.maker())).then_some(stored.maker),
    }
}
