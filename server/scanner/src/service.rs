//! The service on this machine that a page talks to: verbs of its own, which a browser asks for leave to send, and a page
//! on which a visitor chooses what the scanner does next.

use std::sync::Arc;
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
use sothon_locales::Language;

use super::asked::Asked;
use super::device::Made;
use super::{Scanner, page};

/// The longest request, bytes.
const LONGEST: usize = 64 * 1024;
/// What a browser may send to a scanner.
const VERBS: &str = "OPTIONS, MOSIPDISC, MOSIPDINFO, MOSIPINFO, CAPTURE, RCAPTURE";

/// Everything that the scanner answers at its address. Its verbs are none of HTTP's, so that one handler tells them apart.
pub(super) fn router(scanner: Arc<Scanner>, address: String) -> Router {
    let state: (Arc<Scanner>, Arc<str>) = (scanner, address.into());
    Router::new().fallback(answer).with_state(state)
}

async fn answer(
    State((scanner, address)): State<(Arc<Scanner>, Arc<str>)>,
    request: Request,
) -> Response {
    let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
    let Ok(body) = to_bytes(request.into_body(), LONGEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    match (method.as_str(), path.as_str()) {
        ("OPTIONS", "/device" | "/info" | "/capture") => {
            open(StatusCode::NO_CONTENT.into_response())
        }
        ("MOSIPDISC", "/device") => {
            said(scanner.device().discovered(&address, scanner.clock.now()))
        }
        ("MOSIPDINFO" | "MOSIPINFO", "/info") => {
            said(scanner.device().info(&address, scanner.clock.now()))
        }
        ("CAPTURE", "/capture") => captured(&scanner, &body).await,
        // Prints in clear are for a station of enrolment: this is no scanner for one.
        ("RCAPTURE", "/capture") => open(StatusCode::METHOD_NOT_ALLOWED.into_response()),
        ("GET", "/") => shown(&scanner, Language::Khmer),
        ("GET", "/en") => shown(&scanner, Language::English),
        ("POST", "/" | "/en") => {
            let mut device = scanner.device();
            page::choose(&mut device.next, &body);
            Redirect::to(&path).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Waits where a fault says so, as a scanner waits for a finger.
async fn captured(scanner: &Scanner, body: &Bytes) -> Response {
    let Ok(asked) = serde_json::from_slice::<Asked>(body) else {
        return open(StatusCode::BAD_REQUEST.into_response());
    };
    let made = scanner.device().captured(&asked, scanner.clock.now());
    if let Ok(Made { late: true, .. }) = &made {
        tokio::time::sleep(Duration::from_millis(asked.patience())).await;
    }
    said(made.map(|made| made.body))
}

fn shown(scanner: &Scanner, language: Language) -> Response {
    let page = page::page(&scanner.device().next, language);
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
