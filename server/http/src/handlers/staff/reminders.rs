//! People whom no reminder of their life certificate reached.

use std::num::NonZeroU32;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::life_reminder::{self, ByHand, Entered, UnreachedLine};
use sothon_domain::person::PersonId;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_reminders::{self, ReminderLine, StaffRemindersView};
use time::Date;
use time::format_description::well_known::Iso8601;
use uuid::Uuid;

use super::queue::page_of;
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// On which day she was told of which due date, both as the page wrote them.
#[derive(Deserialize)]
pub(crate) struct Fields {
    due: String,
    told_on: String,
}

/// `GET /staff/reminders`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    answer(&visitor, page_of(query.as_deref()), false).await
}

async fn answer(
    visitor: &StaffVisitor,
    asked: NonZeroU32,
    is_related: bool,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = life_reminder::unreached(app, &actor, asked).await?;
    let line = |line: UnreachedLine| ReminderLine {
        id: line.person.to_string(),
        name: page::masked(&line.name, visitor.language),
        member_number: line.member_number.to_string(),
        place: line.place,
        due: line.due,
        tried: line.tried.iter().map(|tried| (tried.days_before, tried.fate)).collect(),
    };
    let view = StaffRemindersView {
        lines: found.lines.into_iter().map(line).collect(),
        turned: Turned { page: found.page, pages: found.pages, total: found.total },
        days: found.days,
        is_related,
    };
    // The other language shows the same page of the list.
    let path = staff_reminders::path(found.page.get());
    let frame = Frame { path, ..page::staff_frame(visitor) };
    Ok(page::html(staff_reminders::render(&view, &frame)))
}

/// `POST /staff/reminders/{id}`: somebody told her.
pub(crate) async fn send(
    Path(person): Path<Uuid>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let day = |text: &str| Date::parse(text, &Iso8601::DATE).map_err(|_| Failure::BadForm);
    let by_hand = ByHand {
        person: PersonId::new(person),
        due: day(&fields.due)?,
        told_on: day(&fields.told_on)?,
    };
    match life_reminder::tell_by_hand(&visitor.portal.app, &visitor.actor(), &by_hand).await? {
        Entered::Done => Ok(visitor.to(staff_reminders::PATH)),
        Entered::Related => answer(&visitor, NonZeroU32::MIN, true).await,
        Entered::NotADay => Err(Failure::BadForm),
    }
}
