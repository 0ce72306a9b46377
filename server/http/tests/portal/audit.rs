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

/// What the page says of the seal of the row with this act.
fn seal_of(page: &Answer, act: &str) -> String {
    let rows = page.body.replace('\u{200B}', "");
    let mut rows = rows.split("<tr").filter_map(|row| row.split("</tr>").next());
    let row = rows.find(|row| row.contains(&format!(">{act}<")));
    let cell = row.unwrap_or_else(|| panic!("no {act}: {}", page.body)).rsplit("</span>").next();
    let text = cell.and_then(|cell| cell.split("</td>").next()).unwrap_or_default();
    text.replace("<strong>", "").replace("</strong>", "").replace("<!>", "").trim().to_owned()
}

#[tokio::test]
async fn each_row_is_compared_with_what_was_sealed() {
    let portal = with_a_lock().await;
    let database = &portal.database;
    let mut auditor = portal.browser();
    auditor.sign_in_staff(&auditor_of_all()).await;
    let about = [("about", "K-204577")];
    let found = search(&mut auditor, &about).await;
    assert_eq!(seal_of(&found, "record.locked"), "Waits for its seal");
    database.seal_audit().await;
    let found = search(&mut auditor, &about).await;
    assert_eq!(seal_of(&found, "record.locked"), "Sealed");
    assert!(!found.body.contains("sothon verify-audit"), "{}", found.body);

    let change = "UPDATE audit_row SET detail = detail || '{\"how\": \"by-hand\"}' \
                  WHERE act = 'record.locked'";
    database.tamper(change).await;
    let found = search(&mut auditor, &about).await;
    assert_eq!(seal_of(&found, "record.locked"), "DOES NOT MATCH its seal");
    assert!(found.body.contains("sothon verify-audit"), "{}", found.body);
    let csrf = auditor.get("/staff/audit").await.hidden("csrf");
    let khmer = auditor.post("/staff/audit", &[("csrf", &*csrf), about[0]]).await;
    assert_eq!(seal_of(&khmer, "record.locked"), "មិនត្រូវនឹងត្រា");
}

#[tokio::test]
async fn a_row_put_in_later_and_a_changed_batch_do_not_match() {
    let portal = with_a_lock().await;
    let database = &portal.database;
    database.seal_audit().await;
    let insert = "INSERT INTO audit_row (xid, at, actor, act, subject, detail) \
                  SELECT xid, at, actor, 'record.later', subject, detail FROM audit_row \
                  WHERE act = 'record.locked'";
    database.tamper(insert).await;
    let mut auditor = portal.browser();
    auditor.sign_in_staff(&auditor_of_all()).await;
    let found = search(&mut auditor, &[("act", "record.")]).await;
    assert_eq!(seal_of(&found, "record.later"), "DOES NOT MATCH its seal");
    assert_eq!(seal_of(&found, "record.locked"), "Sealed");
    database.tamper("UPDATE audit_batch SET root = decode(repeat('00', 32), 'hex')").await;
    let found = search(&mut auditor, &[("act", "record.")]).await;
    assert_eq!(seal_of(&found, "record.locked"), "DOES NOT MATCH its seal");
}

#[tokio::test]
async fn the_details_are_lines_with_words_and_unknown_keys_as_they_are() {
    let portal = with_a_lock().await;
    let insert = "INSERT INTO audit_row (at, actor, act, subject, detail) \
                  SELECT at, actor, 'record.sample', subject, \
                  '{\"reason\": \"lost\", \"recorded\": true, \"a-key-of-later\": [1, 2], \"year\": null}' \
                  FROM audit_row WHERE act = 'record.locked'";
    portal.database.tamper(insert).await;
    let mut auditor = portal.browser();
    auditor.sign_in_staff(&auditor_of_all()).await;
    let page = search(&mut auditor, &[("act", "record.sample")]).await.body;
    let text: String = page.replace("<span class=\"ascii\">", "").replace("</span>", "");
    let text = text.replace("<!>", "").replace("&quot;", "\"");
    for line in ["Reason: lost", "Written down: yes", "a-key-of-later: [1,2]"] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("{\"reason\"") && !text.contains("Year:"), "{text}");
    let csrf = auditor.get("/staff/audit").await.hidden("csrf");
    let khmer = auditor.post("/staff/audit", &[("csrf", &*csrf), ("act", "record.sample")]).await;
    assert!(khmer.body.replace('\u{200B}', "").contains("មូលហេតុ"), "{}", khmer.body);
}
