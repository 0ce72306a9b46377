//! The service on this machine that a page talks to: verbs of its own, which a browser asks for leave to send, and a page
//! on which a visitor chooses what the scanner does next.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    CACHE_CONTROL, CONTENT_TYPE,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde_json::Value;
use sothon_domain::effects::Clock;
use sothon_locales::Language;

use super::asked::Asked;
use super::device::{Device, Made};
use super::page;

/// The longest request, bytes.
const LONGEST: usize = 64 * 1024;
/// What a browser may send to a scanner.
const VERBS: &str = "OPTIONS, MOSIPDISC, MOSIPDINFO, MOSIPINFO, CAPTURE, RCAPTURE";

/// The scanner behind its address.
pub(super) struct Shared {
    pub(super) device: Mutex<Device>,
    pub(super) clock: Arc<dyn Clock>,
    /// `http://127.0.0.1:4501`
    pub(super) address: String,
}

impl Shared {
    fn device(&self) -> MutexGuard<'_, Device> {
        self.device.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Everything that the scanner answers. Its verbs are none of HTTP's, so that one handler tells them apart.
pub(super) fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(answer).with_state(shared)
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
    let Ok(body) = to_bytes(request.into_body(), LONGEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    match (method.as_str(), path.as_str()) {
        ("OPTIONS", "/device" | "/info" | "/capture") => {
            open(StatusCode::NO_CONTENT.into_response())
        }
        ("MOSIPDISC", "/device") => {
            said(shared.device().discovered(&shared.address, shared.clock.now()))
        }
        ("MOSIPDINFO" | "MOSIPINFO", "/info") => {
            said(shared.device().info(&shared.address, shared.clock.now()))
        }
        ("CAPTURE", "/capture") => captured(&shared, &body).await,
        // Prints in clear are for a station of enrolment: this is no scanner for one.
        ("RCAPTURE", "/capture") => open(StatusCode::METHOD_NOT_ALLOWED.into_response()),
        ("GET", "/") => shown(&shared, Language::Khmer),
        ("GET", "/en") => shown(&shared, Language::English),
        ("POST", "/" | "/en") => {
            let mut device = shared.device();
            page::choose(&mut device.next, &body);
            Redirect::to(&path).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Waits where a fault says so, as a scanner waits for a finger.
async fn captured(shared: &Shared, body: &Bytes) -> Response {
    let Ok(asked) = serde_json::from_slice::<Asked>(body) else {
        return open(StatusCode::BAD_REQUEST.into_response());
    };
    let made = shared.device().captured(&asked, shared.clock.now());
    if let Ok(Made { late: true, .. }) = &made {
        tokio::time::sleep(Duration::from_millis(asked.patience())).await;
    }
    said(made.map(|made| made.body))
}

fn shown(shared: &Shared, language: Language) -> Response {
    let page = page::page(&shared.device().next, language);
    ([(CACHE_CONTROL, "no-store")], Html(page)).into_response()
}

/// An answer in JSON that the page of another address may read.
fn said(answer: anyhow::Result<Value>) -> Response {
    let answer = match answer {
        Ok(answer) => ([(CONTENT_TYPE, "application/json")], answer.to_string()).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    };
    open(answer)
}

fn open(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(VERBS));
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("content-type"));
    answer
}
