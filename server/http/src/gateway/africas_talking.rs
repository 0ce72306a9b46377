//! Africa's Talking and the aggregators that copy its form.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sothon_app::ussd::{Dialled, step as next_screen};
use sothon_ussd::codec::africas_talking::{Ended, Step, write};

use super::{Gateway, refuse};

/// The gateway's name where calls are told apart.
pub(super) const NAME: &str = "africas-talking";

/// `POST /ussd/africas-talking/{secret}`: one key press.
pub(super) async fn step(
    State(gateway): State<Gateway>,
    Path(secret): Path<String>,
    body: Bytes,
) -> Response {
    if !gateway.knows(&secret) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let step = match Step::read(&body) {
        Ok(step) => step,
        Err(fault) => return refuse(fault),
    };
    let inputs = step.inputs().map(str::to_owned).collect();
    let dialled = Dialled { gateway: NAME, session: step.session, phone: step.phone, inputs };
    let screen = next_screen(&gateway.app, &dialled).await;
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (headers, write(&screen)).into_response()
}

/// `POST /ussd/africas-talking/{secret}/ended`: how a call ended, for counting.
pub(super) async fn ended(
    State(gateway): State<Gateway>,
    Path(secret): Path<String>,
    body: Bytes,
) -> Response {
    if !gateway.knows(&secret) {
        return StatusCode::NOT_FOUND.into_response();
    }
    match Ended::read(&body) {
        Ok(ended) => {
            tracing::info!(
                status = ?ended.status,
                milliseconds = ended.duration_ms,
                hops = ended.hops,
                error = ended.error,
                "a call ended"
            );
            StatusCode::OK.into_response()
        }
        Err(fault) => refuse(fault),
    }
}
