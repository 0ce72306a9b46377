//! Letters about a year of payments, and about the decision on a case.

use axum::http::StatusCode;
use sothon_app::case::{self, Decided};
use sothon_app::letter;
use sothon_domain::access::Actor;
use sothon_domain::casework::{LegalReference, RejectReason, Rejection};
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
use sothon_testkit::{Officer, Pensioner};
use uuid::Uuid;

use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{CASES, VILLAGE, answer_both, post, reference, send, send_shown};
use crate::letters::{LETTERS, number_in, picture, signed_in, text};

/// 100,000 riel and as many thousands as the month counts.
pub(crate) fn paid(year: i32, month: u8) -> (YearMonth, i64) {
    let amount = 100_000 + 1_000 * i64::from(month);
    (YearMonth::new(year, month).expect("a sample month"), amount)
}

/// Asks for the statement of a year on the page as it is served now.
pub(crate) async fn make_for_year(her: &mut Browser<'_>, language: &str, year: &str) -> Answer {
    let path = format!("{language}{LETTERS}");
    let page = her.get(&path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let kind = ("kind", "payment-statement");
    let fields = [("csrf", csrf.as_str()), ("key", &key), kind, ("year", year)];
    her.post(&path, &[&fields[..], &[("show_amount", "yes")]].concat()).await
}

/// Presses the button of the letter on the page of a decided case.
pub(crate) async fn make_decision(
    her: &mut Browser<'_>,
    language: &str,
    case: Reference,
) -> Answer {
    let page = her.get(&format!("{language}{CASES}/{case}")).await;
    let names = ["csrf", "key", "kind", "case"];
    let fields = names.map(|name| (name, page.hidden(name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    her.post(&format!("{language}{LETTERS}"), &fields).await
}

async fn with_payments() -> TestPortal {
    let portal = TestPortal::new().await;
    let mut months = vec![paid(2024, 12), paid(2026, 1)];
    months.extend((1..=12).map(|month| paid(2025, month)));
    portal.database.add(&Pensioner { paid: months, ..Pensioner::sokha() }).await;
    portal
}

#[tokio::test]
async fn a_statement_is_about_the_payments_of_one_year_and_their_sum() {
    let portal = with_payments().await;
    let states = "UPDATE payment SET state = CASE extract(month FROM month) \
        WHEN 3 THEN 'returned' WHEN 4 THEN 'held' ELSE state END";
    portal.database.tamper(states).await;
    let mut sokha = signed_in(&portal).await;
    let page = sokha.get(&format!("/en{LETTERS}")).await.body;
    for year in ["2026", "2025", "2024"] {
        assert!(page.contains(&format!("<option value=\"{year}\"")), "{year}: {page}");
    }
    assert!(page.contains("<option value=\"2026\" selected"), "the newest: {page}");
    let made = make_for_year(&mut sokha, "/en", "2025").await;
    let letter = sokha.get(made.location()).await;
    let seen = text(&letter);
    // 1,200,000 and 78,000, without March (103,000) and April (104,000).
    for shown in ["January 2025", "December 2025", "Sent back by the bank", "KHR 1,071,000"] {
        assert!(seen.contains(shown), "{shown}: {seen}");
    }
    assert!(seen.contains("one million seventy-one thousand riel"), "{seen}");
    assert!(!seen.contains("2024") && !seen.contains("January 2026"), "{seen}");
    assert_eq!(seen.matches("<tr").count(), 13, "{seen}");
    let checked = text(&portal.browser().get(&picture(&letter)).await);
    for shown in ["Payments for the year", "2025", "Total paid for that year", "KHR 1,071,000"] {
        assert!(checked.contains(shown), "{shown}: {checked}");
    }
    let audited = "act = 'letter.issued' AND detail::jsonb ->> 'year' = '2025'";
    assert_eq!(portal.database.count("audit_row", audited).await, 1);
}

#[tokio::test]
async fn a_year_without_payments_is_asked_for_again() {
    let portal = with_payments().await;
    let mut sokha = signed_in(&portal).await;
    for year in ["", "2023", "-1", "70000", "rubbish"] {
        let again = make_for_year(&mut sokha, "/en", year).await;
        assert_eq!(again.status, StatusCode::OK);
        assert!(again.body.contains("id=\"year-error\""), "{year}: {}", again.body);
        assert!(again.body.contains("Please choose a year"), "{year}: {}", again.body);
        assert!(again.body.contains("value=\"yes\" checked"), "it keeps what was ticked");
    }
    portal.database.tamper("DELETE FROM payment").await;
    let page = sokha.get(LETTERS).await.body;
    assert!(!page.contains("<select") && !page.contains("payment-statement"), "{page}");
    assert_eq!(portal.database.count("letter", "true").await, 0);
}

#[tokio::test]
async fn one_form_makes_one_statement_of_each_year() {
    let portal = with_payments().await;
    let mut sokha = signed_in(&portal).await;
    let page = sokha.get(LETTERS).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let kind = ("kind", "payment-statement");
    let fields = |year| [("csrf", csrf.as_str()), ("key", key.as_str()), kind, ("year", year)];
    let first = sokha.post(LETTERS, &fields("2025")).await;
    let other = sokha.post(LETTERS, &fields("2026")).await;
    assert_ne!(first.location(), other.location());
    assert_eq!(sokha.post(LETTERS, &fields("2025")).await.location(), first.location());
    assert_eq!(portal.database.count("letter", "true").await, 2);
}

/// A portal with Sokha, and an officer of the province that decides on her moves.
async fn with_officer() -> (TestPortal, Actor) {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let officer = portal.database.add_officer(&Officer::of_phnom_penh()).await;
    (portal, officer)
}

/// Sokha reports a move, and the officer takes it.
async fn sent_case<'a>(portal: &'a TestPortal, officer: &Actor) -> (Browser<'a>, Reference) {
    let mut sokha = signed_in(portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let case = reference(&send(&mut sokha).await);
    let taken = case::take(&portal.portal.app, officer, case, Uuid::from_u128(1)).await;
    assert_eq!(taken.expect("it waits for the office"), Decided::Done);
    (sokha, case)
}

async fn approve(portal: &TestPortal, officer: &Actor, case: Reference) {
    let approved = case::approve(&portal.portal.app, officer, case, Uuid::from_u128(2)).await;
    assert_eq!(approved.expect("the officer changed nothing"), Decided::Done);
}

#[tokio::test]
async fn an_approved_case_gives_a_letter_that_anybody_can_check() {
    let (portal, officer) = with_officer().await;
    let (mut sokha, case) = sent_case(&portal, &officer).await;
    let before = sokha.get(&format!("/en{CASES}/{case}")).await.body;
    assert!(!before.contains("value=\"decision\""), "not before it is decided: {before}");
    approve(&portal, &officer, case).await;
    let made = make_decision(&mut sokha, "/en", case).await;
    let letter = sokha.get(made.location()).await;
    let seen = text(&letter);
    for shown in [
        &case.to_string(),
        "Change of address",
        "Ou Thum",
        "Approved",
        "Phnom Penh",
        "21 November 2026",
        "By this decision your address in our register was changed to",
        "If you do not agree",
        "1288",
    ] {
        assert!(seen.contains(shown), "{shown}: {seen}");
    }
    for hidden in [&Officer::of_phnom_penh().address, "KHR"] {
        assert!(!seen.contains(hidden), "{hidden}: {seen}");
    }
    let checked = text(&portal.browser().get(&picture(&letter)).await);
    let ending = format!("…-{}", &case.to_string()[5..]);
    for shown in ["This letter is genuine.", "Decision on what you told us", &ending] {
        assert!(checked.contains(shown), "{shown}: {checked}");
    }
    assert!(!checked.contains(&case.to_string()), "whoever scans it reads four digits: {checked}");
    let audited = format!("act = 'letter.issued' AND detail::jsonb ->> 'case' = '{case}'");
    assert_eq!(portal.database.count("audit_row", &audited).await, 1);
}

/// Sokha says that her service is wrong, and the officer rejects it with a note.
pub(crate) async fn rejected_case(
    portal: &TestPortal,
    sokha: &mut Browser<'_>,
    officer: &Actor,
) -> Reference {
    let said = [("value", "40"), ("text", "ខ្ញុំធ្វើការយូរជាងនេះ")];
    post(sokha, "/my-pension/not-right/service", &said).await;
    let check = "/my-pension/not-right/service/check";
    let page = sokha.get(check).await;
    let case = reference(send_shown(sokha, check, &page).await.location());
    let (app, key) = (&portal.portal.app, Uuid::from_u128);
    case::take(app, officer, case, key(11)).await.expect("it waits for the office");
    let (reason, note) = (RejectReason::NotShown, "សូមយកសៀវភៅការងារមក".parse());
    let note = note.expect("the note is short");
    let rejection = Rejection { reason, reference: LegalReference::Veterans2010 };
    let rejected = case::reject(app, officer, case, key(12), rejection, Some(&note)).await;
    assert_eq!(rejected.expect("the officer changed nothing"), Decided::Done);
    case
}

#[tokio::test]
async fn the_letter_about_a_rejected_case_says_why_and_what_she_can_do() {
    let (portal, officer) = with_officer().await;
    let mut sokha = signed_in(&portal).await;
    let case = rejected_case(&portal, &mut sokha, &officer).await;
    let made = make_decision(&mut sokha, "/en", case).await;
    let seen = text(&sokha.get(made.location()).await);
    for shown in [
        &case.to_string(),
        "40 years",
        "ខ្ញុំធ្វើការយូរជាងនេះ",
        "Rejected",
        "We found no document that shows what you told us.",
        "សូមយកសៀវភៅការងារមក",
        "Our register stays as it is.",
        "You can ask for a review of this decision until 20 January 2027. Another person decides it.",
    ] {
        assert!(seen.contains(shown), "{shown}: {seen}");
    }
    assert!(!seen.contains(&Officer::of_phnom_penh().address), "{seen}");
}

#[tokio::test]
async fn a_decision_is_written_once_in_each_language_until_it_is_withdrawn() {
    let (portal, officer) = with_officer().await;
    let (mut sokha, case) = sent_case(&portal, &officer).await;
    approve(&portal, &officer, case).await;
    let mut again = sokha.copy();
    let (first, second) =
        tokio::join!(make_decision(&mut sokha, "", case), make_decision(&mut again, "", case),);
    assert_eq!(first.location(), second.location(), "{}", first.body);
    assert_eq!(make_decision(&mut sokha, "", case).await.location(), first.location());
    assert_ne!(make_decision(&mut sokha, "/en", case).await.location(), first.location());
    assert_eq!(portal.database.count("letter", "true").await, 2);
    let number = number_in(first.location()).parse().expect("the path ends in the number");
    let terminal = Actor::system("terminal");
    letter::withdraw(&portal.portal.app, &terminal, number).await.expect("it exists");
    let new = make_decision(&mut sokha, "", case).await;
    assert_ne!(new.location(), first.location());
    assert!(new.location().starts_with(LETTERS), "{}", new.body);
    assert_eq!(portal.database.count("letter", "true").await, 3);
}

/// Asks for the letter about a case without having its page.
async fn ask(her: &mut Browser<'_>, case: &str) -> StatusCode {
    let page = her.get(LETTERS).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let kind = ("kind", "decision");
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), kind, ("case", case)];
    her.post(LETTERS, &fields).await.status
}

#[tokio::test]
async fn nobody_has_a_letter_about_a_case_undecided_or_not_hers() {
    let (portal, officer) = with_officer().await;
    portal.database.add(&Pensioner::dara()).await;
    let (mut sokha, case) = sent_case(&portal, &officer).await;
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    let number = case.to_string();
    assert_eq!(ask(&mut sokha, &number).await, StatusCode::NOT_FOUND);
    approve(&portal, &officer, case).await;
    assert_eq!(ask(&mut dara, &number).await, StatusCode::NOT_FOUND);
    assert_eq!(ask(&mut dara, "0000-0000").await, StatusCode::NOT_FOUND);
    assert_eq!(ask(&mut dara, "rubbish").await, StatusCode::BAD_REQUEST);
    assert_eq!(portal.database.count("letter", "true").await, 0);
    assert_eq!(ask(&mut sokha, &number).await, StatusCode::SEE_OTHER);
}
