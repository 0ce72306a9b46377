//! The line at the counter of a branch.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::visit::{self, Arrive, Arrived, Candidate, VisitSeen};
use sothon_domain::person::PersonId;
use sothon_web::pages::staff_counter::{
    self, CounterError, CounterLine, PerhapsLine, StaffCounterView,
};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// Who has come.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    frail: String,
    #[serde(default)]
    person: String,
}

/// What was typed, and who may be meant by it.
#[derive(Default)]
struct Typed {
    number: String,
    frail: bool,
    perhaps: Vec<Candidate>,
}

/// `GET /staff/counter`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    listed(&visitor, Typed::default(), None).await
}

/// `POST /staff/counter`: gives a ticket.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let (frail, key) = (!fields.frail.is_empty(), fields.key);
    let mut typed = Typed { number: fields.member_number, frail, perhaps: Vec::new() };
    let arrived = if fields.person.is_empty() {
        visit::arrive(app, &actor, &Arrive { number: &typed.number, frail, key }).await?
    } else {
        let her: PersonId = named(&fields.person)?;
        visit::arrive_chosen(app, &actor, her, (frail, key)).await?
    };
    let error = match arrived {
        Arrived::Perhaps(perhaps) => {
            typed.perhaps = perhaps;
            return listed(&visitor, typed, None).await;
        }
        Arrived::Ticket(_) => return Ok(visitor.to(staff_counter::PATH)),
        Arrived::Malformed => CounterError::Malformed,
        Arrived::Unknown => CounterError::Unknown,
        Arrived::Refused(refused) => CounterError::Refused(refused),
    };
    listed(&visitor, typed, Some(error)).await
}

async fn listed(
    visitor: &StaffVisitor,
    typed: Typed,
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
    let perhaps = |one: &Candidate| PerhapsLine {
        person: one.person.to_string(),
        name: page::masked(&one.name, visitor.language),
        birth_date: one.birth_date.clone(),
        key: new_key(app).to_string(),
    };
    let view = StaffCounterView {
        lines: counter.visits.iter().map(line).collect(),
        next: counter.next().map(|seen| seen.id.to_string()),
        open: i64::try_from(counter.open().count()).unwrap_or(i64::MAX),
        typed: typed.number,
        perhaps: typed.perhaps.iter().map(perhaps).collect(),
        frail: typed.frail,
        error,
        key: new_key(app).to_string(),
        call_key: new_key(app).to_string(),
    };
    Ok(page::html(staff_counter::render(&view, &page::staff_frame(visitor))))
}
