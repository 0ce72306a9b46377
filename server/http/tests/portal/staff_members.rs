//! Two administrators change the staff in the browser, and whoever approves anything has a fresh code.

use axum::http::StatusCode;
use sothon_testkit::Officer;
use time::Duration;
use uuid::Uuid;

use crate::award_decisions::{form, press, propose as propose_amount, signed_in, with_veteran};
use crate::browser::{Answer, Browser, TestPortal};

const LIST: &str = "/staff/members";
const NEW: &str = "/staff/members/new";
const TYPED: [(&str, &str); 3] =
    [("address", "New@Example.org"), ("role", "officer"), ("office", "22")];

/// A portal with three administrators and an officer of Phnom Penh.
async fn with_administrators() -> (TestPortal, [Officer; 3], Officer) {
    let portal = TestPortal::new().await;
    let administrators = [0, 1, 2].map(Officer::administrator);
    for administrator in &administrators {
        portal.database.add_officer(administrator).await;
    }
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    (portal, administrators, officer)
}

/// Sends the form of the page for a new member.
async fn invite(browser: &mut Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    browser.post(path, &[&[("csrf", csrf.as_str()), ("key", &key)], typed].concat()).await
}

/// The address of the page of whoever has this mailbox, from the list.
async fn page_of(browser: &mut Browser<'_>, address: &str) -> String {
    let page = browser.get(LIST).await.body;
    let (before, _) = page.split_once(&format!(">{address}</a>")).expect("she is on the list");
    let href = before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next());
    href.expect("a link to her page").to_owned()
}

/// Proposes by the form of a member's page; where the change is.
async fn propose(browser: &mut Browser<'_>, member: &str, act: &str) -> String {
    let page = browser.get(member).await;
    let sent = press(browser, member, &form(&page, act), &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.location().to_owned()
}

#[tokio::test]
async fn one_proposes_a_member_another_approves_and_the_link_opens() {
    for language in ["", "/en"] {
        let (portal, [maker, checker, _], _) = with_administrators().await;
        let mut maker = signed_in(&portal, &maker).await;
        let list = format!("{language}{LIST}");
        assert_eq!(maker.get(&format!("{language}/staff")).await.location(), list);
        let sent = invite(&mut maker, &format!("{language}{NEW}"), &TYPED).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let change = sent.location().to_owned();
        let own = maker.get(&change).await.body;
        assert_eq!(own.matches("name=\"act\"").count(), 1, "{own}");
        assert!(own.contains("name=\"act\" value=\"withdraw\""), "another decides: {own}");

        let mut checker = signed_in(&portal, &checker).await;
        let page = checker.get(&list).await.body;
        assert!(page.contains(&format!("href=\"{change}\"")), "{page}");
        let page = checker.get(&change).await;
        assert!(page.body.contains("new@example.org"), "{}", page.body);
        assert!(!page.body.contains("name=\"code\""), "she has just signed in: {}", page.body);
        let approve = form(&page, "approve");
        for _ in 0..2 {
            let done = press(&mut checker, &change, &approve, &[]).await;
            assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, change.as_str()));
        }
        assert_eq!(portal.database.acts("staff.change-approved").await.len(), 1);
        let page = checker.get(&change).await.body;
        assert!(page.contains("notice-good") && !page.contains("/staff/invite/"), "{page}");
        assert!(!checker.get(&list).await.body.contains(&change), "it waits no longer");

        let mails = portal.mails().await;
        let link = mails[0].split(sothon_testkit::ORIGIN).nth(1).expect("a link");
        let link = link.split_whitespace().next().unwrap_or_default();
        let page = portal.browser().get(link).await.body;
        assert!(page.contains("new@example.org") && page.contains("otpauth://"), "{page}");
    }
}

