//! Notices that reached nobody, in the hands of an officer.

use axum::http::StatusCode;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Browser, TestPortal};

const PAGE: &str = "/en/staff/messages";

/// A notice to Sokha that waited until nobody wanted it.
async fn with_a_notice() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.browser().ask_for_code("K-204577").await;
    // A code is nobody's notice: this one is made hers.
    portal.database.tamper("UPDATE message_outbox SET person = (SELECT id FROM person)").await;
    portal.database.clock.advance(Duration::hours(1));
    assert_eq!(portal.messages_sent().await, 0);
    portal
}

async fn officer(portal: &TestPortal, officer: Officer) -> Browser<'_> {
    portal.database.add_officer(&officer).await;
    let mut browser = portal.browser();
    browser.sign_in_staff(&officer).await;
    browser
}

/// The form of the only notice on the page: its address and its fields.
async fn form(browser: &mut Browser<'_>) -> (String, String) {
    let page = browser.get(PAGE).await;
    let (_, rest) = page.body.split_once("action=\"/en/staff/messages/").expect("a notice");
    let id = rest.split(['"', '/']).next().expect("an address ends");
    (format!("/staff/messages/{id}"), page.hidden("csrf"))
}

#[tokio::test]
async fn an_officer_sees_whom_a_notice_did_not_reach_and_says_how_she_reached_her() {
    let portal = with_a_notice().await;
    let mut officer = officer(&portal, Officer::of_phnom_penh()).await;
    assert!(officer.get("/en/staff/queue").await.body.contains("href=\"/en/staff/messages\""));
    let page = officer.get(PAGE).await.body;
    for shown in ["S… S…", "•••678", "K-204577", "Text message", "It waited too long"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let (path, csrf) = form(&mut officer).await;
    for _ in 0..2 {
        let done = officer.post(&path, &[("csrf", csrf.as_str()), ("how", "phoned")]).await;
        assert_eq!(done.location(), "/staff/messages");
    }
    assert!(officer.get(PAGE).await.body.contains("Every notice reached its person"));
    assert_eq!(portal.database.acts("notice.followed").await.len(), 1, "a repeat changes nothing");
    let written = "followed_how = 'phoned' AND followed_by IS NOT NULL";
    assert_eq!(portal.database.count("message_outbox", written).await, 1);
}

#[tokio::test]
async fn another_province_sees_nothing_and_changes_nothing() {
    let portal = with_a_notice().await;
    let mut here = officer(&portal, Officer::of_phnom_penh()).await;
    let (path, _) = form(&mut here).await;
    let mut elsewhere = officer(&portal, Officer::of_banteay_meanchey()).await;
    let page = elsewhere.get(PAGE).await;
    assert!(page.body.contains("Every notice reached its person"), "{}", page.body);
    let csrf = elsewhere.get("/en/staff/awards/new").await.hidden("csrf");
    elsewhere.post(&path, &[("csrf", csrf.as_str()), ("how", "phoned")]).await;
    assert_eq!(portal.database.count("message_outbox", "followed_how IS NOT NULL").await, 0);
}

#[tokio::test]
async fn rubbish_is_refused_and_a_code_is_no_notice() {
    let portal = with_a_notice().await;
    let mut officer = officer(&portal, Officer::of_phnom_penh()).await;
    let (path, csrf) = form(&mut officer).await;
    let answer = officer.post(&path, &[("csrf", csrf.as_str()), ("how", "shouted")]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let phoned = [("csrf", csrf.as_str()), ("how", "phoned")];
    let answer = officer.post("/staff/messages/1", &phoned).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    portal.database.tamper("UPDATE message_outbox SET person = NULL").await;
    assert!(officer.get(PAGE).await.body.contains("Every notice reached its person"));
}
