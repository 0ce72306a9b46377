//! Changes in her life and facts that are wrong, by phone after the PIN: the draft of the web, and one case.

use sothon_app::case;
use sothon_app::ussd::Screen;
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Effect, Stage};
use sothon_domain::flow::StepKey;
use sothon_domain::pension::Datum;
use time::Duration;

use crate::ussd::handset::{PIN, Service};
use crate::ussd::told::only_case;

/// From the main menu to the list of changes.
const TO_EVENTS: [&str; 3] = ["2", "7", PIN];
/// From the main menu to the list of facts.
const TO_FACTS: [&str; 3] = ["2", "8", PIN];

/// What is told of a kind: its key in the list, its other keys, and what takes letters.
struct Told {
    kind: CaseKind,
    keys: &'static [&'static str],
    letters: (StepKey, &'static str),
    /// What the look at it says.
    check: &'static str,
    /// Whether papers are asked for.
    papers: bool,
}

const MARRIAGE: Told = Told {
    kind: CaseKind::Marriage,
    keys: &["1", "102026"],
    letters: (StepKey::SpouseName, "SIM Vuthy"),
    check: "Married 10/2026\n1 Send 2 Change",
    papers: true,
};
const SCHOOLING: Told = Told {
    kind: CaseKind::Schooling,
    keys: &["4", "2", "102026"],
    letters: (StepKey::ChildName, "SIM Bopha"),
    check: "School: Has left school\nSince month 10/2026\n1 Send 2 Change",
    papers: true,
};
const WORK: Told = Told {
    kind: CaseKind::ReturnToWork,
    keys: &["5", "05102026"],
    letters: (StepKey::Employer, "Wat Phnom Garments"),
    check: "Works since 10/2026\n1 Send 2 Change",
    papers: false,
};

#[tokio::test]
async fn what_takes_letters_is_answered_on_the_web_and_the_phone_sends_it_once() {
    for told in [MARRIAGE, SCHOOLING, WORK] {
        let service = Service::new().await;
        let mut phone = service.at_the_menu("begun").await;
        phone.type_all(&TO_EVENTS).await;
        let left = phone.type_all(told.keys).await;
        assert!(left.end && left.text.contains("Until 20/01/2027"), "{left:?}");
        assert_eq!(phone.dial().await, left, "a repeat of the press gets the same");
        let sokha = Actor::person(service.sokha);
        let draft = case::draft(&service.app, &sokha, told.kind).await.expect("her draft");
        assert_eq!(draft.next, Some(told.letters.0));
        assert_eq!(service.test.count("case_file", "true").await, 0, "nothing is sent");

        let (step, typed) = told.letters;
        let named = case::answer(&service.app, &sokha, told.kind, step, typed).await;
        named.expect("the web takes the answer");
        let mut phone = service.at_the_menu("sent").await;
        phone.type_all(&TO_EVENTS).await;
        let check = phone.press(told.keys[0]).await;
        assert!(check.text.starts_with(told.check), "{check:?}");
        let sent = phone.press("1").await;
        let case = only_case(&service, &phone, &sent).await;
        assert_eq!((case.kind, case.stage), (told.kind, Stage::Received));
        assert_eq!(sent.text.contains("papers"), told.papers, "{sent:?}");
        assert_eq!(service.test.count("case_file", "channel = 'ussd'").await, 1);

        let mut again = service.at_the_menu("again").await;
        again.type_all(&TO_EVENTS).await;
        let open = again.press(told.keys[0]).await;
        assert!(open.end && open.text.contains("Your earlier request"), "{open:?}");
    }
}

#[tokio::test]
async fn a_line_that_drops_at_any_step_goes_on_there_and_one_case_is_sent() {
    let service = Service::new().await;
    let mut shown = service.at_the_menu("begun").await.type_all(&TO_FACTS).await;
    for (call, key) in ["6", "15061958", "1"].into_iter().enumerate() {
        let mut phone = service.phone(&format!("call-{call}"));
        let offer = phone.dial().await;
        assert!(offer.text.contains("1 Continue"), "{offer:?}");
        assert_eq!(phone.type_all(&["1", PIN]).await, shown);
        shown = phone.press(key).await;
        assert_eq!(phone.dial().await, shown, "a repeat of the press gets the same");
    }
    assert!(shown.end && shown.text.starts_with("Received. Reference"), "{shown:?}");
    let cases = case::mine(&service.app, &Actor::person(service.sokha)).await.expect("her cases");
    let [case] = cases.as_slice() else { panic!("{cases:?}") };
    assert_eq!(case.kind, CaseKind::Correction(Datum::BirthDate));
    assert_eq!(service.times("case.submitted").await, 1);
}

