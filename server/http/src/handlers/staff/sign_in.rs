//! A member of staff signs in; a right answer begins a session under a new token.

pub(crate) mod passkey;

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;
use sothon_app::staff::{SignedIn, session, sign_in};
use sothon_domain::person::StaffId;
use sothon_web::pages::staff_sign_in::{self, StaffSignInError, StaffSignInView};

use super::sign_on;
use crate::cookies::{self, Name};
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::{StaffVisitor, whole_seconds};

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    address: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/sign-in`; with `?expired` it says first that the session has ended, with `?sign-on=...` why the
/// institution's sign-on let nobody in.
pub(crate) async fn show(RawQuery(query): RawQuery, mut visitor: StaffVisitor) -> Response {
    let cookie = page::ensure_staff_visit(&mut visitor);
    let expired = query.as_deref() == Some("expired");
    let refusal = sign_on::refusal(query.as_deref());
    let status = refusal.map_or(StatusCode::OK, sign_on::status);
    let error = refusal.map(StaffSignInError::SignOn);
    let view = StaffSignInView { expired, error, ..StaffSignInView::default() };
    (status, cookie, form(&visitor, view)).into_response()
}

fn form(visitor: &StaffVisitor, view: StaffSignInView) -> Response {
    let view =
        StaffSignInView { sign_on: sign_on::name(&visitor.portal, visitor.language), ..view };
    page::html(staff_sign_in::render(&view, &page::staff_frame(visitor)))
}

/// `POST /staff/sign-in`
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let app = &visitor.portal.app;
    let error = match sign_in(app, &fields.address, &fields.password, &fields.code).await? {
        SignedIn::Done(staff) => return signed_in(&visitor, staff).await,
        SignedIn::Wrong => StaffSignInError::Wrong,
        SignedIn::Wait(wait) => StaffSignInError::Wait { seconds: whole_seconds(wait) },
    };
    let view = StaffSignInView {
        address: fields.address,
        error: Some(error),
        ..StaffSignInView::default()
    };
    Ok(form(&visitor, view))
}

async fn signed_in(visitor: &StaffVisitor, staff: StaffId) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    if let Some(former) = &visitor.token {
        session::end(app, former).await?;
    }
    let token = session::start(app, staff).await?;
    let lives = cookie::time::Duration::hours(12);
    let cookie = cookies::set(Name::Staff, &token, lives, visitor.portal.is_secure());
    let headers = AppendHeaders([(SET_COOKIE, page::header(&cookie))]);
    Ok((headers, visitor.to("/staff")).into_response())
}
