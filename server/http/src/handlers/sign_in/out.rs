//! Ends the session and forgets the cookie.

use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use sothon_app::session;

use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::{cookies, page};

/// `POST /sign-out`
pub(crate) async fn send(form: CheckedForm<NoFields>) -> Result<Response, Failure> {
    let visitor = form.visitor;
    if let Some(token) = &visitor.token {
        session::end(&visitor.portal.app, token).await?;
    }
    let gone = cookies::forget(cookies::Name::Visit, visitor.portal.is_secure());
    let headers = AppendHeaders([(SET_COOKIE, page::header(&gone))]);
    Ok((headers, visitor.to("/")).into_response())
}
