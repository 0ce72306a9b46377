//! Forms that anybody may send are limited by the address they come from.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use sothon_http::{Networks, Portal, router};
use time::Duration;
use tower::ServiceExt;

use crate::browser::TestPortal;

/// A portal behind a proxy at 10.0.0.1, with one carrier.
async fn portal() -> (TestPortal, Router) {
    let portal = TestPortal::new().await;
    let range = |text: &str| text.parse().expect("a network");
    let (proxies, carriers) = (vec![range("10.0.0.1/32")], vec![range("36.37.128.0/17")]);
    let networks = Arc::new(Networks { proxies, carriers });
    let service = router(Portal { networks, ..portal.portal.clone() });
    (portal, service)
}

/// Sends a form without a token from an address, and says what came back.
async fn send(service: &Router, peer: &str, forwarded: &str, path: &str) -> StatusCode {
    let peer: SocketAddr = format!("{peer}:4711").parse().expect("an address");
    let request = Request::post(path)
        .header("x-forwarded-for", forwarded)
        .header("content-type", "application/x-www-form-urlencoded")
        .extension(ConnectInfo(peer))
        .body(Body::from("number=K-204577"));
    let request = request.expect("the request is well-formed");
    service.clone().oneshot(request).await.expect("the router never fails").status()
}

#[tokio::test]
async fn an_address_waits_after_twenty_forms_in_a_minute_and_others_do_not() {
    let (portal, service) = portal().await;
    let mine = |path| send(&service, "10.0.0.1", "203.0.113.9", path);
    for _ in 0..10 {
        assert_eq!(mine("/sign-in").await, StatusCode::FORBIDDEN, "let through to the form");
        assert_eq!(mine("/en/staff/sign-in").await, StatusCode::FORBIDDEN);
    }
    assert_eq!(mine("/sign-in").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(mine("/verify").await, StatusCode::TOO_MANY_REQUESTS);
    let other = send(&service, "10.0.0.1", "203.0.113.10", "/sign-in").await;
    assert_eq!(other, StatusCode::FORBIDDEN, "another address");
    let lying = send(&service, "203.0.113.9", "198.51.100.7", "/sign-in").await;
    assert_eq!(lying, StatusCode::TOO_MANY_REQUESTS, "who is no proxy is not believed");
    let own = mine("/my-pension/lock").await;
    assert_ne!(own, StatusCode::TOO_MANY_REQUESTS, "what asks for sign-in is not counted here");
    portal.database.clock.advance(Duration::minutes(1));
    assert_eq!(mine("/sign-in").await, StatusCode::FORBIDDEN, "a minute later");
}

#[tokio::test]
async fn phones_behind_a_carriers_address_are_many() {
    let (_portal, service) = portal().await;
    for _ in 0..50 {
        let sent = send(&service, "10.0.0.1", "36.37.200.1", "/sign-in").await;
        assert_eq!(sent, StatusCode::FORBIDDEN);
    }
}

/// Sends a report of a death, filled in on our page, from an address.
async fn report(portal: &TestPortal, service: &Router, address: &str) -> StatusCode {
    let mut browser = portal.browser();
    let page = browser.get("/report-death").await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields =
        [("csrf", csrf.as_str()), ("key", &key), ("number", "K-999999"), ("relation", "child")];
    let body = serde_urlencoded::to_string(fields).expect("fields are text");
    let peer: SocketAddr = "10.0.0.1:4711".parse().expect("an address");
    let request = Request::post("/report-death")
        .header("x-forwarded-for", address)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", sothon_testkit::ORIGIN)
        .header("cookie", format!("sothon={}", browser.cookie("sothon")))
        .extension(ConnectInfo(peer))
        .body(Body::from(body));
    let request = request.expect("the request is well-formed");
    service.clone().oneshot(request).await.expect("the router never fails").status()
}

#[tokio::test]
async fn who_reports_a_death_is_known_again_by_her_address_but_not_by_a_carriers() {
    let (portal, service) = portal().await;
    for (address, counted) in [("203.0.113.9", 1), ("36.37.200.1", 1), ("203.0.113.9", 2)] {
        assert_eq!(report(&portal, &service, address).await, StatusCode::SEE_OTHER, "{address}");
        let known = portal.database.count("death_report", "address_hash IS NOT NULL").await;
        assert_eq!(known, counted, "{address}");
    }
    let hashes = "SELECT 1 FROM death_report GROUP BY address_hash HAVING count(*) = 2";
    assert_eq!(portal.database.count("death_report", &format!("EXISTS ({hashes})")).await, 3);
}