#[tokio::test]
async fn a_closed_officers_next_click_leads_to_the_sign_in() {
    let (portal, [maker, checker, _], officer) = with_administrators().await;
    let mut at_work = signed_in(&portal, &officer).await;
    assert_eq!(at_work.get("/staff/queue").await.status, StatusCode::OK);
    let mut maker = signed_in(&portal, &maker).await;
    let member = page_of(&mut maker, &officer.address).await;
    let change = propose(&mut maker, &member, "close").await;
    let page = maker.get(&member).await.body;
    assert!(page.contains(&change) && !page.contains("name=\"act\""), "one at a time: {page}");
    assert_eq!(at_work.get("/staff/queue").await.status, StatusCode::OK, "nothing is decided");
    let mut checker = signed_in(&portal, &checker).await;
    let page = checker.get(&change).await;
    let done = press(&mut checker, &change, &form(&page, "approve"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(at_work.get("/staff/queue").await.location(), "/staff/sign-in");
    let page = checker.get(&format!("/en{member}")).await.body;
    assert!(page.contains("This account is closed"), "{page}");
}

#[tokio::test]
async fn rubbish_is_told_and_what_was_typed_stays() {
    let (portal, [maker, ..], officer) = with_administrators().await;
    let mut browser = signed_in(&portal, &maker).await;
    for (field, typed) in [
        ("address", ""),
        ("address", "new"),
        ("address", "a@c.kh\r\nBcc: b@c.kh"),
        ("address", officer.address.as_str()),
        ("role", "queen"),
        ("office", "99"),
        ("office", "'; DROP TABLE staff; --"),
    ] {
        let fields = TYPED.map(|(name, value)| (name, if name == field { typed } else { value }));
        let answer = invite(&mut browser, NEW, &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{field} {typed}");
        assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{field} {typed}");
        let kept = field == "address" || answer.body.contains("value=\"New@Example.org\"");
        assert!(kept, "{field} {typed}: {}", answer.body);
    }
    let member = page_of(&mut browser, &officer.address).await;
    let page = browser.get(&member).await;
    let same = [("role", "officer"), ("office", "12")];
    let unchanged = press(&mut browser, &member, &form(&page, "move"), &same).await;
    assert!(unchanged.body.contains("href=\"#role\""), "{}", unchanged.body);
    let (csrf, key) = (page.hidden("csrf"), Uuid::from_u128(5).to_string());
    for path in [member.as_str(), NEW, "/staff/changes/0193b4a2-0000-7000-8000-000000000003"] {
        for fields in [vec![], vec![("key", "no-uuid")], vec![("key", &*key), ("act", "burn")]] {
            let fields = [vec![("csrf", csrf.as_str())], fields].concat();
            let answer = browser.post(path, &fields).await;
            assert!(!answer.status.is_server_error(), "{path} {fields:?} {}", answer.status);
            assert!(answer.body.contains("<html"), "{path} {fields:?}");
        }
    }
    for path in ["/staff/members/rubbish", "/staff/changes/rubbish", "/staff/changes/1"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(portal.database.count("staff_change", "true").await, 0);
}

#[tokio::test]
async fn an_officer_finds_none_of_it() {
    let (portal, [maker, ..], officer) = with_administrators().await;
    let mut maker = signed_in(&portal, &maker).await;
    let change = invite(&mut maker, NEW, &TYPED).await.location().to_owned();
    let member = page_of(&mut maker, &officer.address).await;
    let mut browser = signed_in(&portal, &officer).await;
    for path in [LIST, NEW, &change, &member] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("example.org</a>"), "{path}");
    }
    let csrf = browser.get("/staff/sign-in").await.hidden("csrf");
    let key = Uuid::from_u128(5).to_string();
    for (path, act) in [(&change, "approve"), (&member, "close"), (&NEW.to_owned(), "")] {
        let fields = [("csrf", csrf.as_str()), ("key", &key), ("act", act)];
        let fields = [&fields[..], &TYPED].concat();
        assert_eq!(browser.post(path, &fields).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(portal.database.acts("staff.change-").await.len(), 1);
}

#[tokio::test]
async fn with_one_administrator_left_the_page_says_what_to_do() {
    let portal = TestPortal::new().await;
    let alone = Officer::administrator(0);
    portal.database.add_officer(&alone).await;
    let mut browser = signed_in(&portal, &alone).await;
    let page = browser.get("/en/staff/members").await.body;
    assert!(page.contains("A second one is needed") && page.contains("sothon staff invite"));
    let member = page_of(&mut browser, &alone.address).await;
    let page = browser.get(&member).await;
    let refused = press(&mut browser, &member, &form(&page, "close"), &[]).await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(refused.body.contains("error-summary"), "{}", refused.body);
}

#[tokio::test]
async fn after_ten_minutes_an_approval_asks_for_a_code() {
    let (portal, maker, checker) = with_veteran().await;
    let mut browser = signed_in(&portal, &maker).await;
    let path = propose_amount(&mut browser, "").await;
    let mut browser = signed_in(&portal, &checker).await;
    let fresh = browser.get(&path).await;
    assert!(!fresh.body.contains("name=\"code\""), "{}", fresh.body);
    portal.database.clock.advance(Duration::minutes(10));
    let page = browser.get(&path).await;
    assert!(page.body.contains("name=\"code\""), "{}", page.body);
    let stale = press(&mut browser, &path, &form(&fresh, "approve"), &[]).await;
    for (answer, typed) in [
        (stale, "nothing"),
        (press(&mut browser, &path, &form(&page, "approve"), &[("code", " ")]).await, "a blank"),
        (press(&mut browser, &path, &form(&page, "approve"), &[("code", "000000")]).await, "wrong"),
        (press(&mut browser, &path, &form(&page, "approve"), &[("code", "0")]).await, "too soon"),
    ] {
        assert_eq!(answer.status, StatusCode::OK, "{typed}");
        assert!(answer.body.contains("href=\"#code\""), "{typed}: {}", answer.body);
        assert!(answer.body.contains("name=\"act\" value=\"approve\""), "the form is kept");
    }
    assert_eq!(portal.database.acts("award.approved").await, []);
    portal.database.clock.advance(Duration::seconds(30));
    let code = checker.code(&portal.portal.app);
    let approve = form(&page, "approve");
    for _ in 0..2 {
        let done = press(&mut browser, &path, &approve, &[("code", &code)]).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, path.as_str()));
    }
    assert_eq!(portal.database.acts("award.approved").await.len(), 1);
}

#[tokio::test]
async fn a_case_and_a_change_of_staff_ask_for_it_too_and_refusing_does_not() {
    let (portal, [maker, checker, _], officer) = with_administrators().await;
    let mut maker = signed_in(&portal, &maker).await;
    let member = page_of(&mut maker, &officer.address).await;
    let change = propose(&mut maker, &member, "reset").await;
    let mut browser = signed_in(&portal, &checker).await;
    portal.database.clock.advance(Duration::minutes(10));
    let page = browser.get(&change).await;
    assert!(page.body.contains("name=\"code\""), "{}", page.body);
    let stale = press(&mut browser, &change, &form(&page, "approve"), &[]).await;
    assert!(stale.body.contains("href=\"#code\""), "{}", stale.body);
    let reason = [("reason", "not-needed")];
    let refused = press(&mut browser, &change, &form(&page, "refuse"), &reason).await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.body);

    let path = crate::queue::case_of(&portal, 1).await;
    let mut browser = signed_in(&portal, &officer).await;
    crate::queue::act(&mut browser, &path, "take", &[]).await;
    portal.database.clock.advance(Duration::minutes(10));
    let stale = crate::queue::act(&mut browser, &path, "approve", &[]).await;
    assert!(stale.body.contains("href=\"#code\""), "{}", stale.body);
    let code = officer.code(&portal.portal.app);
    let done = crate::queue::act(&mut browser, &path, "approve", &[("code", &code)]).await;
    assert_eq!(done.location(), path, "{}", done.body);
    assert_eq!(portal.database.acts("case.approved").await.len(), 1);
}
