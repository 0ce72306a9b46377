//! The queue of the officer's office.

use std::num::NonZeroU32;

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, QueuedCase};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::person::PersonName;
use sothon_locales::Language;
use sothon_web::Frame;
use sothon_web::pages::office_list;
use sothon_web::pages::staff_queue::{self, Holder, QueueLine, StaffQueueView};

use crate::error_page::Failure;
use crate::form::parse;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// What the address says beside its path.
#[derive(Deserialize)]
struct Turned {
    page: NonZeroU32,
}

/// `GET /staff/queue`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let queue = case::queue(app, &visitor.actor(), page_of(query.as_deref())).await?;
    let line = |case: QueuedCase| QueueLine {
        reference: case.reference,
        name: name(&case.name, visitor.language),
        kind: case.kind,
        office: case.office,
        stage: case.stage,
        sent_on: legal_date(case.submitted_at),
        due_on: case.due_on,
        holder: case.holder.map(holder),
    };
    let view = StaffQueueView {
        cases: queue.cases.into_iter().map(line).collect(),
        turned: office_list::Turned { page: queue.page, pages: queue.pages, total: queue.total },
        today: today(app.clock.as_ref()),
    };
    // The other language shows the same page of the queue.
    let path = staff_queue::path(queue.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_queue::render(&view, &frame)))
}

/// The page of a list that an address asks for; the first, where it asks for none.
pub(super) fn page_of(query: Option<&str>) -> NonZeroU32 {
    parse(query.unwrap_or_default()).map_or(NonZeroU32::MIN, |turned: Turned| turned.page)
}

/// Her name in the page's language.
pub(super) fn name(name: &PersonName, language: Language) -> String {
    match language {
        Language::Khmer => name.khmer.full(),
        Language::English => name.latin.full(),
    }
}

/// Who checks a case, as the pages call her.
pub(super) fn holder(holder: case::Holder) -> Holder {
    match holder {
        case::Holder::Me => Holder::Me,
        case::Holder::Another => Holder::Another,
    }
}
