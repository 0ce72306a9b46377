//! A first administrator opens her one-time link and sets a password and a second factor.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::staff::{self, Accepted, Invited, Refusal};
use sothon_web::pages::staff_invite::{self as page_of, InviteError, InviteState, StaffInviteView};

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    password: String,
    #[serde(default)]
    password_again: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    card: String,
}

/// `GET /staff/invite/{token}`
pub(crate) async fn show(
    Path(token): Path<String>,
    mut visitor: Visitor,
) -> Result<Response, Failure> {
    let invited = staff::open_invite(&visitor.portal.app, &token).await?;
    let cookie = page::ensure_visit(&mut visitor);
    let state = match invited {
        Some(invited) => open(invited, Vec::new()),
        None => InviteState::NotValid,
    };
    Ok((cookie, answer(&visitor, token, state)).into_response())
}

fn open(invited: Invited, errors: Vec<InviteError>) -> InviteState {
    InviteState::Open { name: invited.email, secret: invited.secret, uri: invited.uri, errors }
}

fn answer(visitor: &Visitor, token: String, state: InviteState) -> Response {
    page::html(page_of::render(&StaffInviteView { token, state }, &page::frame(visitor)))
}

/// `POST /staff/invite/{token}`
pub(crate) async fn send(
    Path(token): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let Some(invited) = staff::open_invite(&visitor.portal.app, &token).await? else {
        return Ok(answer(&visitor, token, InviteState::NotValid));
    };
    if fields.password != fields.password_again {
        let state = open(invited, vec![InviteError::PasswordsDiffer]);
        return Ok(answer(&visitor, token, state));
    }
    let app = &visitor.portal.app;
    let Fields { password, code, card, .. } = fields;
    let state = match staff::accept_invite(app, &token, &password, &code, &card).await? {
        Accepted::Done => InviteState::Done,
        Accepted::NotValid => InviteState::NotValid,
        Accepted::Refused(refusals) => open(invited, refusals.into_iter().map(error).collect()),
    };
    Ok(answer(&visitor, token, state))
}

fn error(refusal: Refusal) -> InviteError {
    match refusal {
        Refusal::PasswordShort => InviteError::PasswordShort,
        Refusal::CodeWrong => InviteError::CodeWrong,
        Refusal::NotACard => InviteError::NotACard,
        Refusal::AnotherCard => InviteError::AnotherCard,
    }
}
