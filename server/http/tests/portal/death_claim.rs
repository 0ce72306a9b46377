//! From the report of a death to a claim of the family, in one browser: what was told is asked no more, nobody else sees
//! it, and no page tells whether the register knows anybody.

use axum::http::StatusCode;
use sothon_testkit::{Pensioner, StatementTrap};
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::post;
use crate::claim_record::{CHECK, answer, send_shown};
use crate::claimants::{CODE, FORM, SEEN, only, setting};
use crate::death::{self, send};

pub(crate) const GO_ON: &str = "/report-death/claim";
pub(crate) const CLAIM: &str = "/my-pension/report/survivors-claim";
pub(crate) const NAME: &str = "ស៊ុន វិបុល";
/// What a daughter tells of a member whom nobody knows.
pub(crate) const DAUGHTER: [(&str, &str); 4] =
    [("number", "K-999999"), ("name", NAME), ("died", "11/2026"), ("relation", "child")];
/// A step, what is typed there, and the step that it leads to.
type Answered = (&'static str, &'static [(&'static str, &'static str)], &'static str);
/// What she answers of herself afterwards.
const HERSELF: [Answered; 6] = [
    ("name", &[("family", "សុខ"), ("given", "ដារ៉ា")], "name-latin"),
    ("name-latin", &[("family", "SOK"), ("given", "DARA")], "born"),
    ("born", &[("day", "1"), ("month", "2"), ("year", "2008")], "national-id"),
    ("national-id", &[("unknown", "1")], "phone"),
    ("phone", &[("answer", "012 999 888")], "place"),
    ("place", &[("place", "120109"), ("in", "120109")], "check"),
];

fn plain(answer: &Answer) -> String {
    answer.body.replace('\u{200B}', "")
}

/// Reports a death; the page after it.
pub(crate) async fn told(
    browser: &mut Browser<'_>,
    language: &str,
    typed: &[(&str, &str)],
) -> Answer {
    let sent = send(browser, language, typed).await;
    browser.get(sent.location()).await
}

/// Goes on to a claim as this.
pub(crate) async fn go_on(
    browser: &mut Browser<'_>,
    language: &str,
    page: &Answer,
    relation: &str,
) -> Answer {
    let csrf = page.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("relation", relation)];
    browser.post(&format!("{language}{GO_ON}"), &fields).await
}

/// Answers what is asked of her herself; the last answer leads to all of them together.
pub(crate) async fn herself(browser: &mut Browser<'_>, language: &str) {
    for (step, typed, next) in HERSELF {
        let answered = answer(browser, language, step, typed).await;
        let expected = format!("{language}{FORM}/{next}");
        assert_eq!(answered.location(), expected, "{step}: {}", answered.body);
    }
}

pub(crate) async fn type_code(portal: &TestPortal, her: &mut Browser<'_>) {
    let code = portal.latest_code().await;
    let csrf = her.get(CODE).await.hidden("csrf");
    let opened = her.post(CODE, &[("csrf", csrf.as_str()), ("code", &code)]).await;
    assert_eq!(opened.location(), "/my-pension", "{}", opened.body);
}

#[tokio::test]
async fn a_daughter_is_asked_nothing_twice_from_the_report_to_her_claim() {
    for (language, button, paper, month) in [
        ("", "សុំក្នុងនាមជាកូនស្រី", "សំបុត្រមរណភាព", "វិច្ឆិកា"),
        ("/en", "Claim as a daughter", "Death certificate", "November 2026"),
    ] {
        let (portal, _, officer) = setting().await;
        let mut her = portal.browser();
        let page = told(&mut her, language, &DAUGHTER).await;
        for shown in [button, paper] {
            assert!(plain(&page).contains(shown), "{shown}: {}", page.body);
        }
        let begun = go_on(&mut her, language, &page, "daughter").await;
        assert_eq!(begun.location(), format!("{language}{FORM}/name"), "{}", begun.body);
        for secret in [NAME, "K-999999"] {
            assert!(!portal.database.stores_text(secret).await, "{secret} is in the clear");
        }
        herself(&mut her, language).await;
        let check = her.get(&format!("{language}{CHECK}")).await;
        for shown in ["K-999999", NAME, month] {
            assert!(plain(&check).contains(shown), "{shown}: {}", check.body);
        }
        send_shown(&mut her, language).await;
        type_code(&portal, &mut her).await;
        assert_eq!(portal.database.count("claimant", "deceased_died IS NOT NULL").await, 1);

        let mut at_office = signed_in(&portal, &officer).await;
        let path = only(&mut at_office).await;
        let page = at_office.get(&path).await;
        press(&mut at_office, &path, &form(&page, "approve"), &SEEN).await;
        let claim = format!("{language}{CLAIM}");
        let begin = her.get(&claim).await;
        assert!(plain(&begin).contains(paper), "papers come first: {}", begin.body);
        let helper = post(&mut her, &format!("{claim}/helper"), &[("answer", "myself")]).await;
        assert_eq!(
            helper.location(),
            format!("{claim}/in-school"),
            "who, when and as what is known"
        );
    }
}

