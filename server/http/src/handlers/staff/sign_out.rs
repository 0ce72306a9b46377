//! Ends the session of a member of staff and forgets her cookie.

use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use sothon_app::staff::session;

use crate::cookies::{self, Name};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields};
use crate::page;

/// `POST /staff/sign-out`
pub(crate) async fn send(form: CheckedStaffForm<NoFields>) -> Result<Response, Failure> {
    let visitor = form.visitor;
    if let Some(token) = &visitor.token {
        session::end(&visitor.portal.app, token).await?;
    }
    let gone = cookies::forget(Name::Staff, visitor.portal.is_secure());
    let headers = AppendHeaders([(SET_COOKIE, page::header(&gone))]);
    Ok((headers, visitor.to("/staff/sign-in")).into_response())
}
