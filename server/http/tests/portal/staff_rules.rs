//! Staff see which rules held when; nobody else does.

use axum::http::StatusCode;
use sothon_testkit::{Officer, Pensioner};

use crate::browser::TestPortal;

const RULES: &str = "/staff/rules";

#[tokio::test]
async fn an_officer_sees_law_gaps_and_proposals_apart() {
    let portal = TestPortal::new().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut browser = portal.browser();
    browser.sign_in_staff(&officer).await;
    let page = browser.get(&format!("/en{RULES}")).await;
    let text = page.body.replace('\u{200B}', "").replace('\u{a0}', " ");
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
    let law = at("Since 26 October 1994");
    let (proposals, proposal) = (at("Proposals, not law"), at("nssfc-reform-option1-2018"));
    let veterans = at("Scheme for veterans");
    assert!(law < proposals && proposals < proposal && proposal < veterans);
    assert!(text[veterans..].contains("We do not know what it orders"));
    assert!(!text[..proposals].contains("reform"), "no proposal among the law");
    assert!(browser.get("/staff/queue").await.body.contains("href=\"/staff/rules\""));
}

#[tokio::test]
async fn a_person_finds_no_such_page() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let answer = sokha.get(RULES).await;
    assert_ne!(answer.status, StatusCode::OK);
    assert!(!answer.body.contains("nssfc-current-2016"));
}
