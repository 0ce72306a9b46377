//! The queue of the officer's office.

use std::num::NonZeroU32;

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::{self, QueuedCase};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::person::Reference;
use sothon_web::Frame;
use sothon_web::pages::staff_queue::{self, Holder, Only, QueueFilter, QueueLine, StaffQueueView};
use time::Date;
use time::macros::format_description;

use crate::error_page::Failure;
use crate::form::parse;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// What the address says beside its path.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    kind: String,
    stage: String,
    office: String,
    only: String,
    after: String,
}

/// What the address of another list says beside its path.
#[derive(Deserialize)]
struct Turned {
    page: NonZeroU32,
}

/// `GET /staff/queue`; `?kind=`, `?stage=`, `?office=` and `?only=` filter it, `?after=` turns a page. What says nothing
/// is not asked for.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let asked: Asked = parse(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let filter = QueueFilter::read(&asked.kind, &asked.stage, &asked.office, &asked.only);
    let after = turned_to(&asked.after);
    let wanted = case::Filter {
        kind: filter.kind,
        stage: filter.stage,
        office: filter.office.clone(),
        mine: filter.only == Some(Only::Mine),
        overdue: filter.only == Some(Only::Overdue),
        after,
    };
    let queue = case::queue(app, &visitor.actor(), wanted).await?;
    let line = |case: QueuedCase| QueueLine {
        reference: case.reference,
        name: page::full(&case.name, visitor.language),
        kind: case.kind,
        office: case.office,
        stage: case.stage,
        level: case.level,
        sent_on: legal_date(case.submitted_at),
        due_on: case.due_on,
        holder: case.holder.map(holder),
    };
    let view = StaffQueueView {
        cases: queue.cases.into_iter().map(line).collect(),
        filter,
        total: queue.total,
        after: after.map(turn),
        next: queue.next.map(turn),
        today: today(app.clock.as_ref()),
    };
    // The other language shows the same page of the queue.
    let path = staff_queue::path(&view.filter, view.after.as_deref());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_queue::render(&view, &frame)))
}

/// A line of the queue as an address names it: its deadline and its reference.
fn turn((due_on, reference): (Date, Reference)) -> String {
    format!("{due_on}.{reference}")
}

/// The line that an address names; none where it names none.
fn turned_to(after: &str) -> Option<(Date, Reference)> {
    let (day, reference) = after.split_once('.')?;
    let day = Date::parse(day, format_description!("[year]-[month]-[day]")).ok()?;
    Some((day, reference.parse().ok()?))
}

/// The page of a list that an address asks for; the first, where it asks for none.
pub(super) fn page_of(query: Option<&str>) -> NonZeroU32 {
    parse(query.unwrap_or_default()).map_or(NonZeroU32::MIN, |turned: Turned| turned.page)
}

/// Who checks a case, as the pages call her.
pub(super) fn holder(holder: case::Holder) -> Holder {
    match holder {
        case::Holder::Me => Holder::Me,
        case::Holder::Another => Holder::Another,
    }
}
