//! What Africa's Talking and the aggregators that copy its form say became of a message.

use axum::extract::State;
use axum::http::StatusCode;
use sothon_app::receipt::{Heard, hear};
use sothon_ussd::codec::africas_talking_receipt::Report;

use super::africas_talking::NAME;
use super::{Gateway, Posted, unread};

/// `POST /sms/africas-talking/{secret}/receipt`: one report. A gateway that hears of our fault says it again.
pub(super) async fn received(
    State(gateway): State<Gateway>,
    Posted(body): Posted,
) -> Result<(), StatusCode> {
    let report = Report::read(&body).map_err(|fault| unread("a delivery report", fault))?;
    let Some(receipt) = report.receipt else { return Ok(()) };
    hear(&gateway.app, &Heard { gateway: NAME, id: report.id, receipt }).await.map_err(|error| {
        tracing::error!(?error, "a delivery report was not kept");
        StatusCode::SERVICE_UNAVAILABLE
    })
}
