//! The listener for gateways of USSD, text messages and voice: a port of its own, without cookies and pages.
//!
//! An address holds a secret, so that only the gateway we gave it to can say who dials. Nothing of a
//! request's body is logged: what people type is in it.

mod africas_talking;
mod africas_talking_receipt;
mod africas_talking_sms;
mod restcomm;
mod voice;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequest, Path, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use ipnet::IpNet;
use sothon_app::App;
use sothon_ussd::codec::Fault;
use subtle::ConstantTimeEq;
use tower_http::catch_panic::CatchPanicLayer;

use crate::address_limit::{Networks, holds};
use crate::request_log;

/// The longest body we read; the notice of a call's end holds its last screen.
const MOST_BYTES: usize = 16 * 1024;

/// What the gateways' handlers share. Cloning it is cheap.
#[derive(Clone)]
pub struct Gateway {
    /// The use cases' own context.
    pub app: App,
    /// The secret part of the addresses.
    pub secret: Arc<str>,
    /// What lies between gateways and us: our own proxies.
    pub networks: Arc<Networks>,
    /// From where gateways call; empty when from anywhere.
    pub from: Arc<[IpNet]>,
}

impl Gateway {
    /// Whether the address holds our secret; takes equally long whatever it holds instead.
    fn knows(&self, secret: &str) -> bool {
        self.secret.as_bytes().ct_eq(secret.as_bytes()).into()
    }
}

/// Every gateway as one service. A wrong secret is an address that does not exist.
pub fn gateway_router(gateway: Gateway) -> Router {
    let app = gateway.app.clone();
    let from = from_fn_with_state(gateway.clone(), from_a_gateway);
    Router::new()
        .route("/ussd/africas-talking/{secret}", post(africas_talking::step))
        .route("/ussd/africas-talking/{secret}/ended", post(africas_talking::ended))
        .route("/ussd/restcomm/{secret}", post(restcomm::step))
        .route("/sms/africas-talking/{secret}", post(africas_talking_sms::received))
        .route("/voice/{secret}", post(voice::step))
        .route("/sms/africas-talking/{secret}/receipt", post(africas_talking_receipt::received))
        .fallback(async || StatusCode::NOT_FOUND)
        .method_not_allowed_fallback(async || StatusCode::NOT_FOUND)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(from)
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app, request_log::log))
        .with_state(gateway)
}

/// Lets a request through that comes from a gateway's network, if any are set. Elsewhere, and where it is not known
/// from where it comes, there is no such address.
async fn from_a_gateway(State(gateway): State<Gateway>, request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let address = peer.and_then(|peer| gateway.networks.browser(peer, request.headers()));
    if gateway.from.is_empty() || address.is_some_and(|address| holds(&gateway.from, address)) {
        return next.run(request).await;
    }
    tracing::warn!("a request to the gateways' port comes from no gateway's network");
    StatusCode::NOT_FOUND.into_response()
}

/// The body of a request whose address holds our secret.
struct Posted(Bytes);

impl FromRequest<Gateway> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, gateway: &Gateway) -> Result<Self, Response> {
        let read = <(Path<String>, Bytes) as FromRequest<Gateway>>::from_request(request, gateway);
        let (Path(secret), body) = read.await?;
        if gateway.knows(&secret) {
            return Ok(Self(body));
        }
        Err(StatusCode::NOT_FOUND.into_response())
    }
}

fn refuse(fault: Fault) -> StatusCode {
    unread("a gateway's request", fault)
}

/// A fault names the field and never what it holds.
fn unread(what: &str, fault: Fault) -> StatusCode {
    tracing::warn!(%fault, "{what} can't be read");
    StatusCode::BAD_REQUEST
}
