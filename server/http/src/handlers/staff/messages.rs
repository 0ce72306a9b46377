//! Notices that reached nobody.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::undelivered::{self, Line};
use sothon_domain::effects::legal_date;
use sothon_domain::undelivered::Followed;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_messages::{self, MessageLine, StaffMessagesView};
use uuid::Uuid;

use super::queue::{name, page_of};
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
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
    let found =
        undelivered::list(&visitor.portal.app, &visitor.actor(), page_of(query.as_deref())).await?;
    let line = |line: Line| MessageLine {
        message: line.message.to_string(),
        name: name(&line.name, visitor.language),
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
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_messages::render(&view, &frame)))
}

/// `POST /staff/messages/{id}`
pub(crate) async fn send(
    Path(message): Path<Uuid>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let how = Followed::from_code(&fields.how).ok_or(Failure::BadForm)?;
    undelivered::follow(&visitor.portal.app, &visitor.actor(), message, how).await?;
    Ok(Redirect::to(&visitor.address("/staff/messages")).into_response())
}
