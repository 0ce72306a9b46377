//! The member number is typed; a code goes to the registered phone.

use axum::extract::RawQuery;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;
use sothon_app::sign_in::{CodeBy, Requested, request_code};
use sothon_domain::person::MemberNumber;
use sothon_web::pages::error::{self, ErrorKind, ErrorView};
use sothon_web::pages::sign_in::{self, SignInError, SignInView};

use crate::cookies::Challenge;
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
}

/// `GET /sign-in`; with `?expired` it says first that the session has ended.
pub(crate) async fn show(RawQuery(query): RawQuery, mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    if query.as_deref() == Some("expired") {
        let view = ErrorView { kind: ErrorKind::SessionExpired };
        return (cookie, page::html(error::render(&view, &page::frame(&visitor)))).into_response();
    }
    (cookie, form(&visitor, String::new(), None)).into_response()
}

pub(super) fn form(
    visitor: &Visitor,
    member_number: String,
    error: Option<SignInError>,
) -> Response {
    let view = SignInView { member_number, error };
    page::html(sign_in::render(&view, &page::frame(visitor)))
}

/// `POST /sign-in`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    if typed.trim().is_empty() {
        return Ok(form(&visitor, typed, Some(SignInError::Empty)));
    }
    let Ok(number) = typed.parse::<MemberNumber>() else {
        return Ok(form(&visitor, typed, Some(SignInError::Malformed)));
    };
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    match request_code(app, &actor, &number, CodeBy::Sms, visitor.language).await? {
        Requested::Sent(challenge) => {
            let secure = visitor.portal.is_secure();
            let member_number = number.to_string();
            let cookie = Challenge { id: challenge.0, member_number }.cookie(secure);
            let headers = AppendHeaders([(SET_COOKIE, page::header(&cookie))]);
            Ok((headers, visitor.to("/sign-in/code")).into_response())
        }
        Requested::Wait(wait) => {
            let seconds = u32::try_from(wait.whole_seconds().max(1)).unwrap_or(u32::MAX);
            Ok(form(&visitor, typed, Some(SignInError::Wait { seconds })))
        }
    }
}
