//! The queue of the officer's office.

use axum::response::Response;
use sothon_app::case::{self, QueuedCase};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::person::PersonName;
use sothon_locales::Language;
use sothon_web::pages::staff_queue::{self, Holder, QueueLine, StaffQueueView};

use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/queue`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let queued = case::queue(app, &visitor.actor()).await?;
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
    let cases = queued.into_iter().map(line).collect();
    let view = StaffQueueView { cases, today: today(app.clock.as_ref()) };
    Ok(page::html(staff_queue::render(&view, &page::staff_frame(&visitor))))
}

fn name(name: &PersonName, language: Language) -> String {
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
