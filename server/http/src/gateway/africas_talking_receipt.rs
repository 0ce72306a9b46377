//! What Africa's Talking and the aggregators that copy its form say became of a message.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use sothon_app::receipt::{Heard, hear};
use sothon_ussd::codec::africas_talking_receipt::Report;

use super::Gateway;
use super::africas_talking::NAME;

/// `POST /sms/africas-talking/{secret}/receipt`: one report. A gateway that hears of our fault says it again.
pub(super) async fn received(
    State(gateway): State<Gateway>,
    Path(secret): Path<String>,
    body: Bytes,
) -> StatusCode {
    if !gateway.knows(&secret) {
        return StatusCode::NOT_FOUND;
    }
    let report = match Report::read(&body) {
        Ok(report) => report,
        Err(fault) => {
            tracing::warn!(%fault, "a delivery report can't be read");
            return StatusCode::BAD_REQUEST;
        }
    };
    let Some(receipt) = report.receipt else { return StatusCode::OK };
    match hear(&gateway.app, &Heard { gateway: NAME, id: report.id, receipt }).await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            tracing::error!(?error, "a delivery report was not kept");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
