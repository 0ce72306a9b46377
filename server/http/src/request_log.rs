//! A number for each request: on its page, in its log line, and read out to the hotline.

use axum::extract::{MatchedPath, Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use sothon_app::App;
use tracing::{Instrument, info, info_span};

/// Ten random characters; nothing about the person can be read from them.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

/// Letters and digits that can't be mistaken for one another on the phone.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

fn new_request_id(app: &App) -> RequestId {
    let mut random = [0u8; 10];
    app.entropy.fill(&mut random);
    let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
    RequestId(random.iter().map(letter).collect())
}

/// Gives the request its number and logs one line for it. The line names the route, never the address
/// as typed, which may hold personal data.
pub(crate) async fn log(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = new_request_id(&app);
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", |path| path.as_str()).to_owned();
    let span = info_span!("request", id = id.0, method = %request.method(), route);
    request.extensions_mut().insert(id.clone());
    let began = app.clock.now();
    async move {
        let mut response = next.run(request).await;
        let (status, took) = (response.status().as_u16(), app.clock.now() - began);
        info!(status, milliseconds = took.whole_milliseconds() as i64, "answered");
        app.watch.answered(&route, status, took);
        if let Ok(value) = HeaderValue::from_str(&id.0) {
            response.headers_mut().insert("x-request-id", value);
        }
        response
    }
    .instrument(span)
    .await
}
