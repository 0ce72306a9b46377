//! Text messages that people send, from Africa's Talking and the aggregators that copy its form.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use sothon_app::reply::{self, Received};
use sothon_ussd::codec::africas_talking_sms::{self as codec, Sender};

use super::Gateway;
use super::africas_talking::NAME;

/// `POST /sms/africas-talking/{secret}`: one message. What is answered goes out as a message of its own; a gateway
/// that hears of our fault hands the message over again.
pub(super) async fn received(
    State(gateway): State<Gateway>,
    Path(secret): Path<String>,
    body: Bytes,
) -> StatusCode {
    if !gateway.knows(&secret) {
        return StatusCode::NOT_FOUND;
    }
    let message = match codec::Received::read(&body) {
        Ok(message) => message,
        Err(fault) => {
            tracing::warn!(%fault, "a text message can't be read");
            return StatusCode::BAD_REQUEST;
        }
    };
    let Sender::Phone(from) = message.from else {
        tracing::info!("a text message from no phone is left alone");
        return StatusCode::OK;
    };
    let message = Received { gateway: NAME, id: message.id, from, text: message.text };
    match reply::receive(&gateway.app, &message).await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            tracing::error!(?error, "a text message was not worked on");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
