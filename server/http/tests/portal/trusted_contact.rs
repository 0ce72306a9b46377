//! The trusted contact on the web.

use axum::http::StatusCode;
use sothon_testkit::Pensioner;

use crate::browser::{Answer, Browser, TestPortal};

const PATH: &str = "/my-pension/trusted-contact";

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

/// Sends the form with these fields; the last key of the page is that of the form for naming.
async fn fill(browser: &mut Browser<'_>, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(PATH).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    browser.post(PATH, &[&own, fields].concat()).await
}

#[tokio::test]
async fn somebody_is_named_shown_and_removed() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{PATH}\"")));
    let page = sokha.get(&format!("/en{PATH}")).await;
    assert!(page.body.contains("You have named nobody yet"), "{}", page.body);
    assert!(!page.body.contains("name=\"remove\""), "{}", page.body);
    let fields = [("name", "Dara <b>"), ("phone", "០១២ ៩៩៩ ៨៨៨"), ("relation", "grandchild")];
    assert_eq!(fill(&mut sokha, &fields).await.location(), format!("{PATH}?saved"));
    let page = sokha.get(&format!("/en{PATH}?saved")).await;
    for shown in ["It is saved", "Dara &lt;b&gt;", "•••888", "Grandchild", "name=\"remove\""]
    {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    assert!(!page.body.contains("999888") && !page.body.contains("999 888"), "{}", page.body);
    let removed = fill(&mut sokha, &[("remove", "yes")]).await;
    assert_eq!(removed.location(), format!("{PATH}?removed"));
    let page = sokha.get(&format!("/en{PATH}?removed")).await;
    assert!(page.body.contains("gets no more messages"), "{}", page.body);
    let old = sokha.get(&format!("/en{PATH}?saved")).await;
    assert!(!old.body.contains("It is saved"), "an old address says nothing of now");
}

#[tokio::test]
async fn each_fault_stands_at_its_field_and_keeps_what_was_typed() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = fill(&mut sokha, &[("name", " "), ("phone", "12"), ("relation", "")]).await;
    assert_eq!(page.status, StatusCode::OK);
    for id in ["name-error", "phone-error", "relation-error", "value=\"12\""] {
        assert!(page.body.contains(id), "{id}: {}", page.body);
    }
    let own = [("name", "Me"), ("phone", "012345678"), ("relation", "child")];
    let page = fill(&mut sokha, &own).await;
    assert!(page.body.contains("phone-error") && !page.body.contains("name-error"));
    assert_eq!(portal.database.count("trusted_contact", "true").await, 0);
}

#[tokio::test]
async fn nobody_sees_somebody_elses_and_a_locked_record_takes_none() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let fields = [("name", "Sopheak"), ("phone", "012 999 888"), ("relation", "friend")];
    fill(&mut sokha, &fields).await;
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    assert!(!dara.get(PATH).await.body.contains("Sopheak"));
    let csrf = sokha.get(PATH).await.hidden("csrf");
    sokha.post("/my-pension/lock", &[("csrf", &csrf)]).await;
    let other = [("name", "Thief"), ("phone", "012 111 222"), ("relation", "friend")];
    assert_eq!(fill(&mut sokha, &other).await.status, StatusCode::LOCKED);
    assert_eq!(fill(&mut sokha, &[("remove", "yes")]).await.status, StatusCode::LOCKED);
    assert!(sokha.get(PATH).await.body.contains("Sopheak"));
}
