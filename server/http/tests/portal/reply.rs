//! The demo's messages page, from which a message is sent back: the whole way of *not me* in both languages.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use sothon_http::{Portal, router};
use sothon_testkit::Pensioner;
use tower::ServiceExt;

use crate::browser::{Answer, Browser, TestPortal};

const PAGE: &str = "/demo/messages";
const ACCOUNT: &str = "/my-pension/account";

/// Sends a message from this number, on the page in this language.
async fn send(browser: &mut Browser<'_>, path: &str, number: &str, text: &str) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("number", number), ("text", text)];
    browser.post(path, &fields).await
}

async fn enter(sokha: &mut Browser<'_>) {
    let page = sokha.get(ACCOUNT).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    let typed = [("bank", "ABA"), ("number", "000987654"), ("holder", "SIM Sokha")];
    let entered = sokha.post(ACCOUNT, &[&own[..], &typed[..]].concat()).await;
    assert_eq!(entered.location(), format!("{ACCOUNT}?entered"), "{}", entered.body);
}

#[tokio::test]
async fn from_the_notice_to_the_stopped_change_in_both_languages() {
    let journeys = [
        ("km", "", "ផ្ញើ 1 ទៅ 1288", "មិនមែនខ្ញុំ", "បានបញ្ឈប់សម្រាប់សមាជិក ...577"),
        ("en", "/en", "Send 1 to 1288", "not me", "Stopped for member ...577"),
    ];
    for (language, prefix, way, says, answer) in journeys {
        let portal = TestPortal::new().await;
        portal.database.add(&Pensioner::sokha()).await;
        portal.database.tamper(&format!("UPDATE person SET language = '{language}'")).await;
        let mut sokha = portal.browser();
        sokha.sign_in("K-204577").await;
        enter(&mut sokha).await;
        portal.texts().await;
        let path = format!("{prefix}{PAGE}");
        let mut visitor = portal.browser();
        let page = visitor.get(&path).await.body;
        assert!(page.contains(way) && page.contains("1288"), "{way}: {page}");
        let sent = send(&mut visitor, &path, "012 345 678", says).await;
        assert_eq!(sent.location(), path, "{}", sent.body);
        portal.texts().await;
        let page = visitor.get(&path).await.body.replace('\u{200B}', "");
        assert!(page.contains(answer), "{answer}: {page}");
        assert_eq!(portal.database.count("account_change", "state = 'frozen'").await, 1);
    }
}

#[tokio::test]
async fn what_is_no_number_is_said_and_kept_and_a_form_sent_twice_is_one_message() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let wrong = send(&mut visitor, &format!("/en{PAGE}"), "12", "<hello>").await;
    assert_eq!(wrong.status, StatusCode::OK);
    for kept in ["This is not a phone number.", "value=\"12\"", "&lt;hello&gt;", "number-error"] {
        assert!(wrong.body.contains(kept), "{kept}: {}", wrong.body);
    }
    let page = visitor.get(PAGE).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("number", "099111222"), ("text", "1")];
    for _ in 0..2 {
        assert_eq!(visitor.post(PAGE, &fields).await.location(), PAGE);
    }
    assert_eq!(portal.messages_sent().await, 1);
}

#[tokio::test]
async fn outside_the_demo_nobody_sends_a_message_in_anothers_name() {
    let portal = TestPortal::new().await;
    let service = router(Portal { demo: None, ..portal.portal.clone() });
    let request = Request::get(PAGE).body(Body::empty()).expect("the request is well-formed");
    let response = service.oneshot(request).await.expect("the router never fails");
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let mut visitor = portal.browser();
    let forged = [("number", "012345678"), ("text", "1"), ("key", "x")];
    let answer = visitor.post(PAGE, &forged).await;
    assert_ne!(answer.status, StatusCode::SEE_OTHER, "a form that is not ours");
}