#[tokio::test]
async fn a_number_that_exists_and_one_that_does_not_begin_the_same_claim() {
    let mut heard = Vec::new();
    for number in ["K-204577", "K-999998"] {
        let portal = TestPortal::new().await;
        portal.database.add(&Pensioner::sokha()).await;
        let mut her = portal.browser();
        let typed = [("number", number), ("name", NAME), ("relation", "spouse")];
        let page = told(&mut her, "/en", &typed).await;
        let trap = StatementTrap::set();
        let begun = go_on(&mut her, "/en", &page, "wife").await;
        let statements = trap.take();
        assert!(statements.len() > 3, "statements are heard: {statements:?}");
        let place = begun.location().to_owned();
        let next = her.get(&place).await;
        let said = next.body.replace(&next.hidden("csrf"), "");
        let said = said.split("<main").nth(1).expect("the page has a content").to_owned();
        heard.push((begun.status, place, begun.body, next.status, said, statements));
    }
    assert_eq!(heard[0], heard[1]);
}

#[tokio::test]
async fn what_was_told_waits_half_an_hour_in_that_browser_and_in_no_other() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    let sent = send(&mut her, "/en", &DAUGHTER).await;
    let path = sent.location().to_owned();
    let mut other = portal.browser();
    let csrf = other.get(&format!("{FORM}/name")).await.hidden("csrf");
    let seen = other.get(&path).await;
    assert!(!seen.body.contains(GO_ON), "the number opens nothing: {}", seen.body);
    assert!(seen.body.contains("href=\"/en/claim-record\""), "{}", seen.body);
    let fields = [("csrf", csrf.as_str()), ("relation", "daughter")];
    let forged = other.post(GO_ON, &fields).await;
    assert_eq!(forged.location(), format!("{FORM}?gone"), "{}", forged.body);
    assert_eq!(portal.database.count("claimant_draft", "true").await, 0);
    portal.database.clock.advance(Duration::minutes(29));
    let page = her.get(&path).await;
    assert!(page.body.contains(GO_ON) && page.body.contains("We keep your answers until"));
    portal.database.clock.advance(Duration::minutes(1));
    assert!(!her.get(&path).await.body.contains(GO_ON), "it is kept no more");
    let late = go_on(&mut her, "/en", &page, "daughter").await;
    assert_eq!(late.location(), format!("/en{FORM}?gone"), "{}", late.body);
    assert_eq!(portal.database.count("claimant_draft", "true").await, 0);
}

#[tokio::test]
async fn pressing_twice_begins_one_and_she_can_erase_all_of_it() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    let page = told(&mut her, "", &DAUGHTER).await;
    for _ in 0..2 {
        let begun = go_on(&mut her, "", &page, "daughter").await;
        assert_eq!(begun.location(), format!("{FORM}/name"), "{}", begun.body);
    }
    assert_eq!(portal.database.count("claimant_draft", "true").await, 1);
    assert_eq!(portal.database.count("claimant_told", "true").await, 0);
    let page = told(&mut her, "", &DAUGHTER).await;
    let erased = her.post(FORM, &[("csrf", page.hidden("csrf").as_str())]).await;
    assert_eq!(erased.location(), format!("{FORM}?erased"));
    for table in ["claimant_draft", "claimant_told"] {
        assert_eq!(portal.database.count(table, "true").await, 0, "{table}");
    }
    assert_eq!(portal.database.count("death_report", "true").await, 2, "what was reported stays");
}