#[tokio::test]
async fn a_fact_is_disputed_by_its_value_in_one_call() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let list = phone.type_all(&TO_FACTS).await;
    let offered = "1 The salary you calculate with\n2 Years of service\n";
    assert!(list.text.starts_with(offered), "{list:?}");
    let again = phone.type_all(&["2", "6100"]).await;
    assert!(again.text.starts_with("That is not right.\nHow many years are right?"), "{again:?}");
    let check = phone.press("3006").await;
    assert!(check.text.starts_with("Right: 30/6\n1 Send 2 Change"), "{check:?}");
    let sent = phone.press("1").await;
    let case = only_case(&service, &phone, &sent).await;
    assert_eq!(case.kind, CaseKind::Correction(Datum::Service));
    let Effect::Correct(correction) = &case.effect else { panic!("{case:?}") };
    assert!(correction.value.is_some() && correction.words.is_none(), "{correction:?}");
}

#[tokio::test]
async fn a_month_and_a_day_that_are_to_come_are_refused_in_their_own_words() {
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    for (kind, keys, told) in [
        (
            CaseKind::ReturnToWork,
            ["5", "122099"],
            "That month is still to come.\nSince which month do you work?",
        ),
        (CaseKind::Marriage, ["1", "05102099"], "That day is still to come.\nWhen did you marry?"),
    ] {
        let mut phone = service.at_the_menu(keys[1]).await;
        phone.press("00").await;
        phone.type_all(&TO_EVENTS).await;
        let again: Screen = phone.type_all(&keys).await;
        assert!(!again.end && again.text.starts_with(told), "{again:?}");
        let draft = case::draft(&service.app, &sokha, kind).await.expect("her draft");
        assert!(draft.answers.is_empty(), "nothing is kept of it");
    }
}

#[tokio::test]
async fn a_claim_of_invalidity_goes_on_in_a_second_call_and_is_sent_once() {
    let service = Service::new().await;
    service.test.nobody_draws_a_pension().await;
    let to_claim = ["2", "2", "1", PIN, "5"];
    let mut phone = service.at_the_menu("first").await;
    let first = phone.type_all(&to_claim).await;
    assert!(first.text.starts_with("Who answers?"), "{first:?}");
    let cut_at = phone.type_all(&["1", "102026"]).await;
    assert!(cut_at.text.starts_with("Why can you not work?"), "{cut_at:?}");

    service.test.clock.advance(Duration::hours(1));
    let mut phone = service.at_the_menu("second").await;
    let again = phone.type_all(&to_claim).await;
    assert_eq!(again, cut_at, "the first open question");
    let check = phone.type_all(&["99", "3006", "2", "1", "3"]).await;
    assert!(check.text.starts_with("Answers: Myself\nUnable since 10/2026\n"), "{check:?}");
    let sent = phone.press("1").await;
    let case = only_case(&service, &phone, &sent).await;
    assert_eq!(case.kind, CaseKind::InvalidityClaim);
}

#[tokio::test]
async fn a_claim_of_the_single_payment_is_sent_by_keys_with_its_reference_and_papers() {
    let service = Service::new().await;
    service.test.nobody_draws_a_pension().await;
    let mut phone = service.at_the_menu("call").await;
    let first = phone.type_all(&["2", "2", "1", PIN, "2"]).await;
    assert!(first.text.starts_with("Who answers?"), "{first:?}");
    let check = phone.type_all(&["1", "00102026", "3006", "2", "3"]).await;
    assert!(check.text.starts_with("Answers: Myself\nWork ended 10/2026\n"), "{check:?}");
    let sent = phone.press("1").await;
    assert!(sent.end && sent.text.contains("3 papers"), "{sent:?}");
    let case = only_case(&service, &phone, &sent).await;
    assert_eq!(case.kind, CaseKind::LumpSumClaim);
}

#[tokio::test]
async fn before_a_decision_no_value_of_a_career_is_asked_for() {
    let service = Service::new().await;
    service.test.tamper("DELETE FROM award").await;
    let list = service.at_the_menu("call").await.type_all(&TO_FACTS).await;
    assert!(list.text.starts_with("4 The amount decided\n5 The amount paid\n"), "{list:?}");
    let mut phone = service.at_the_menu("career").await;
    phone.press("00").await;
    phone.type_all(&TO_FACTS).await;
    let refused = phone.press("2").await;
    assert!(refused.text.starts_with("Wrong key.\n4 The amount decided"), "{refused:?}");
}

#[tokio::test]
async fn who_serves_as_the_register_has_it_begins_her_retirement_by_keys() {
    let service = Service::new().await;
    service.test.everybody_serves().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&TO_EVENTS).await;
    let asked = phone.type_all(&["7", "1"]).await;
    assert!(asked.text.starts_with("For whom did you work?\n1 The state"), "{asked:?}");
    let left = phone.type_all(&["1", "1990", "30062026"]).await;
    assert!(left.end && left.text.contains("Until 20/01/2027"), "{left:?}");
    let (sokha, kind) = (Actor::person(service.sokha), CaseKind::RetireeRegistration);
    let draft = case::draft(&service.app, &sokha, kind).await.expect("her draft");
    let kept = [StepKey::ServedAs, StepKey::StartedOn, StepKey::StoppedOn, StepKey::LastPost];
    let kept = kept.map(|step| draft.answers.get(step));
    assert_eq!(kept, [Some("state"), Some("1990"), Some("2026-06-30"), None]);
}
