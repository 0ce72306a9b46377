//! Members of staff see the complaints at their desk, say that they have read one, and answer it.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::complaint::{self, Acted, Answering, Listed, Place, offices};
use sothon_domain::person::ComplaintId;
use sothon_web::Frame;
use sothon_web::pages::staff_complaint::{self, StaffComplaintError, StaffComplaintView};
use sothon_web::pages::staff_complaints::{self, ComplaintLine, PATH, StaffComplaintsView};
use time::macros::format_description;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key, parse};
use crate::handlers::complain;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms on a complaint's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    words: String,
}

/// What the address of the list says beside its path.
#[derive(Deserialize)]
struct Asked {
    after: String,
}

/// `GET /staff/complaints`; `?after=` turns a page, and what names no place opens the first.
pub(crate) async fn list(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let asked: Option<Asked> = parse(query.as_deref().unwrap_or_default()).ok();
    let after = asked.and_then(|asked| turned_to(&asked.after));
    let found = complaint::list(&visitor.portal.app, &visitor.actor(), after).await?;
    let line = |listed: Listed| {
        let (promise, until) = listed.promised;
        ComplaintLine {
            id: listed.id.to_string(),
            reference: listed.reference.to_string(),
            topic: listed.topic,
            desk: listed.desk,
            read: listed.read,
            promise,
            until,
            late: listed.late,
        }
    };
    let view = StaffComplaintsView {
        waiting: found.lines.into_iter().map(line).collect(),
        total: found.total,
        after: after.map(turn),
        next: found.next.map(turn),
    };
    // The other language shows the same page of the list.
    let path = staff_complaints::path(view.after.as_deref());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_complaints::render(&view, &frame)))
}

/// A place in the list as an address names it: its day, when it was sent, in microseconds since 1970, and its id.
fn turn(place: Place) -> String {
    let sent = place.sent_at.unix_timestamp_nanos() / 1_000;
    format!("{}.{sent}.{}", place.due_on, place.id)
}

/// The place that an address names; none where it names none.
fn turned_to(after: &str) -> Option<Place> {
    let mut parts = after.splitn(3, '.');
    let (day, sent, id) = (parts.next()?, parts.next()?, parts.next()?);
    let due_on = Date::parse(day, format_description!("[year]-[month]-[day]")).ok()?;
    let sent: u64 = sent.parse().ok()?;
    let sent_at = OffsetDateTime::from_unix_timestamp_nanos(i128::from(sent) * 1_000).ok()?;
    let place = Place { due_on, sent_at, id: id.parse().ok()? };
    // What is older than that, no database of ours holds.
    (due_on.year() >= 1970).then_some(place)
}

/// `GET /staff/complaints/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    answer(&visitor, named(&id)?, String::new(), None).await
}

/// `POST /staff/complaints/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let id: ComplaintId = named(&id)?;
    let (visitor, Fields { act, key, words }) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::AnswerComplaint)?;
    let acted = match act.as_str() {
        "acknowledge" => complaint::acknowledge(app, &actor, id, key).await?,
        "answer" => match complaint::answer(app, &actor, id, key, &words).await? {
            Answering::Acted(acted) => acted,
            Answering::NotAReply => {
                return answer(&visitor, id, words, Some(StaffComplaintError::Words)).await;
            }
        },
        _ => return Err(Failure::BadForm),
    };
    match acted {
        Acted::Done => Ok(visitor.to(&format!("{PATH}/{id}"))),
        Acted::Refused(refused) => {
            answer(&visitor, id, words, Some(StaffComplaintError::Refused(refused))).await
        }
    }
}

async fn answer(
    visitor: &StaffVisitor,
    id: ComplaintId,
    typed: String,
    error: Option<StaffComplaintError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = complaint::open(app, &visitor.actor(), id).await?;
    let offices = offices(app).await?;
    let view = StaffComplaintView {
        id: id.to_string(),
        reference: opened.reference.to_string(),
        name: opened.name.map(|name| page::masked(&name, visitor.language)),
        topic: opened.topic,
        about: complain::about(&opened.about, &offices, visitor.language),
        words: opened.words,
        sent_at: opened.sent_at,
        desk: opened.desk,
        state: opened.state,
        missed: opened.missed,
        promised: opened.promised,
        late: opened.late,
        answer: opened.answer,
        typed,
        keys: [new_key(app).to_string(), new_key(app).to_string()],
        error,
    };
    Ok(page::html(staff_complaint::render(&view, &page::staff_frame(visitor))))
}
