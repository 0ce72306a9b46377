//! Notices that reached nobody.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::reveal::Revealing;
use sothon_app::undelivered::{self, Line, Undelivered};
use sothon_domain::effects::legal_date;
use sothon_domain::undelivered::Followed;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_messages::{self, MessageLine, StaffMessagesView};
use uuid::Uuid;

use super::queue::page_of;
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields};
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The button of one notice that was pressed.
#[derive(Deserialize)]
pub(crate) struct Fields {
    how: String,
}

/// `GET /staff/messages`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let page = page_of(query.as_deref());
    let found = undelivered::list(&visitor.portal.app, &visitor.actor(), page).await?;
    Ok(listed(found, page::staff_frame(&visitor)))
}

/// `POST /staff/messages/{id}/details`; `?page=` is the page on which it stands, which is shown again, once, with
/// the person of this notice in full.
pub(crate) async fn details(
    Path(message): Path<Uuid>,
    RawQuery(query): RawQuery,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let page = page_of(query.as_deref());
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Message(message)).await?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    Ok(listed(undelivered::list_with(app, &actor, page, &sight).await?, frame))
}

fn listed(found: Undelivered, frame: Frame) -> Response {
    let line = |line: Line| MessageLine {
        message: line.message.to_string(),
        name: line.name,
        phone: line.phone,
        email: line.email,
        member_number: line.member_number,
        channel: line.channel.code(),
        because: line.because,
        written_on: legal_date(line.written_at),
    };
    let view = StaffMessagesView {
        lines: found.lines.into_iter().map(line).collect(),
        turned: Turned { page: found.page, pages: found.pages, total: found.total },
    };
    // The other language shows the same page of the list.
    let path = staff_messages::path(found.page.get());
    page::html(staff_messages::render(&view, &Frame { path, ..frame }))
}

/// `POST /staff/messages/{id}`
pub(crate) async fn send(
    Path(message): Path<Uuid>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let how = Followed::from_code(&fields.how).ok_or(Failure::BadForm)?;
    undelivered::follow(&visitor.portal.app, &visitor.actor(), message, how).await?;
    Ok(visitor.to("/staff/messages"))
}
