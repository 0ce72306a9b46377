//! The emergency lock on the web: her page, the word on all her pages, what is refused, and how two members
//! of staff unlock.

use axum::http::StatusCode;
use sothon_domain::access::{Office, StaffRole};
use sothon_testkit::{Officer, Pensioner};

use crate::browser::{Answer, Browser, TestPortal};

const LOCK: &str = "/my-pension/lock";
const BANNER: &str = "Your record is locked since 21 November 2026";

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

async fn signed_in(portal: &TestPortal) -> Browser<'_> {
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    sokha
}

/// Presses the page's button.
async fn lock(browser: &mut Browser<'_>) -> Answer {
    let csrf = browser.get("/my-pension/notices").await.hidden("csrf");
    browser.post(LOCK, &[("csrf", &csrf)]).await
}

/// Fills in a form of a page, as it is served now.
async fn fill(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    browser.post(path, &[&own, fields].concat()).await
}

#[tokio::test]
async fn one_press_locks_and_every_page_of_hers_says_so() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{LOCK}\"")));
    let page = sokha.get(&format!("/en{LOCK}")).await;
    for told in ["What stops", "to the same account", "Only a branch can unlock", "Lock now"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    for _ in 0..2 {
        assert_eq!(lock(&mut sokha).await.location(), LOCK);
    }
    assert_eq!(portal.database.count("person_lock", "true").await, 1);
    let page = sokha.get(&format!("/en{LOCK}")).await;
    assert!(page.body.contains("Your record was locked on 21 November 2026"), "{}", page.body);
    assert!(!page.body.contains("Lock now") && !page.body.contains(BANNER), "{}", page.body);
    for path in ["", "/why", "/payments", "/notices", "/phone-pin", "/letters", "/cases"] {
        let page = sokha.get(&format!("/en/my-pension{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.body.contains(BANNER), "{path}: {}", page.body);
    }
    let mut another = portal.browser();
    assert!(!another.get("/en/help").await.body.contains(BANNER), "nobody is told of hers");
    // A second code is sent after a minute.
    portal.database.clock.advance(time::Duration::minutes(2));
    another.sign_in("K-204577").await;
    assert!(another.get("/en/my-pension").await.body.contains(BANNER), "sign-in goes on");
}

#[tokio::test]
async fn what_is_refused_has_a_page_of_its_own_and_a_draft_stays() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let step = "/my-pension/report/address-changed";
    fill(&mut sokha, &format!("{step}/place?in=010201"), &[("place", "01020101")]).await;
    let csrf = sokha.get("/my-pension/notices").await.hidden("csrf");
    let place = [("csrf", csrf.as_str()), ("place", "01020101"), ("in", "010201")];
    sokha.post(&format!("{step}/place"), &place).await;
    let since = [("csrf", csrf.as_str()), ("month", "10"), ("year", "2026")];
    assert_eq!(
        sokha.post(&format!("{step}/since"), &since).await.location(),
        format!("{step}/check")
    );
    lock(&mut sokha).await;
    let check = sokha.get(&format!("/en{step}/check")).await;
    let (key, shown) = (check.hidden("key"), check.hidden("shown"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), ("shown", shown.as_str())];
    let refused = sokha.post(&format!("/en{step}/check"), &fields).await;
    assert_eq!(refused.status, StatusCode::LOCKED);
    for told in ["This record is locked", "Nothing was changed", "href=\"/en/my-pension/lock\""] {
        assert!(refused.body.contains(told), "{told}: {}", refused.body);
    }
    assert_eq!(portal.database.count("flow_draft", "true").await, 1);
    assert_eq!(portal.database.count("case_file", "true").await, 0);
    let mailbox = fill(&mut sokha, "/my-pension/notices", &[("email", "a@example.org")]).await;
    assert_eq!(mailbox.status, StatusCode::LOCKED);
    let pin = [("pin", "7294"), ("pin_again", "7294")];
    assert_eq!(fill(&mut sokha, "/my-pension/phone-pin", &pin).await.status, StatusCode::LOCKED);
    let letter = sokha.get("/my-pension/letters").await;
    assert_eq!(letter.status, StatusCode::OK);
}

/// Opens the page for unlocking and finds her lock; the path of its page.
async fn find(staff: &mut Browser<'_>, number: &str) -> Answer {
    let csrf = staff.get("/staff/unlock").await.hidden("csrf");
    staff.post("/staff/unlock", &[("csrf", &csrf), ("member_number", number)]).await
}

/// Sends the form of the page that does this.
async fn order(staff: &mut Browser<'_>, path: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let page = staff.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("act", act), ("key", &key)];
    staff.post(path, &[&own, more].concat()).await
}

#[tokio::test]
async fn an_agent_proposes_and_an_officer_confirms() {
    let portal = with_sokha().await;
    let here = Officer::of_phnom_penh();
    let agent = Officer { role: StaffRole::Agent, ..here.colleague() };
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&agent).await;
    let (mut at_branch, mut at_office) = (portal.browser(), portal.browser());
    at_branch.sign_in_staff(&agent).await;
    assert!(at_branch.get("/staff").await.body.contains("href=\"/staff/unlock\""));
    assert!(find(&mut at_branch, "K-204577").await.body.contains("member_number-error"));
    lock(&mut signed_in(&portal).await).await;
    assert!(find(&mut at_branch, "?").await.body.contains("member_number-error"));

    let found = find(&mut at_branch, "K-204577").await;
    let path = found.location().to_owned();
    assert!(path.starts_with("/staff/unlock/"), "{path}");
    let page = at_branch.get(&format!("/en{path}")).await;
    assert!(page.body.contains('…') && !page.body.contains("Sokha"), "{}", page.body);
    let nothing = order(&mut at_branch, &path, "propose", &[]).await;
    assert!(nothing.body.contains("paper-error"), "{}", nothing.body);
    let other = [("paper", "other"), ("other", " ")];
    let nothing = order(&mut at_branch, &path, "propose", &other).await;
    assert!(nothing.body.contains("other-error"), "{}", nothing.body);
    let paper = [("paper", "other"), ("other", "pension book")];
    let proposed = order(&mut at_branch, &path, "propose", &paper).await;
    assert_eq!(proposed.location(), path);
    let mine = at_branch.get(&format!("/en{path}")).await;
    assert!(mine.body.contains("Another paper: pension book"), "{}", mine.body);
    assert!(!mine.body.contains("Confirm and unlock"), "{}", mine.body);
    let own = order(&mut at_branch, &format!("/en{path}"), "confirm", &[]).await;
    assert!(own.body.contains("You proposed it"), "{}", own.body);

    portal.database.clock.advance(time::Duration::minutes(2));
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get(&format!("/en{LOCK}")).await.body.contains("proposed to unlock"));
    at_office.sign_in_staff(&here).await;
    assert!(at_office.get("/staff/queue").await.body.contains("href=\"/staff/unlock\""));
    assert!(at_office.get("/en/staff/unlock").await.body.contains(&format!("/en{path}")));
    assert!(at_office.get(&format!("/en{path}")).await.body.contains("Confirm and unlock"));
    assert_eq!(order(&mut at_office, &path, "confirm", &[]).await.location(), path);
    assert!(at_office.get(&format!("/en{path}")).await.body.contains("This record is unlocked"));
    assert!(!sokha.get("/en/my-pension").await.body.contains(BANNER));
    let who = sokha.get("/en/my-pension/who-looked").await;
    assert!(who.body.contains("Branch agent") || who.body.contains("agent"), "{}", who.body);
}

