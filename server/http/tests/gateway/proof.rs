//! Gateways that sign what they send, and that show a certificate to our proxy.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sothon_domain::effects::Clock;
use sothon_http::{Fingerprint, Gateway, Signatures, gateway_router};
use sothon_testkit::TestDb;

use super::{Listener, STEP, VOICE_SECRET, form, gateway};

const KEY: &str = "a-key-of-the-test-of-32-letters-x";
const OTHER_KEY: &str = "another-key-of-the-test-of-32-let";

const SIGNATURES: &str = r#"
    [africas-talking]
    timestamp = "X-Gateway-Time"
    signature = "X-Gateway-Signature"
    written = "hex"
    prefix = "sha256="
    window = 300
    keys = ["another-key-of-the-test-of-32-let", "a-key-of-the-test-of-32-letters-x"]
"#;

async fn signed() -> Listener {
    let test = TestDb::new().await;
    let signatures = Arc::new(Signatures::read(SIGNATURES).expect("it is sound"));
    let service = gateway_router(Gateway { signatures, ..gateway(test.use_cases()) });
    Listener { test, service }
}

/// What the key makes of a time and a body, as the header has it.
fn signature(key: &str, time: &str, body: &str) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(key.as_bytes());
    let mut mac = mac.expect("a key of any length will do");
    mac.update(format!("{time}.{body}").as_bytes());
    let octets = mac.finalize().into_bytes();
    octets.iter().fold("sha256=".to_owned(), |text, octet| format!("{text}{octet:02x}"))
}

async fn dial(listener: &Listener, body: &str, headers: &[(&str, &str)]) -> StatusCode {
    let mut request = Request::post(STEP);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::from(body.to_owned())).expect("it is well-formed");
    listener.send(request).await.status
}

#[tokio::test]
async fn who_signs_is_asked_for_it() {
    let listener = signed().await;
    let body = form("call", "+85512345678", "");
    let now = listener.test.clock.now().unix_timestamp();
    let sent = async |body: &str, time: &str, signature: &str| {
        let headers = [("x-gateway-time", time), ("x-gateway-signature", signature)];
        dial(&listener, body, &headers).await
    };
    let time = now.to_string();
    let good = signature(KEY, &time, &body);
    assert_eq!(sent(&body, &time, &good).await, StatusCode::OK);
    assert_eq!(sent(&body, &time, &good).await, StatusCode::OK, "the gateway's own repeat");
    let rotated = signature(OTHER_KEY, &time, &body);
    assert_eq!(sent(&body, &time, &rotated).await, StatusCode::OK, "either key");
    for (apart, status) in [
        (-300, StatusCode::OK),
        (-301, StatusCode::UNAUTHORIZED),
        (300, StatusCode::OK),
        (301, StatusCode::UNAUTHORIZED),
    ] {
        let time = (now + apart).to_string();
        let signature = signature(KEY, &time, &body);
        assert_eq!(sent(&body, &time, &signature).await, status, "{apart} s");
    }
    let other = form("call", "+85587654321", "");
    let later = (now + 1).to_string();
    let unknown = signature("a-key-that-nobody-has-given-away-x", &time, &body);
    for (body, time, signature, why) in [
        (&other, &time, &good, "another body"),
        (&body, &later, &good, "another time"),
        (&body, &time, &unknown, "another key"),
        (&body, &time, &"sha256=00".to_owned(), "too short"),
        (&body, &time, &good.replace("sha256=", ""), "without its prefix"),
        (&body, &"now".to_owned(), &signature(KEY, "now", &body), "no time"),
    ] {
        assert_eq!(sent(body, time, signature).await, StatusCode::UNAUTHORIZED, "{why}");
    }
}

#[tokio::test]
async fn a_header_that_is_missing_or_there_twice_is_no_signature() {
    let listener = signed().await;
    let body = form("call", "+85512345678", "");
    let time = listener.test.clock.now().unix_timestamp().to_string();
    let good = signature(KEY, &time, &body);
    let (at, by) = (("x-gateway-time", &*time), ("x-gateway-signature", &*good));
    for headers in [&[][..], &[at], &[by], &[at, by, by], &[at, at, by]] {
        let status = dial(&listener, &body, headers).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{headers:?}");
    }
    assert_eq!(dial(&listener, &body, &[at, by]).await, StatusCode::OK);
    let voice = format!("/voice/{VOICE_SECRET}");
    let unsigned = listener.post(&voice, "call=v&phone=012345678&keys=").await;
    assert_eq!(unsigned.status, StatusCode::OK, "this gateway does not sign");
}

#[tokio::test]
async fn a_certificate_counts_as_our_proxy_on_this_machine_says() {
    let test = TestDb::new().await;
    let known = "0a".repeat(32);
    let certificates: Arc<[Fingerprint]> = Arc::from([known.parse().expect("a fingerprint")]);
    let service = gateway_router(Gateway { certificates, ..gateway(test.use_cases()) });
    let listener = Listener { test, service };
    let (capital, other) = (known.to_uppercase(), "0b".repeat(32));
    for (peer, said, status) in [
        ("127.0.0.1:4000", &[&*known][..], StatusCode::OK),
        ("[::1]:4000", &[&*capital][..], StatusCode::OK),
        ("127.0.0.1:4000", &[&*other][..], StatusCode::NOT_FOUND),
        ("127.0.0.1:4000", &["-"][..], StatusCode::NOT_FOUND),
        ("127.0.0.1:4000", &[][..], StatusCode::NOT_FOUND),
        ("127.0.0.1:4000", &[&*known, &*known][..], StatusCode::NOT_FOUND),
        ("10.0.0.1:4000", &[&*known][..], StatusCode::NOT_FOUND),
    ] {
        let mut request = Request::post(STEP);
        for said in said {
            request = request.header("x-gateway-certificate", *said);
        }
        let mut request = request
            .body(Body::from(form("call", "+85512345678", "")))
            .expect("the request is well-formed");
        let peer: SocketAddr = peer.parse().expect("an address");
        request.extensions_mut().insert(ConnectInfo(peer));
        assert_eq!(listener.send(request).await.status, status, "{peer} {said:?}");
    }
}
