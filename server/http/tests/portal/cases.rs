//! A person reports that she has moved, sees what became of it, and who has looked.

use axum::http::StatusCode;
use sothon_app::case::{self, Decided};
use sothon_domain::access::Actor;
use sothon_domain::casework::ReturnReason;
use sothon_domain::person::Reference;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;
use uuid::Uuid;

use crate::browser::{Answer, Browser, TestPortal};
use crate::not_right::futures_join;

const REPORT: &str = "/my-pension/report/address-changed";
pub(crate) const PLACE: &str = "/my-pension/report/address-changed/place";
const SINCE: &str = "/my-pension/report/address-changed/since";
pub(crate) const CHECK: &str = "/my-pension/report/address-changed/check";
pub(crate) const CASES: &str = "/my-pension/cases";
pub(crate) const VILLAGE: &str = "01020101";

pub(crate) async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

pub(crate) async fn signed_in(portal: &TestPortal) -> Browser<'_> {
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    sokha
}

pub(crate) async fn post(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = browser.get("/my-pension").await.hidden("csrf");
    let mut all = vec![("csrf", csrf.as_str())];
    all.extend(fields);
    browser.post(path, &all).await
}

pub(crate) async fn answer_both(sokha: &mut Browser<'_>, place: &str) {
    let placed = post(sokha, PLACE, &[("place", place), ("in", &place[..6])]).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
    let dated = post(sokha, SINCE, &[("month", "10"), ("year", "2026")]).await;
    assert_eq!(dated.location(), CHECK, "{}", dated.body);
}

