//! Claims by phone after the PIN: the draft of the web, and one case.

use sothon_app::case;
use sothon_app::death_report::{self, Reported, Sent};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::death_report::TypedReport;
use sothon_domain::flow::StepKey;
use sothon_domain::trusted_contact::Relation;
use sothon_testkit::Officer;
use time::Duration;

use crate::ussd::handset::{PIN, Service};

const KIND: CaseKind = CaseKind::FuneralGrant;
/// From the main menu to the first question of a funeral grant.
const TO_CLAIM: [&str; 5] = ["2", "2", "1", PIN, "4"];

/// A service at which her funeral grant lacks only what takes letters.
async fn left_open() -> Service {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("first").await;
    let asked = phone.type_all(&TO_CLAIM).await;
    assert!(asked.text.contains("Member number of the one who died?"), "{asked:?}");
    let left = phone.type_all(&["204578", "00102026", "1", "3"]).await;
    assert!(left.end && left.text.contains("Until 20/01/2027"), "{left:?}");
    service
}

#[tokio::test]
async fn who_draws_a_pension_of_her_own_is_offered_what_survivors_claim() {
    let service = Service::new().await;
    let kinds = service.at_the_menu("call").await.type_all(&TO_CLAIM[..4]).await;
    assert!(kinds.text.starts_with("3 Survivor's pension\n4 Funeral grant"), "{kinds:?}");
}

#[tokio::test]
async fn what_takes_letters_is_answered_on_the_web_and_the_phone_sends_it_once() {
    let service = left_open().await;
    let sokha = Actor::person(service.sokha);
    let draft = case::draft(&service.app, &sokha, KIND).await.expect("her draft");
    assert_eq!(draft.answers.get(StepKey::DeceasedNumber), Some("204578"));
    assert_eq!(draft.answers.get(StepKey::DiedOn), Some("2026-10"));
    assert_eq!(draft.next, Some(StepKey::DeceasedName));
    let named = case::answer(&service.app, &sokha, KIND, StepKey::DeceasedName, "SIM Vuthy").await;
    named.expect("the web takes the answer");

    let mut phone = service.phone("second");
    phone.dial().await;
    let check = phone.type_all(&TO_CLAIM).await;
    assert!(check.text.contains("Number 204578\nDied 10/2026"), "{check:?}");
    let sent = phone.press("1").await;
    assert_eq!(phone.dial().await, sent, "a repeat of the press gets the same");
    let cases = case::mine(&service.app, &sokha).await.expect("her cases");
    assert_eq!((cases.len(), cases[0].stage), (1, Stage::Received));
    assert!(sent.end && sent.text.contains(&cases[0].reference.to_string()), "{sent:?}");
    assert!(sent.text.contains("2 papers"), "{sent:?}");
    assert_eq!(service.times("case.submitted").await, 1);
    assert_eq!(service.test.count("case_file", "channel = 'ussd'").await, 1);

    let officer = service.test.add_officer(&Officer::of_phnom_penh()).await;
    let queue = case::queue(&service.app, &officer, case::Filter::default()).await;
    assert_eq!(queue.expect("the queue").cases.len(), 1);
    let mut again = service.phone("again");
    again.dial().await;
    let open = again.type_all(&TO_CLAIM).await;
    assert!(open.end && open.text.contains("Your earlier request"), "{open:?}");
}

#[tokio::test]
async fn a_claim_that_was_cut_off_goes_on_after_the_pin() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("cut-off").await;
    let asked = phone.type_all(&[&TO_CLAIM[..], &["99"][..]].concat()).await;
    assert!(asked.text.contains("When did that one die?"), "{asked:?}");
    service.test.clock.advance(Duration::minutes(9));
    let mut redial = service.phone("redial");
    assert!(redial.dial().await.text.contains("1 Continue"));
    assert_eq!(redial.type_all(&["1", PIN]).await, asked);
}

#[tokio::test]
async fn a_day_to_come_is_refused_and_asked_again() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let again = phone.type_all(&[&TO_CLAIM[..], &["204578", "05102099"][..]].concat()).await;
    let told = "That day is still to come.\nWhen did that one die?\nLike 05102026.";
    assert!(again.text.starts_with(told), "{again:?}");
    let sokha = Actor::person(service.sokha);
    let draft = case::draft(&service.app, &sokha, KIND).await.expect("her draft");
    assert_eq!(draft.answers.get(StepKey::DiedOn), None);
}

#[tokio::test]
async fn what_her_own_phone_has_reported_is_not_asked_again_in_her_claim() {
    const SURVIVORS: CaseKind = CaseKind::SurvivorsClaim;
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    let typed = |died: &str| TypedReport {
        number: "204578".to_owned(),
        died: died.to_owned(),
        relation: Relation::Spouse.code().to_owned(),
        phone: "012345678".to_owned(),
        ..TypedReport::default()
    };
    let (anybody, her) = (typed("9/2026"), typed("10/2026"));
    let sent = |typed| Sent { typed, address: None, browser: None, key: service.test.id() };
    let told = death_report::report(&service.app, &sent(&anybody)).await;
    assert!(matches!(told, Ok(Reported::Received { .. })), "{told:?}");
    let draft = case::draft(&service.app, &sokha, SURVIVORS).await.expect("her draft");
    assert!(draft.answers.is_empty(), "anybody may type her phone: {:?}", draft.answers);
    let told = death_report::report_by_caller(&service.app, &sent(&her)).await;
    assert!(matches!(told, Ok(Reported::Received { .. })), "{told:?}");
    for helped in [false, true] {
        if helped {
            let answered =
                case::answer(&service.app, &sokha, SURVIVORS, StepKey::Helper, "myself").await;
            answered.expect("the web takes the answer");
        }
        let draft = case::draft(&service.app, &sokha, SURVIVORS).await.expect("her draft");
        for (key, answer) in [
            (StepKey::DeceasedNumber, "204578"),
            (StepKey::DiedOn, "2026-10"),
            (StepKey::Relation, "wife"),
        ] {
            assert_eq!(draft.answers.get(key), Some(answer), "{key:?}");
        }
    }
    let turn = "UPDATE death_report SET said = set_byte(said, 30, 255 - get_byte(said, 30))";
    for damaged in [true, false] {
        service.test.tamper(turn).await;
        let draft = case::draft(&service.app, &sokha, CaseKind::FuneralGrant).await;
        assert_eq!(draft.expect("a draft").answers.is_empty(), damaged, "it hinders no claim");
    }
    service.test.clock.advance(Duration::days(60));
    let late = case::draft(&service.app, &sokha, CaseKind::FuneralGrant).await.expect("a draft");
    assert!(late.answers.is_empty(), "{:?}", late.answers);
}
