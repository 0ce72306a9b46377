//! The demo's keypad phone as a browser without scripts sees it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use sothon_http::{Portal, router};
use sothon_testkit::Pensioner;
use tower::ServiceExt;

use crate::browser::{Answer, Browser, TestPortal};

const PHONE: &str = "/en/demo/phone";

pub(crate) async fn dial(browser: &mut Browser<'_>, number: &str) -> Answer {
    let csrf = browser.get(PHONE).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("dial", "1"), ("number", number)];
    browser.post(PHONE, &fields).await
}

/// Sends an answer from the page as it is, and opens the page it leads to.
pub(crate) async fn press(browser: &mut Browser<'_>, input: &str) -> String {
    let page = browser.get(PHONE).await;
    let (csrf, hop) = (page.hidden("csrf"), page.hidden("hop"));
    let fields = [("csrf", csrf.as_str()), ("hop", &hop), ("input", input)];
    let sent = browser.post(PHONE, &fields).await;
    assert_eq!(sent.location(), PHONE, "{}", sent.body);
    browser.get(PHONE).await.body
}

#[tokio::test]
async fn a_number_dials_and_each_answer_leads_to_the_next_screen() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut browser = portal.browser();
    let plain = browser.get(PHONE).await;
    assert!(plain.body.contains("*1288#") && plain.hidden("hop").is_empty(), "{}", plain.body);
    assert_eq!(dial(&mut browser, "012 345 678").await.location(), PHONE);
    let first = browser.get(PHONE).await.body;
    assert!(first.contains("1 ខ្មែរ\n2 Khmer (ABC)") && first.contains("1 □□\n2 Khmer"), "{first}");
    assert!(first.contains("of 70 units used"), "{first}");
    let menu = press(&mut browser, "3").await;
    assert!(menu.contains("1 My pension") && menu.contains("of 160 units used"), "{menu}");
    assert!(press(&mut browser, "១").await.contains("Type your PIN"), "Khmer digits too");
}

#[tokio::test]
async fn a_form_sent_twice_is_one_answer_and_a_reload_changes_nothing() {
    let portal = TestPortal::new().await;
    let mut browser = portal.browser();
    dial(&mut browser, "099111222").await;
    let page = browser.get(PHONE).await;
    let (csrf, hop) = (page.hidden("csrf"), page.hidden("hop"));
    let fields = [("csrf", csrf.as_str()), ("hop", &hop), ("input", "3")];
    browser.post(PHONE, &fields).await;
    let once = browser.get(PHONE).await.body;
    browser.post(PHONE, &fields).await;
    assert_eq!(browser.get(PHONE).await.hidden("hop"), "1");
    assert!(once.contains("1 My pension"), "{once}");
    assert!(browser.get(PHONE).await.body.contains("1 My pension"));
}

#[tokio::test]
async fn what_is_no_number_is_said_and_kept_and_another_browser_sees_nothing() {
    let portal = TestPortal::new().await;
    let mut browser = portal.browser();
    let wrong = dial(&mut browser, "12").await;
    assert_eq!(wrong.status, StatusCode::OK);
    assert!(wrong.body.contains("This is not a phone number."), "{}", wrong.body);
    assert!(wrong.body.contains("value=\"12\""), "{}", wrong.body);
    dial(&mut browser, "099111222").await;
    let other = portal.browser().get(PHONE).await;
    assert!(!other.body.contains("Khmer (ABC)"), "{}", other.body);
}

#[tokio::test]
async fn outside_the_demo_there_is_no_such_page() {
    let portal = TestPortal::new().await;
    let service = router(Portal { demo: None, ..portal.portal.clone() });
    let request = Request::get(PHONE).body(Body::empty()).expect("the request is well-formed");
    let response = service.oneshot(request).await.expect("the router never fails");
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}