/// Sends the answers that this page shows.
pub(crate) async fn send_shown(sokha: &mut Browser<'_>, path: &str, page: &Answer) -> Answer {
    let fields = ["csrf", "key", "shown"].map(|name| (name, page.hidden(name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    sokha.post(path, &fields).await
}

/// Sends what was answered and returns where the answer leads.
pub(crate) async fn send(sokha: &mut Browser<'_>) -> String {
    let check = sokha.get(CHECK).await;
    send_shown(sokha, CHECK, &check).await.location().to_owned()
}

pub(crate) fn reference(location: &str) -> Reference {
    let last = location.rsplit('/').next().unwrap_or_default();
    last.trim_end_matches("?received").parse().expect("the answer leads to a case")
}

/// The officer takes the case and sends it back with a note.
async fn send_back(portal: &TestPortal, officer: &Actor, reference: Reference) {
    let (app, key) = (&portal.portal.app, Uuid::from_u128);
    let taken = case::take(app, officer, reference, key(1)).await;
    assert_eq!(taken.expect("the office may take it"), Decided::Done);
    let reason = ReturnReason::PlaceUnclear;
    let note = "ភូមិណា? <b>".parse().expect("the note is short");
    let back = case::send_back(app, officer, reference, key(2), reason, Some(&note)).await;
    assert_eq!(back.expect("the holder may send it back"), Decided::Done);
}

#[tokio::test]
async fn a_move_is_reported_in_both_languages() {
    for language in ["", "/en"] {
        let portal = with_sokha().await;
        let mut sokha = signed_in(&portal).await;
        let at = |path: &str| format!("{language}{path}");
        let page = sokha.get(&at("/my-pension")).await.body;
        assert!(page.contains(&format!("href=\"{}\"", at(REPORT))), "{page}");
        let page = sokha.get(&at(REPORT)).await.body;
        assert!(page.contains(&format!("href=\"{}\"", at(PLACE))), "{page}");
        let mut list = at(PLACE);
        for code in ["01", "0102", "010201"] {
            let page = sokha.get(&list).await.body;
            let next = format!("{}?in={code}", at(PLACE));
            assert!(page.contains(&format!("href=\"{next}\"")), "{page}");
            list = next;
        }
        let page = sokha.get(&list).await;
        let name = if language.is_empty() { "អូរធំ" } else { "Ou Thum" };
        assert!(page.body.contains(name), "{}", page.body);
        assert!(page.body.contains("value=\"010201\""), "a village may not be in the list");
        let fields = [("place", VILLAGE), ("in", "010201")];
        let placed = post(&mut sokha, &at(PLACE), &fields).await;
        assert_eq!(placed.location(), at(SINCE), "{}", placed.body);
        let dated = post(&mut sokha, &at(SINCE), &[("month", "10"), ("year", "២០២៦")]).await;
        assert_eq!(dated.location(), at(CHECK), "{}", dated.body);
        let check = sokha.get(&at(CHECK)).await;
        assert!(check.body.contains(name), "{}", check.body);
        let sent = send_shown(&mut sokha, &at(CHECK), &check).await;
        let received = sokha.get(sent.location()).await.body;
        let number = reference(sent.location()).to_string();
        assert!(received.contains(&number) && received.contains("notice-good"), "{received}");
        let list = sokha.get(&at(CASES)).await.body;
        assert!(list.contains(&format!("href=\"{}/{number}\"", at(CASES))), "{list}");
        let later = sokha.get(&format!("{}/{number}", at(CASES))).await.body;
        assert!(!later.contains("notice-good"), "it is told once: {later}");
    }
}

#[tokio::test]
async fn a_page_that_is_none_is_not_found() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for path in [
        "/my-pension/report/no-such-kind",
        "/my-pension/report/no-such-kind/place",
        "/my-pension/report/no-such-kind/check",
        "/my-pension/report/address-changed/no-such-step",
        "/my-pension/report/address-changed/place?in=99",
        "/my-pension/report/address-changed/place?in=120",
        "/my-pension/report/address-changed/place?in=%27%3B",
        "/my-pension/report/address-changed/place?in=",
        "/my-pension/report/address-changed/place?in=01020101",
        "/my-pension/cases/0000-0001",
        "/my-pension/cases/rubbish",
    ] {
        assert_eq!(sokha.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let nowhere = post(&mut sokha, "/my-pension/report/address-changed/no-step", &[]).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_question_and_kept() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for (path, fields, kept) in [
        (PLACE, vec![("in", "010201")], "value=\"01020101\""),
        (PLACE, vec![("in", "010201"), ("place", "rubbish")], "value=\"01020101\""),
        (PLACE, vec![("in", "010201"), ("place", "01029999")], "value=\"01020101\""),
        (PLACE, vec![("in", "99"), ("place", "01")], "?in=02"),
        (PLACE, vec![("place", "12010101")], "value=\"12010101\" checked"),
        (SINCE, vec![], "id=\"month\""),
        (SINCE, vec![("month", "13"), ("year", "2026")], "value=\"2026\""),
        (SINCE, vec![("month", "3"), ("year", "<two>")], "value=\"&lt;two&gt;\""),
        (SINCE, vec![("month", "12"), ("year", "2026")], "value=\"12\" selected"),
    ] {
        let answer = post(&mut sokha, path, &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{fields:?}");
        for part in ["error-summary", "field-error", kept] {
            assert!(answer.body.contains(part), "{fields:?} lacks {part}: {}", answer.body);
        }
    }
    let twice = [("place", VILLAGE), ("place", "02010101")];
    assert_eq!(post(&mut sokha, PLACE, &twice).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(sokha.get(CHECK).await.location(), PLACE, "nothing was kept");
}

#[tokio::test]
async fn nothing_is_sent_before_everything_is_answered() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    assert_eq!(sokha.get(CHECK).await.location(), PLACE);
    let key = Uuid::from_u128(1).to_string();
    assert_eq!(post(&mut sokha, CHECK, &[("key", &key)]).await.location(), PLACE);
    assert_eq!(post(&mut sokha, CHECK, &[]).await.status, StatusCode::BAD_REQUEST);
    let placed = post(&mut sokha, PLACE, &[("place", VILLAGE)]).await;
    assert_eq!(placed.location(), SINCE);
    assert_eq!(post(&mut sokha, CHECK, &[("key", &key)]).await.location(), SINCE);
    let begun = sokha.get(REPORT).await.body;
    assert!(begun.contains(&format!("href=\"{SINCE}\"")), "it goes on there: {begun}");
    assert!(sokha.get(CASES).await.body.contains("notice"), "no case yet");
    post(&mut sokha, SINCE, &[("month", "1"), ("year", "2026")]).await;
    let shown = sokha.get(CHECK).await.hidden("shown");
    let sent = post(&mut sokha, CHECK, &[("key", &key), ("shown", &shown)]).await;
    reference(sent.location());
}

#[tokio::test]
async fn ten_at_once_are_one_case_and_one_answer() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let check = sokha.get(CHECK).await;
    let (csrf, key, shown) = (check.hidden("csrf"), check.hidden("key"), check.hidden("shown"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("shown", &shown)];
    let mut copies: Vec<_> = (0..10).map(|_| sokha.copy()).collect();
    let answers = futures_join(copies.iter_mut().map(|copy| copy.post(CHECK, &fields))).await;
    let number = reference(answers[0].location());
    assert!(answers.iter().all(|answer| answer.location() == answers[0].location()));
    assert_eq!(sokha.post(CHECK, &fields).await.location(), answers[0].location());
    let list = sokha.get(CASES).await.body;
    assert_eq!(list.matches("href=\"/my-pension/cases/").count(), 1, "{list}");
    let page = sokha.get(&format!("{CASES}/{number}")).await.body;
    assert_eq!(page.matches("point-done").count(), 1, "{page}");
}

#[tokio::test]
async fn while_one_is_with_the_office_another_is_not_begun() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let key = sokha.get(CHECK).await.hidden("key");
    let number = reference(&send(&mut sokha).await);
    for path in [PLACE, SINCE, CHECK] {
        assert_eq!(sokha.get(path).await.location(), REPORT, "{path}");
    }
    let other = post(&mut sokha, CHECK, &[("key", &key)]).await;
    assert_eq!(other.location(), REPORT, "a second form, open since before");
    let place = [("place", "02010101"), ("in", "020101")];
    let other = post(&mut sokha, PLACE, &place).await;
    assert_eq!(other.location(), REPORT, "no new answer is taken");
    let list = sokha.get(CASES).await.body;
    assert_eq!(list.matches("href=\"/my-pension/cases/").count(), 1, "{list}");
    let said = sokha.get(REPORT).await.body;
    assert!(said.contains(&format!("href=\"{CASES}/{number}\"")), "{said}");
    assert_eq!(said.matches("<form").count(), 1, "only the way out: {said}");
}

#[tokio::test]
async fn somebody_elses_case_is_not_found() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    // Before anything is sent, so that the newest message is his code.
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let location = send(&mut sokha).await;
    assert_eq!(sokha.get(&location).await.status, StatusCode::OK);
    assert_eq!(dara.get(&location).await.status, StatusCode::NOT_FOUND);
    assert!(!dara.get(CASES).await.body.contains(&reference(&location).to_string()));
}

#[tokio::test]
async fn an_answer_typed_in_an_ended_session_is_offered_back() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    post(&mut sokha, PLACE, &[("place", VILLAGE)]).await;
    let csrf = sokha.get(SINCE).await.hidden("csrf");
    portal.database.clock.advance(Duration::minutes(20));
    let fields = [("csrf", csrf.as_str()), ("month", "7"), ("year", "២០២៤")];
    assert_eq!(sokha.post(SINCE, &fields).await.location(), "/sign-in?expired");
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    assert_eq!(sokha.type_code(&code).await.location(), SINCE);
    let offered = sokha.get(SINCE).await.body;
    assert!(offered.contains("value=\"7\" selected") && offered.contains("២០២៤"), "{offered}");
    let sent = post(&mut sokha, SINCE, &[("month", "8"), ("year", "2024")]).await;
    assert_eq!(sent.location(), CHECK, "the place was in the draft");
    let again = sokha.get(SINCE).await.body;
    assert!(again.contains("value=\"8\" selected"), "the kept form is forgotten: {again}");
    portal.database.clock.advance(Duration::minutes(20));
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    assert_eq!(sokha.type_code(&code).await.location(), "/my-pension");
}

#[tokio::test]
async fn a_case_that_came_back_is_answered_again_and_ends_approved() {
    let portal = with_sokha().await;
    let officer = portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let number = reference(&send(&mut sokha).await);
    send_back(&portal, &officer, number).await;
    let page = sokha.get(&format!("/en{CASES}/{number}")).await.body;
    assert!(page.contains("ភូមិណា? &lt;b&gt;"), "the note: {page}");
    assert!(page.contains(&format!("href=\"/en{PLACE}\"")), "{page}");
    let place = sokha.get(PLACE).await.body;
    assert!(place.contains(&format!("value=\"{VILLAGE}\" checked")), "{place}");
    let placed = post(&mut sokha, PLACE, &[("place", "01020102")]).await;
    assert_eq!(placed.location(), CHECK, "the month stands");
    assert_eq!(reference(&send(&mut sokha).await), number);
    let app = &portal.portal.app;
    case::take(app, &officer, number, Uuid::from_u128(3)).await.expect("it came again");
    let approved = case::approve(app, &officer, number, Uuid::from_u128(4)).await;
    assert_eq!(approved.expect("she changed nothing"), Decided::Done);
    let page = sokha.get(&format!("{CASES}/{number}")).await.body;
    assert!(page.contains("notice-good") && !page.contains("point-now"), "{page}");
    assert_eq!(page.matches("point-done").count(), 6, "{page}");
}

#[tokio::test]
async fn a_late_office_says_so() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let location = send(&mut sokha).await;
    let in_time = sokha.get(&format!("/en{location}")).await.body;
    assert!(in_time.contains("1 December 2026") && !in_time.contains("later than"), "{in_time}");
    portal.database.clock.advance(Duration::days(11));
    let mut sokha = signed_in(&portal).await;
    let late = sokha.get(&format!("/en{location}")).await.body;
    assert!(late.contains("later than we promised"), "{late}");
}

#[tokio::test]
async fn she_reads_which_office_has_opened_her_file() {
    const WHO: &str = "/my-pension/who-looked";
    let portal = with_sokha().await;
    let officer = portal.database.add_officer(&Officer::of_phnom_penh()).await;
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{WHO}\"")));
    assert!(sokha.get(WHO).await.body.contains("notice"), "nobody yet");
    answer_both(&mut sokha, VILLAGE).await;
    let number = reference(&send(&mut sokha).await);
    let opened = case::open(&portal.portal.app, &officer, number).await;
    opened.expect("the office may open it");
    let page = sokha.get(&format!("/en{WHO}")).await.body;
    for part in ["21 November 2026", "Phnom Penh", "Officer", &number.to_string()] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("officer-12@"), "officers act for their office");
}
