//! From where gateways may call.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use ipnet::IpNet;
use sothon_http::{Gateway, Networks, gateway_router};
use sothon_testkit::TestDb;

use super::{Listener, STEP, form, gateway};

async fn listener() -> Listener {
    let test = TestDb::new().await;
    let range = |text: &str| text.parse::<IpNet>().expect("a network");
    let networks = Networks { proxies: vec![range("127.0.0.0/8")], carriers: Vec::new() };
    let service = gateway_router(Gateway {
        networks: Arc::new(networks),
        from: Arc::from([range("203.0.113.0/24")]),
        ..gateway(test.use_cases())
    });
    Listener { test, service }
}

async fn dial(listener: &Listener, peer: Option<&str>, forwarded: Option<&str>) -> StatusCode {
    let mut request = Request::post(STEP)
        .body(Body::from(form("call", "+85512345678", "")))
        .expect("the request is well-formed");
    if let Some(peer) = peer {
        let peer: SocketAddr = peer.parse().expect("an address");
        request.extensions_mut().insert(ConnectInfo(peer));
    }
    if let Some(forwarded) = forwarded {
        let value = forwarded.parse().expect("a header");
        request.headers_mut().insert("x-forwarded-for", value);
    }
    listener.send(request).await.status
}

#[tokio::test]
async fn who_calls_from_elsewhere_finds_no_address() {
    let listener = listener().await;
    let (here, proxy) = (Some("203.0.113.9:4000"), Some("127.0.0.1:4000"));
    assert_eq!(dial(&listener, here, None).await, StatusCode::OK);
    assert_eq!(dial(&listener, proxy, Some("203.0.113.9")).await, StatusCode::OK);
    for (peer, forwarded) in [
        (Some("198.51.100.9:4000"), None),
        (Some("198.51.100.9:4000"), Some("203.0.113.9")),
        (proxy, Some("203.0.113.9, 198.51.100.9")),
        (proxy, None),
        (None, None),
    ] {
        let status = dial(&listener, peer, forwarded).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{peer:?} {forwarded:?}");
    }
}

#[tokio::test]
async fn a_balancer_that_is_no_gateway_learns_whether_we_serve() {
    let listener = listener().await;
    for path in ["/healthz", "/readyz"] {
        let mut request =
            Request::get(path).body(Body::empty()).expect("the request is well-formed");
        let peer: SocketAddr = "198.51.100.9:4000".parse().expect("an address");
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = listener.send(request).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "ok"), "{path}");
    }
}
