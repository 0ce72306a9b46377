//! A member of staff proves by a passkey that it is she: the script asks for a challenge and sends what the
//! device answered, and the form that approves something stays as it is.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use sothon_app::AppError;
use sothon_app::staff_passkey::{self, Proved};
use uuid::Uuid;

use super::passkeys::NotBegun;
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

/// It is proved.
#[derive(Serialize)]
struct Given {}

/// `POST /staff/prove/challenge`
pub(crate) async fn challenge(sent: CheckedStaffForm<NoFields>) -> Result<Response, Failure> {
    let (app, actor) = (&sent.visitor.portal.app, sent.visitor.actor());
    Ok(Json(staff_passkey::begin_proof(app, &actor).await?).into_response())
}

/// `POST /staff/prove`
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (Some(at_work), Some(token)) = (visitor.at_work(), &visitor.token) else {
        return Err(AppError::SignInNeeded.into());
    };
    let (app, answer) = (&visitor.portal.app, &fields.credential);
    Ok(match staff_passkey::prove(app, at_work, token, fields.ceremony, answer).await? {
        Proved::Done => Json(Given {}).into_response(),
        Proved::Expired | Proved::Refused => Json(NotBegun { refused: "failed" }).into_response(),
    })
}
