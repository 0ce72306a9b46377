//! Two administrators keep the register of places and devices in the browser.

use axum::http::StatusCode;
use sothon_testkit::Officer;
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Answer, Browser, TestPortal};

const NEW: &str = "/staff/places/branch/new";
const TYPED: [(&str, &str); 8] = [
    ("code", "PP-3"),
    ("khmer", "សាខាថ្មី"),
    ("latin", "New branch"),
    ("province", "12"),
    ("place", "120101"),
    ("phone", "023 456 780"),
    ("hours-1", "7:30-11:30, 14:00-17:00"),
    ("hours-6", "៨-១២"),
];

/// A portal with three administrators and three branches.
async fn with_administrators() -> (TestPortal, [Officer; 3]) {
    let portal = TestPortal::new().await;
    portal.database.add_branches().await;
    let administrators = [0, 1, 2].map(Officer::administrator);
    for administrator in &administrators {
        portal.database.add_officer(administrator).await;
    }
    (portal, administrators)
}

/// Sends the form for a new entry.
async fn register(browser: &mut Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    browser.post(path, &[&[("csrf", csrf.as_str()), ("key", &key)], typed].concat()).await
}

/// The page without the marks that break Khmer lines.
fn text(page: &Answer) -> String {
    page.body.replace('\u{200B}', "")
}

/// Presses approve on the page of a change.
async fn approve(browser: &mut Browser<'_>, change: &str) -> Answer {
    let page = browser.get(change).await;
    press(browser, change, &form(&page, "approve"), &[]).await
}

#[tokio::test]
async fn a_branch_is_proposed_approved_chosen_by_a_person_and_closed() {
    for language in ["", "/en"] {
        let (portal, [maker, checker, _]) = with_administrators().await;
        let mut maker = signed_in(&portal, &maker).await;
        let overview = format!("{language}/staff/places");
        let members = maker.get(&format!("{language}/staff/members")).await.body;
        assert!(members.contains(&format!("href=\"{overview}\"")), "one finds it: {members}");
        let sent = register(&mut maker, &format!("{language}{NEW}"), &TYPED).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let change = sent.location().to_owned();
        let own = maker.get(&change).await.body;
        assert!(own.contains("value=\"withdraw\"") && !own.contains("value=\"approve\""), "{own}");
        let waiting = maker.get(&overview).await.body;
        assert!(waiting.contains(&format!("href=\"{change}\"")), "{waiting}");

        let mut checker = signed_in(&portal, &checker).await;
        let page = checker.get(&change).await;
        let hours = if language.is_empty() {
            "ច័ន្ទ៖ ៧:៣០–១១:៣០"
        } else {
            "Monday: 7:30–11:30"
        };
        assert!(text(&page).contains(hours), "{}", page.body);
        for _ in 0..2 {
            let done = press(&mut checker, &change, &form(&page, "approve"), &[]).await;
            assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, change.as_str()));
        }
        assert_eq!(portal.database.acts("place.change-approved").await.len(), 1);
        assert!(checker.get(&change).await.body.contains("notice-good"));

        let mut sokha = portal.browser();
        let path = format!("{language}/activate/branch?in=12");
        let choice = sokha.get(&path).await;
        assert!(choice.body.contains("PP-3") && text(&choice).contains(hours), "{}", choice.body);
        assert!(choice.body.contains("023456780"), "{}", choice.body);
        let csrf = choice.hidden("csrf");
        let fields = [("csrf", csrf.as_str()), ("in", "12"), ("branch", "PP-3")];
        let path = format!("{language}/activate/branch");
        let made = sokha.post(&path, &fields).await;
        let slip = format!("{language}/activate/slip");
        assert_eq!(made.location(), slip, "{}", made.body);
        assert!(text(&sokha.get(&slip).await).contains(hours));

        let entry = format!("{language}/staff/places/branch/PP-3");
        let page = maker.get(&entry).await;
        let closing = press(&mut maker, &entry, &form(&page, "close"), &[]).await;
        let closed = approve(&mut checker, closing.location()).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
        let choice = sokha.get(&format!("{language}/activate/branch?in=12")).await.body;
        assert!(!choice.contains("PP-3"), "{choice}");
        let kept = sokha.get(&slip).await.body;
        assert!(kept.contains("023456780"), "her slip stays readable: {kept}");
        let page = maker.get(&entry).await.body;
        assert!(!page.contains("name=\"act\""), "what is closed changes no more: {page}");
    }
}

#[tokio::test]
async fn what_is_in_the_way_of_closing_is_named() {
    let (portal, [maker, checker, _]) = with_administrators().await;
    let mut maker = signed_in(&portal, &maker).await;
    let typed = [("code", "SN-1"), ("model", "Reader 3"), ("branch", "PP-1")];
    let sent = register(&mut maker, "/en/staff/places/device/new", &typed).await;
    let mut checker = signed_in(&portal, &checker).await;
    assert_eq!(approve(&mut checker, sent.location()).await.status, StatusCode::SEE_OTHER);
    let page = maker.get("/en/staff/places/branch/PP-1").await.body;
    assert!(page.contains("Scanner SN-1") && !page.contains("value=\"close\""), "{page}");
}

