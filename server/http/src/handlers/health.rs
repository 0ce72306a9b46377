//! Whether this process is alive, and whether it can serve: for a load balancer and a supervisor.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use sothon_app::App;
use sothon_app::ready;

/// Both addresses, for whichever listener; they show no page and ask no secret.
pub(crate) fn router<S: Clone + Send + Sync + 'static>(app: &App) -> Router<S> {
    Router::new()
        .route("/healthz", get(alive))
        .route("/readyz", get(can_serve))
        .with_state(app.clone())
}

/// Says `ok`; touches nothing else.
async fn alive() -> &'static str {
    "ok"
}

/// Says `ok`, or the name of the part that fails and no more.
async fn can_serve(State(app): State<App>) -> (StatusCode, &'static str) {
    match ready::check(&app).await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(part) => (StatusCode::SERVICE_UNAVAILABLE, part.code()),
    }
}