#[tokio::test]
async fn a_neighbour_reads_that_the_family_can_claim_and_claims_nothing() {
    let portal = TestPortal::new().await;
    let mut anybody = portal.browser();
    for (language, who) in [("", "អាចសុំសោធនបាន"), ("/en", "The wife, the husband, the children")]
    {
        let typed = [("number", "K-999999"), ("relation", "neighbour")];
        let page = told(&mut anybody, language, &typed).await;
        assert!(!page.body.contains(GO_ON) && plain(&page).contains(who), "{}", page.body);
        assert!(page.body.contains(&format!("href=\"{language}{FORM}\"")), "{}", page.body);
    }
    let form = anybody.get(&format!("{FORM}/name")).await;
    let forged = go_on(&mut anybody, "", &form, "wife").await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND, "a neighbour is no wife: {}", forged.body);
    let rubbish = go_on(&mut anybody, "", &form, "boss").await;
    assert!(rubbish.status.is_client_error(), "{}", rubbish.status);
    assert_eq!(portal.database.count("claimant_draft", "true").await, 0);
}

#[tokio::test]
async fn a_member_who_is_signed_in_goes_on_in_her_own_claim() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let typed =
        [("number", "K-999999"), ("name", NAME), ("died", "11/2026"), ("relation", "spouse")];
    let page = told(&mut sokha, "/en", &typed).await;
    let begun = go_on(&mut sokha, "/en", &page, "wife").await;
    assert_eq!(begun.location(), format!("/en{CLAIM}/helper"), "{}", begun.body);
    assert_eq!(portal.database.count("flow_draft", "true").await, 1);
    for table in ["claimant_draft", "claimant_told"] {
        assert_eq!(portal.database.count(table, "true").await, 0, "{table}");
    }
    let overview = sokha.get(&format!("/en{CLAIM}")).await.body;
    assert!(!overview.contains("sorry"), "she has read it before: {overview}");
    assert!(overview.contains("Marriage certificate"), "papers come first: {overview}");
    let helper = format!("/en{CLAIM}/helper");
    let next = post(&mut sokha, &helper, &[("answer", "myself")]).await;
    assert_eq!(next.location(), format!("/en{CLAIM}/children"), "{}", next.body);
    let again = go_on(&mut sokha, "/en", &page, "wife").await;
    assert_eq!(again.location(), "/en/my-pension/report?gone", "it was used up: {}", again.body);
    let said = sokha.get(again.location()).await.body;
    assert!(said.contains("does not wait any more"), "{said}");
    death::look(&portal).await;
    assert_eq!(portal.database.count("claimant", "true").await, 0, "a member needs no record");
}

#[tokio::test]
async fn who_is_signed_in_with_a_record_that_waits_claims_and_is_led_to_it_once_it_is_refused() {
    let (portal, _, officer) = setting().await;
    let mut her = crate::claimants::from_home(&portal, &crate::claimants::TYPED).await;
    portal.database.clock.advance(Duration::minutes(2));
    let page = told(&mut her, "", &DAUGHTER).await;
    let begun = go_on(&mut her, "", &page, "daughter").await;
    assert_eq!(begun.location(), format!("{CLAIM}/helper"), "{}", begun.body);
    assert_eq!(portal.database.count("flow_draft", "true").await, 1);
    let mut at_office = signed_in(&portal, &officer).await;
    let record = crate::claimants::only(&mut at_office).await;
    let shown = at_office.get(&record).await;
    press(&mut at_office, &record, &form(&shown, "refuse"), &[("reason", "not-reached")]).await;
    portal.database.clock.advance(Duration::minutes(2));
    let page = told(&mut her, "", &DAUGHTER).await;
    let refused = go_on(&mut her, "", &page, "daughter").await;
    assert_eq!(refused.location(), "/my-pension", "{}", refused.body);
}
