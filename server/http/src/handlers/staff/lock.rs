//! Members of staff lock a record for its person: the number, her masked name, one press.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::lock::{self, ToLock};
use sothon_web::pages::staff_lock_new::{self, LockNumberError, StaffLockNewView};

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of both forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
    /// Whether she has seen the name.
    confirmed: Option<String>,
}

/// `GET /staff/lock`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::LockForPerson)?;
    Ok(answer(&visitor, &StaffLockNewView::default()))
}

fn answer(visitor: &StaffVisitor, view: &StaffLockNewView) -> Response {
    page::html(staff_lock_new::render(view, &page::staff_frame(visitor)))
}

/// `POST /staff/lock`: shows whose record it is, and locks it when that is confirmed.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = match sent.fields.confirmed {
        Some(_) => lock::lock_for(app, &actor, &typed).await?,
        None => lock::find_to_lock(app, &actor, &typed).await?,
    };
    let view = StaffLockNewView { typed, ..StaffLockNewView::default() };
    let view = match found {
        ToLock::Locked(id) => {
            let path = format!("/staff/unlock/{id}");
            return Ok(visitor.to(&path));
        }
        ToLock::Found(name) => {
            StaffLockNewView { found: Some(page::masked(&name, visitor.language)), ..view }
        }
        ToLock::Malformed => StaffLockNewView { error: Some(LockNumberError::Malformed), ..view },
        ToLock::Unknown => StaffLockNewView { error: Some(LockNumberError::Unknown), ..view },
        ToLock::Elsewhere => StaffLockNewView { error: Some(LockNumberError::Elsewhere), ..view },
    };
    Ok(answer(&visitor, &view))
}
