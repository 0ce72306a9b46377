//! An auditor reads the trail: what she finds, what she never sees, and that her looks stand in it too.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, Pensioner};

use crate::browser::{Answer, Browser, TestPortal};

const AUDIT: &str = "/en/staff/audit";

fn auditor(of: Officer) -> Officer {
    Officer { address: format!("auditor-{}", of.address), role: StaffRole::Auditor, ..of }
}

/// Sokha has locked her record, and there are auditors of the head office and of another province.
async fn with_a_lock() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    for one in [Officer::of_head_office(), Officer::of_banteay_meanchey()] {
        portal.database.add_officer(&auditor(one)).await;
    }
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let csrf = sokha.get("/my-pension/notices").await.hidden("csrf");
    let locked = sokha.post("/my-pension/lock", &[("csrf", &csrf)]).await;
    assert!(locked.status.is_redirection(), "{}", locked.body);
    portal
}

async fn search(browser: &mut Browser<'_>, fields: &[(&str, &str)]) -> Answer {
    let csrf = browser.get(AUDIT).await.hidden("csrf");
    browser.post(AUDIT, &[&[("csrf", csrf.as_str())], fields].concat()).await
}

#[tokio::test]
async fn an_auditor_finds_what_was_done_and_nobodys_name() {
    let portal = with_a_lock().await;
    let mut auditor = portal.browser();
    auditor.sign_in_staff(&auditor_of_all()).await;
    let found = search(&mut auditor, &[("about", "K-204577")]).await;
    assert!(found.body.contains("record.locked"), "{}", found.body);
    // The number is what she typed herself.
    for secret in Pensioner::sokha().secrets().into_iter().filter(|secret| secret != "K-204577") {
        assert!(!found.body.contains(&secret), "{secret} is on the page");
    }
    let by_act = search(&mut auditor, &[("act", "record.")]).await;
    assert!(by_act.body.contains("record.locked"), "{}", by_act.body);
    let nobody = search(&mut auditor, &[("about", "K-999999")]).await;
    assert!(!nobody.body.contains("record.locked"), "{}", nobody.body);
    assert_eq!(portal.database.acts("audit.read").await.len(), 3, "each look is written down");
    let wrong = search(&mut auditor, &[("about", "?"), ("from", "x")]).await;
    for id in ["about-error", "from-error"] {
        assert!(wrong.body.contains(id), "{id}: {}", wrong.body);
    }
    assert_eq!(portal.database.acts("audit.read").await.len(), 3, "nothing was looked at");
}

fn auditor_of_all() -> Officer {
    auditor(Officer::of_head_office())
}

#[tokio::test]
async fn another_provinces_auditor_finds_nothing_and_an_officer_no_page() {
    let portal = with_a_lock().await;
    let mut far = portal.browser();
    far.sign_in_staff(&auditor(Officer::of_banteay_meanchey())).await;
    for fields in [[("about", "K-204577")], [("act", "record.")]] {
        let found = search(&mut far, &fields).await;
        assert_eq!(found.status, StatusCode::OK);
        assert!(!found.body.contains("record.locked"), "{}", found.body);
    }
    let mut officer = portal.browser();
    officer.sign_in_staff(&Officer::of_phnom_penh()).await;
    assert_eq!(officer.get(AUDIT).await.status, StatusCode::NOT_FOUND);
    let mut nobody = portal.browser();
    assert!(nobody.get(AUDIT).await.location().starts_with("/en/staff/sign-in"));
}
