//! The listener for gateways of USSD and text messages: a port of its own, without cookies and pages.
//!
//! An address holds a secret, so that only the gateway we gave it to can say who dials. Nothing of a
//! request's body is logged: what people type is in it.

mod africas_talking;
mod africas_talking_receipt;
mod africas_talking_sms;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::post;
use sothon_app::App;
use subtle::ConstantTimeEq;
use tower_http::catch_panic::CatchPanicLayer;

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
    Router::new()
        .route("/ussd/africas-talking/{secret}", post(africas_talking::step))
        .route("/ussd/africas-talking/{secret}/ended", post(africas_talking::ended))
        .route("/sms/africas-talking/{secret}", post(africas_talking_sms::received))
        .route("/sms/africas-talking/{secret}/receipt", post(africas_talking_receipt::received))
        .fallback(async || StatusCode::NOT_FOUND)
        .method_not_allowed_fallback(async || StatusCode::NOT_FOUND)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app, request_log::log))
        .with_state(gateway)
}
