//! A passkey signs a member of staff in: the browser asks for a challenge by script, and its answer comes as
//! a form.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::staff_passkey::{self, SignedIn};
use sothon_web::pages::staff_sign_in::{StaffSignInError, StaffSignInView};
use uuid::Uuid;

use super::{form, signed_in};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields};

/// What the device answered.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    ceremony: Uuid,
    #[serde(default)]
    credential: String,
}

/// `POST /staff/sign-in/passkey/challenge`
pub(crate) async fn challenge(sent: CheckedStaffForm<NoFields>) -> Result<Response, Failure> {
    Ok(Json(staff_passkey::begin_sign_in(&sent.visitor.portal.app).await?).into_response())
}

/// `POST /staff/sign-in/passkey`
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (mut visitor, fields) = (sent.visitor, sent.fields);
    let app = &visitor.portal.app;
    let error = match staff_passkey::sign_in(app, fields.ceremony, &fields.credential).await? {
        SignedIn::Done(staff) => return signed_in(&visitor, staff).await,
        SignedIn::Expired => StaffSignInError::PasskeyLate,
        SignedIn::Refused => StaffSignInError::Passkey,
    };
    // No page stands at this address, so that the link to the other language leads to sign-in.
    visitor.path = "/staff/sign-in".to_owned();
    Ok(form(&visitor, StaffSignInView { error: Some(error), ..StaffSignInView::default() }))
}
