//! Ends the session and forgets the cookie.

use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::session;

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::{cookies, page};

/// The form has nothing but its token.
#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// `POST /sign-out`
pub(crate) async fn send(form: CheckedForm<Nothing>) -> Result<Response, Failure> {
    let visitor = form.visitor;
    if let Some(token) = &visitor.token {
        session::end(&visitor.portal.app, token).await?;
    }
    let gone = cookies::forget(cookies::Name::Visit, visitor.portal.is_secure());
    let headers = AppendHeaders([(SET_COOKIE, page::header(&gone))]);
    Ok((headers, Redirect::to(&visitor.address("/"))).into_response())
}
