//! Text messages that people send, from Africa's Talking and the aggregators that copy its form.

use axum::extract::State;
use axum::http::StatusCode;
use sothon_app::reply::{self, Received};
use sothon_ussd::codec::africas_talking_sms::{self as codec, Sender};

use super::africas_talking::NAME;
use super::{Gateway, Posted, unread};

/// `POST /sms/africas-talking/{secret}`: one message. What is answered goes out as a message of its own; a gateway
/// that hears of our fault hands the message over again.
pub(super) async fn received(
    State(gateway): State<Gateway>,
    Posted(body): Posted,
) -> Result<(), StatusCode> {
    let message = codec::Received::read(&body).map_err(|fault| unread("a text message", fault))?;
    let Sender::Phone(from) = message.from else {
        tracing::info!("a text message from no phone is left alone");
        return Ok(());
    };
    let message = Received { gateway: NAME, id: message.id, from, text: message.text };
    reply::receive(&gateway.app, &message).await.map_err(|error| {
        tracing::error!(?error, "a text message was not worked on");
        StatusCode::SERVICE_UNAVAILABLE
    })
}
