//! Signing in by one-time code.

use axum::http::StatusCode;
use sothon_app::sign_in::CONTACT_RESTS;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::browser::{Browser, TestPortal};

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

#[tokio::test]
async fn the_code_on_the_phone_opens_my_pension() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    let asked = sokha.ask_for_code("k-២០៤៥៧៧").await;
    assert_eq!(asked.location(), "/sign-in/code");
    let code = portal.latest_code().await;
    let answer = sokha.type_code(&code).await;
    assert_eq!(answer.location(), "/my-pension");
    assert!(sokha.get("/my-pension").await.body.contains("៥១០.០០០"));
}

#[tokio::test]
async fn the_number_may_be_typed_without_its_hyphen() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("k ២០៤៥៧៧").await;
    assert_eq!(sokha.get("/my-pension").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_unknown_number_gets_the_same_answer_and_no_message() {
    let portal = with_sokha().await;
    let known = portal.browser().ask_for_code("K-204577").await;
    let unknown = portal.browser().ask_for_code("K-999999").await;
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    assert_eq!(portal.messages_sent().await, 1);
    let mut stranger = portal.browser();
    portal.database.clock.advance(Duration::minutes(1));
    stranger.ask_for_code("K-999999").await;
    let wrong = stranger.type_code("123456").await;
    assert_eq!(wrong.status, StatusCode::OK);
    let again = portal.browser().ask_for_code("K-999999").await;
    assert_eq!(again.status, StatusCode::OK, "the limit holds for unknown numbers too");
}

#[tokio::test]
async fn a_code_is_good_once_and_for_five_minutes() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    portal.database.clock.advance(Duration::minutes(5));
    assert_eq!(sokha.type_code(&code).await.status, StatusCode::OK, "too late");
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    portal.database.clock.advance(Duration::seconds(10));
    assert_eq!(sokha.type_code(&code).await.status, StatusCode::SEE_OTHER);
    let mut thief = portal.browser();
    portal.database.clock.advance(Duration::seconds(60));
    thief.ask_for_code("K-204577").await;
    assert_eq!(thief.type_code(&code).await.status, StatusCode::OK);
}

#[tokio::test]
async fn five_wrong_tries_spend_the_code() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert_eq!(sokha.type_code(wrong).await.status, StatusCode::OK);
        portal.database.clock.advance(Duration::seconds(11));
    }
    assert_eq!(sokha.type_code(&code).await.status, StatusCode::OK, "the code is spent");
}

#[tokio::test]
async fn a_session_ends_after_fifteen_idle_minutes_and_the_page_says_when() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get("/en/my-pension").await;
    assert!(page.body.contains("19:15"), "noon UTC is 19:00 in Phnom Penh");
    portal.database.clock.advance(Duration::minutes(14));
    assert_eq!(sokha.get("/my-pension").await.status, StatusCode::OK);
    portal.database.clock.advance(Duration::minutes(15));
    assert_eq!(sokha.get("/my-pension").await.location(), "/sign-in?expired");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_every_copy_of_the_cookie() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let mut copy = sokha.copy();
    let csrf = sokha.get("/my-pension").await.hidden("csrf");
    let out = sokha.post("/sign-out", &[("csrf", &csrf)]).await;
    assert_eq!(out.location(), "/");
    assert_eq!(copy.get("/my-pension").await.location(), "/sign-in");
}

/// Names a mailbox in a session, and signs out.
async fn mailbox(portal: &TestPortal) {
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get("/my-pension/notices").await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("email", "sokha@example.org")];
    let saved = sokha.post("/my-pension/notices", &fields).await;
    assert_eq!(saved.location(), "/my-pension/notices?saved");
}

/// Asks for the code by mail instead of the one on the phone.
async fn by_mail(portal: &TestPortal) -> (Browser<'_>, Option<String>) {
    let mut sokha = portal.browser();
    sokha.ask_for_code("K-204577").await;
    portal.database.clock.advance(Duration::minutes(1));
    let page = sokha.get("/sign-in/code").await;
    assert!(page.body.contains("value=\"mailbox\""), "{}", page.body);
    let csrf = page.hidden("csrf");
    let asked = sokha.post("/sign-in/code", &[("csrf", csrf.as_str()), ("again", "mailbox")]).await;
    assert!(asked.body.contains("role=\"status\""), "{}", asked.body);
    (sokha, portal.mailed_code().await)
}

#[tokio::test]
async fn the_code_also_comes_by_mail_to_a_mailbox_that_is_three_days_old() {
    let portal = with_sokha().await;
    mailbox(&portal).await;
    portal.database.clock.advance(CONTACT_RESTS - Duration::minutes(2));
    let (_, early) = by_mail(&portal).await;
    assert_eq!(early, None, "a mailbox just named might be a thief's");
    portal.database.clock.advance(Duration::hours(24));
    let (mut sokha, code) = by_mail(&portal).await;
    let answer = sokha.type_code(&code.expect("a mail was sent")).await;
    assert_eq!(answer.location(), "/my-pension");
}

#[tokio::test]
async fn who_has_no_mailbox_gets_the_same_answer_and_no_mail() {
    let portal = with_sokha().await;
    let (_, code) = by_mail(&portal).await;
    assert_eq!(code, None);
}
