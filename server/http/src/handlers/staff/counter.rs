//! The line at the counter of a branch.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::visit::{self, Arrive, Arrived, VisitSeen};
use sothon_web::pages::staff_counter::{self, CounterError, CounterLine, StaffCounterView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// Who has come.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    frail: String,
}

/// `GET /staff/counter`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    listed(&visitor, String::new(), None).await
}

/// `POST /staff/counter`: gives a ticket.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let arrive =
        Arrive { number: &fields.member_number, frail: !fields.frail.is_empty(), key: fields.key };
    let error = match visit::arrive(&visitor.portal.app, &visitor.actor(), &arrive).await? {
        Arrived::Ticket(_) => return Ok(visitor.to(staff_counter::PATH)),
        Arrived::Malformed => CounterError::Malformed,
        Arrived::Unknown => CounterError::Unknown,
        Arrived::Refused(refused) => CounterError::Refused(refused),
    };
    listed(&visitor, fields.member_number, Some(error)).await
}

async fn listed(
    visitor: &StaffVisitor,
    typed: String,
    error: Option<CounterError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let counter = visit::list(app, &visitor.actor()).await?;
    let line = |seen: &VisitSeen| CounterLine {
        id: seen.id.to_string(),
        ticket: seen.ticket,
        name: page::masked(&seen.name, visitor.language),
        frail: seen.frail,
        state: seen.state,
    };
    let view = StaffCounterView {
        lines: counter.visits.iter().map(line).collect(),
        next: counter.next().map(|seen| seen.id.to_string()),
        open: i64::try_from(counter.open().count()).unwrap_or(i64::MAX),
        typed,
        error,
        key: new_key(app).to_string(),
        call_key: new_key(app).to_string(),
    };
    Ok(page::html(staff_counter::render(&view, &page::staff_frame(visitor))))
}
