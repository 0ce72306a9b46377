//! What Prometheus reads, on a listener of its own: nothing of it is for the network.

use axum::Router;
use axum::extract::State;
use axum::http::HeaderName;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use sothon_app::{App, watch};
use tower_http::catch_panic::CatchPanicLayer;

/// The text format of Prometheus.
const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// The listener for Prometheus as one service: `/metrics` alone.
pub fn metrics_router(app: App) -> Router {
    Router::new().route("/metrics", get(show)).layer(CatchPanicLayer::new()).with_state(app)
}

async fn show(State(app): State<App>) -> ([(HeaderName, &'static str); 1], String) {
    ([(CONTENT_TYPE, FORMAT)], watch::page(&app).await)
}
