//! RestComm's USSD gateway and its forks.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sothon_app::ussd::{Dialled, Next, Screen, follow, step as next_screen};
use sothon_ussd::codec::ahead;
use sothon_ussd::codec::restcomm::{Call, Request, write};

use super::{Gateway, Posted, refuse};

/// The gateway's name where calls are told apart.
pub(super) const NAME: &str = "restcomm";

/// `POST /ussd/restcomm/{secret}`: a dial, an answer, or the notice of a call's end.
pub(super) async fn step(
    State(gateway): State<Gateway>,
    Posted(body): Posted,
) -> Result<Response, StatusCode> {
    Ok(match Request::read(&body).map_err(refuse)? {
        Request::Dial { call, dialled } => dial(&gateway, &call, &dialled).await,
        Request::Answer { call, shown, text } => {
            let (session, phone) = (call.session.clone(), call.phone.clone());
            let hop = shown + 1;
            let next = Next { gateway: NAME, session, phone, hop, input: text };
            answer(&call, hop, &follow(&gateway.app, &next).await)
        }
        Request::Over(reason) => {
            tracing::info!(reason, "a call ended");
            StatusCode::OK.into_response()
        }
    })
}

async fn dial(gateway: &Gateway, call: &Call, dialled: &str) -> Response {
    let inputs = ahead(dialled, &gateway.app.settings.short_dial);
    let hop = inputs.len();
    let (session, phone) = (call.session.clone(), call.phone.clone());
    let dialled = Dialled { gateway: NAME, session, phone, inputs };
    answer(call, hop, &next_screen(&gateway.app, &dialled).await)
}

fn answer(call: &Call, inputs: usize, screen: &Screen) -> Response {
    let headers = [(CONTENT_TYPE, "text/xml; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (headers, write(call, inputs, screen)).into_response()
}
