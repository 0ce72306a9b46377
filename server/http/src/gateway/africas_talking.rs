//! Africa's Talking and the aggregators that copy its form.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sothon_app::ussd::{Dialled, step as next_screen};
use sothon_ussd::codec::africas_talking::{Ended, Step, write};

use super::{Gateway, Posted, refuse};

/// The gateway's name where calls are told apart.
pub(super) const NAME: &str = "africas-talking";

/// `POST /ussd/africas-talking/{secret}`: one key press.
pub(super) async fn step(
    State(gateway): State<Gateway>,
    Posted(body): Posted,
) -> Result<Response, StatusCode> {
    let step = Step::read(&body).map_err(refuse)?;
    let inputs = step.inputs().map(str::to_owned).collect();
    let dialled = Dialled { gateway: NAME, session: step.session, phone: step.phone, inputs };
    let screen = next_screen(&gateway.app, &dialled).await;
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    Ok((headers, write(&screen)).into_response())
}

/// `POST /ussd/africas-talking/{secret}/ended`: how a call ended, for counting.
pub(super) async fn ended(Posted(body): Posted) -> Result<(), StatusCode> {
    let ended = Ended::read(&body).map_err(refuse)?;
    tracing::info!(
        status = ?ended.status,
        milliseconds = ended.duration_ms,
        hops = ended.hops,
        error = ended.error,
        "a call ended"
    );
    Ok(())
}
