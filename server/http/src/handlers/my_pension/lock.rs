//! A person locks her record.

use axum::response::Response;
use sothon_app::lock;
use sothon_domain::effects::legal_date;
use sothon_domain::person_lock::LockChannel;
use sothon_web::pages::lock::{self as page_of, LockView, ShownLock};

use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/lock`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let mine = lock::show(&visitor.portal.app, &visitor.actor()).await?;
    let lock = mine.lock.map(|lock| ShownLock {
        since: lock.since,
        unlock_proposed_on: lock.unlock_proposed_at.map(legal_date),
    });
    let frame = page::frame_of(&visitor, &mine.name);
    Ok(page::html(page_of::render(&LockView { lock }, &frame)))
}

/// `POST /my-pension/lock`; a record that is locked already stays as it is.
pub(crate) async fn send(sent: CheckedForm<NoFields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    lock::lock(&visitor.portal.app, &visitor.actor(), LockChannel::Web).await?;
    Ok(visitor.to(page_of::PATH))
}