#[tokio::test]
async fn rubbish_is_told_and_what_was_typed_stays() {
    let (portal, [maker, ..]) = with_administrators().await;
    let mut browser = signed_in(&portal, &maker).await;
    for (field, typed) in [
        ("code", ""),
        ("code", "a b"),
        ("code", "PP-1"),
        ("khmer", "New branch"),
        ("latin", "សាខាថ្មី"),
        ("province", "99"),
        ("place", "Atlantis"),
        ("phone", "police"),
        ("hours-1", "morning"),
        ("hours-6", "17-8"),
    ] {
        let fields = TYPED.map(|(name, value)| (name, if name == field { typed } else { value }));
        let answer = register(&mut browser, NEW, &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{field} {typed}");
        assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{field} {typed}");
        let kept = field == "latin" || answer.body.contains("value=\"New branch\"");
        assert!(kept, "{field} {typed}: {}", answer.body);
    }
    for path in [
        "/staff/places/queen",
        "/staff/places/queen/new",
        "/staff/places/branch/PP-9",
        "/staff/places/branch/%27%3B--",
        "/staff/place-changes/rubbish",
    ] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let csrf = browser.get("/staff/places/branch/PP-1").await.hidden("csrf");
    let key = "0193b4a2-0000-7000-8000-000000000001";
    for fields in [vec![], vec![("key", "no-uuid")], vec![("key", key), ("act", "burn")]] {
        let fields = [vec![("csrf", csrf.as_str())], fields].concat();
        let answer = browser.post("/staff/places/branch/PP-1", &fields).await;
        assert!(!answer.status.is_server_error(), "{fields:?} {}", answer.status);
    }
    assert_eq!(portal.database.count("place_change", "true").await, 0);
}

#[tokio::test]
async fn approving_asks_for_a_fresh_code_and_officers_find_none_of_it() {
    let (portal, [maker, checker, _]) = with_administrators().await;
    let mut maker = signed_in(&portal, &maker).await;
    let change = register(&mut maker, NEW, &TYPED).await.location().to_owned();
    let mut browser = signed_in(&portal, &checker).await;
    portal.database.clock.advance(Duration::minutes(11));
    let page = browser.get(&change).await;
    assert!(page.body.contains("name=\"code\""), "{}", page.body);
    let missing = press(&mut browser, &change, &form(&page, "approve"), &[]).await;
    assert_eq!(missing.status, StatusCode::OK, "nothing is approved");
    let code = checker.code(&portal.portal.app);
    let done = press(&mut browser, &change, &form(&page, "approve"), &[("code", &code)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);

    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut officer = signed_in(&portal, &officer).await;
    for path in ["/staff/places", "/staff/places/branch", NEW, "/staff/places/branch/PP-1", &change]
    {
        assert_eq!(officer.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_other_administrators_are_told_what_waits_and_what_became_of_it() {
    let (portal, [first, second, third]) = with_administrators().await;
    let told = async |words: &str| -> Vec<String> {
        let mails = portal.addressed_mails().await;
        let said =
            mails.into_iter().filter(|(_, body)| body.replace('\u{200B}', "").contains(words));
        let mut to: Vec<String> = said.map(|(address, _)| address).collect();
        to.sort();
        to
    };
    let mut maker = signed_in(&portal, &first).await;
    let sent = register(&mut maker, NEW, &TYPED).await;
    let change = sent.location().to_owned();
    let link = format!("{}{change}", sothon_testkit::ORIGIN);
    assert_eq!(told("waits for another administrator").await, [&*second.address, &third.address]);
    assert_eq!(told("ស្នើប្តូរទីកន្លែង").await.len(), 2, "in both languages");
    assert_eq!(told(&link).await.len(), 2, "it leads to the change");

    let mut checker = signed_in(&portal, &second).await;
    let page = checker.get(&change).await;
    for _ in 0..2 {
        press(&mut checker, &change, &form(&page, "approve"), &[]).await;
    }
    let expected = [&*first.address, &third.address];
    assert_eq!(told("was approved").await, expected, "once, and not whoever approved it");

    let closing = maker.get("/staff/places/branch/PP-3").await;
    let closing =
        press(&mut maker, "/staff/places/branch/PP-3", &form(&closing, "close"), &[]).await;
    let change = closing.location().to_owned();
    let page = checker.get(&change).await;
    let why = [("reason", "not-ordered")];
    press(&mut checker, &change, &form(&page, "refuse"), &why).await;
    assert_eq!(told("was refused").await, expected);
    let again = maker.get("/staff/places/branch/PP-3").await;
    let again = press(&mut maker, "/staff/places/branch/PP-3", &form(&again, "close"), &[]).await;
    let change = again.location().to_owned();
    let page = maker.get(&change).await;
    press(&mut maker, &change, &form(&page, "withdraw"), &[]).await;
    assert_eq!(told("was withdrawn").await, [&*second.address, &third.address]);
}
