//! Headers that every answer carries.

use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Scripts, styles and fonts from our own files only, and none inline; scripts and forms speak to
/// ourselves only.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; \
     connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same, where the script of the page asks a scanner on the agent's own machine. Names of it may lead elsewhere.
const WITH_SCANNERS: &str = "default-src 'none'; script-src 'self'; \
     connect-src 'self' http://127.0.0.1:*; style-src 'self'; font-src 'self'; img-src 'self'; \
     media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const FIXED: [(&str, &str); 5] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

/// Lets the script of this page ask a scanner on the same machine.
pub(crate) fn let_scanners_answer(response: &mut Response) {
    let policy = HeaderValue::from_static(WITH_SCANNERS);
    response.headers_mut().insert(HeaderName::from_static("content-security-policy"), policy);
}

/// Adds the fixed headers; pages are never kept by a cache unless the handler said so.
pub(crate) async fn add(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        // A handler may be stricter: a file of somebody's is kept from more than a page of ours.
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