#[tokio::test]
async fn a_late_confirmation_asks_for_a_code_and_an_officer_elsewhere_finds_nothing() {
    let portal = with_sokha().await;
    let here = Officer::of_phnom_penh();
    let second = here.colleague();
    let elsewhere = Officer::of_banteay_meanchey();
    for officer in [&here, &second, &elsewhere] {
        portal.database.add_officer(officer).await;
    }
    lock(&mut signed_in(&portal).await).await;
    let mut first = portal.browser();
    first.sign_in_staff(&here).await;
    let path = find(&mut first, "K-204577").await.location().to_owned();
    order(&mut first, &path, "propose", &[("paper", "family-book")]).await;
    let mut far = portal.browser();
    far.sign_in_staff(&elsewhere).await;
    assert_eq!(far.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(find(&mut far, "K-204577").await.body.contains("member_number-error"));
    let mut other = portal.browser();
    other.sign_in_staff(&second).await;
    portal.database.clock.advance(time::Duration::minutes(11));
    let asked = order(&mut other, &path, "confirm", &[]).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("code-error"), "{}", asked.body);
    assert_eq!(portal.database.count("person_lock", "unlocked_at IS NULL").await, 1);
    let code = second.code(&portal.portal.app);
    let done = order(&mut other, &path, "confirm", &[("code", &code)]).await;
    assert_eq!(done.location(), path, "{}", done.body);
    assert_eq!(portal.database.count("person_lock", "unlocked_at IS NULL").await, 0);
}

/// What one branch is unlocking, another does not find; who types the number there reads that somebody does.
#[tokio::test]
async fn an_agent_of_another_branch_reads_that_somebody_else_is_unlocking() {
    let portal = with_sokha().await;
    portal.database.add_branches().await;
    lock(&mut signed_in(&portal).await).await;
    let at = |address: &str, code: &str| {
        let (code, province) = (code.parse().expect("a code"), "12".parse().expect("two digits"));
        let (address, office) = (address.into(), Office::Branch { code, province });
        Officer { address, role: StaffRole::Agent, office, ..Officer::of_phnom_penh() }
    };
    let (here, there) = (at("agent-1@example.org", "PP-1"), at("agent-2@example.org", "PP-2"));
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&there).await;
    let mut here = crate::award_decisions::signed_in(&portal, &here).await;
    let mut there = crate::award_decisions::signed_in(&portal, &there).await;
    let path = find(&mut there, "K-204577").await.location().to_owned();
    let proposed = order(&mut here, &path, "propose", &[("paper", "national-id")]).await;
    assert_eq!(proposed.location(), path, "{}", proposed.body);
    assert_eq!(there.get(&path).await.status, StatusCode::NOT_FOUND);
    for (page, more) in [("/en/staff/unlock", &[][..]), ("/en/staff/lock", &[("confirmed", "")])] {
        let csrf = there.get(page).await.hidden("csrf");
        let fields = [("csrf", csrf.as_str()), ("member_number", "K-204577")];
        let answer = there.post(page, &[&fields, more].concat()).await;
        assert!(answer.body.contains("Another office is unlocking it."), "{page}: {}", answer.body);
    }
}
