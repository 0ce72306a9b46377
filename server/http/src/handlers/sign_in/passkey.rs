//! A passkey signs in: the browser asks for a challenge by script, and its answer comes as a form.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::passkey::{self, SignedIn};
use sothon_web::pages::sign_in::SignInError;
use uuid::Uuid;

use super::code::signed_in;
use super::start::form;
use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::visitor::Visitor;

/// What the device answered.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    ceremony: Uuid,
    #[serde(default)]
    credential: String,
}

/// `POST /sign-in/passkey/challenge`
pub(crate) async fn challenge(sent: CheckedForm<NoFields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let begun = passkey::begin_sign_in(&visitor.portal.app, &visitor.actor()).await?;
    Ok(Json(begun).into_response())
}

/// `POST /sign-in/passkey`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let error = match passkey::sign_in(app, &actor, fields.ceremony, &fields.credential).await? {
        SignedIn::Person(person) => return signed_in(&visitor, person).await,
        SignedIn::Expired => SignInError::PasskeyLate,
        SignedIn::Refused => SignInError::Passkey,
    };
    // No page stands at this address, so that the link to the other language leads to sign-in.
    let visitor = Visitor { path: "/sign-in".to_owned(), ..visitor };
    Ok(form(&visitor, String::new(), Some(error)))
}
