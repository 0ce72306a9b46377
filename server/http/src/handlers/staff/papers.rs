//! The papers of a case, for an officer of its office. Every reading is written down.

use axum::extract::Path;
use axum::response::Response;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::paper::{self, CasePapers};
use sothon_web::pages::staff_papers::{self, StaffPapersView};

use crate::error_page::Failure;
use crate::handlers::cases::papers::shown;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/case/{reference}/papers`
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let papers =
        paper::for_office(&visitor.portal.app, &visitor.actor(), named(&reference)?).await?;
    let CasePapers { reference, kind, items, .. } = papers;
    let items = items.into_iter().map(|item| shown(item, visitor.language)).collect();
    let view = StaffPapersView { kind, reference, items };
    Ok(page::html(staff_papers::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/case/{reference}/papers/{id}/page.file`: the page itself.
pub(crate) async fn file(
    Path((reference, id)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::SeeQueue)?;
    let opened = paper::of_office(app, &actor, named(&reference)?, named(&id)?).await?;
    Ok(crate::page_file::answer(opened))
}
