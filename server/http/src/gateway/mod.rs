//! The listener for gateways of USSD, text messages and voice: a port of its own, without cookies and pages.
//!
//! An address holds a secret, so that only the gateway we gave it to can say who dials; voice gateways have one of their own.
//! A gateway may sign what it sends, and show a certificate to our proxy. Nothing of a
//! request's body is logged: what people type is in it.

mod africas_talking;
mod africas_talking_receipt;
mod africas_talking_sms;
mod certificate;
mod restcomm;
mod signature;
mod voice;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{
    ConnectInfo, DefaultBodyLimit, FromRequest, FromRequestParts, Path, Request, State,
};
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

pub use certificate::{Fingerprint, NoFingerprint};
pub use signature::{Signatures, SignaturesFault};

use certificate::shown;

/// The longest body we read; the notice of a call's end holds its last screen.
const MOST_BYTES: usize = 16 * 1024;

/// What the gateways' handlers share. Cloning it is cheap.
#[derive(Clone)]
pub struct Gateway {
    /// The use cases' own context.
    pub app: App,
    /// The secret part of the addresses.
    pub secret: Arc<str>,
    /// That of the address of voice gateways; none where there is no voice.
    pub voice_secret: Option<Arc<str>>,
    /// Which gateways sign what they send.
    pub signatures: Arc<Signatures>,
    /// The certificates that gateways show; empty when none is asked for.
    pub certificates: Arc<[Fingerprint]>,
    /// What lies between gateways and us: our own proxies.
    pub networks: Arc<Networks>,
    /// From where gateways call; empty when from anywhere.
    pub from: Arc<[IpNet]>,
}

impl Gateway {
    /// Whether the address holds the secret of its callers; takes equally long whatever it holds instead.
    fn knows(&self, caller: Caller, secret: &str) -> bool {
        let ours = match caller {
            Caller::AfricasTalking | Caller::RestComm => Some(&self.secret),
            Caller::Voice => self.voice_secret.as_ref(),
        };
        ours.is_some_and(|ours| ours.as_bytes().ct_eq(secret.as_bytes()).into())
    }
}

/// Whose an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Caller {
    AfricasTalking,
    RestComm,
    Voice,
}

impl Caller {
    /// The gateway of this name.
    fn named(name: &str) -> Option<Self> {
        match name {
            africas_talking::NAME => Some(Self::AfricasTalking),
            restcomm::NAME => Some(Self::RestComm),
            voice::NAME => Some(Self::Voice),
            _ => None,
        }
    }

    /// Whose the address with this path is: `/voice/...`, and of the others the second part tells.
    fn of(path: &str) -> Option<Self> {
        let mut parts = path.split('/').skip(1);
        match parts.next()? {
            "voice" => Some(Self::Voice),
            _ => Self::named(parts.next()?),
        }
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
    if !gateway.from.is_empty() && address.is_none_or(|address| !holds(&gateway.from, address)) {
        tracing::warn!("a request to the gateways' port comes from no gateway's network");
        return StatusCode::NOT_FOUND.into_response();
    }
    if !gateway.certificates.is_empty() && !shown(&gateway.certificates, &request) {
        tracing::warn!("a request to the gateways' port comes without a gateway's certificate");
        return StatusCode::NOT_FOUND.into_response();
    }
    next.run(request).await
}

/// The body of a request whose address holds the secret, signed where its gateway signs.
struct Posted(Bytes);

impl FromRequest<Gateway> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, gateway: &Gateway) -> Result<Self, Response> {
        let nowhere = || StatusCode::NOT_FOUND.into_response();
        let caller = Caller::of(request.uri().path()).ok_or_else(nowhere)?;
        let (mut parts, body) = request.into_parts();
        let secret = Path::<String>::from_request_parts(&mut parts, gateway).await;
        let Path(secret) = secret.map_err(IntoResponse::into_response)?;
        // Nothing of a stranger's is read.
        if !gateway.knows(caller, &secret) {
            return Err(nowhere());
        }
        let headers = parts.headers.clone();
        let body = Bytes::from_request(Request::from_parts(parts, body), gateway).await;
        let body = body.map_err(IntoResponse::into_response)?;
        let now = gateway.app.clock.now();
        gateway.signatures.check(caller, (&headers, &body[..]), now).map_err(|unproved| {
            tracing::warn!(?unproved, "a gateway's request is not signed as agreed");
            StatusCode::UNAUTHORIZED.into_response()
        })?;
        Ok(Self(body))
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
