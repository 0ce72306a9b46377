//! Claims by phone after the PIN: the draft of the web, and one case.

use sothon_app::case;
use sothon_app::death_report::{self, Reported, Sent};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Effect, Stage};
use sothon_domain::death_report::TypedReport;
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::trusted_contact::Relation;
use sothon_testkit::Officer;
use time::Duration;

use crate::ussd::handset::{PIN, Service};
use crate::ussd::told::only_case;

const KIND: CaseKind = CaseKind::FuneralGrant;
/// From the main menu to the first question of a funeral grant.
const TO_CLAIM: [&str; 5] = ["2", "2", "1", PIN, "4"];

#[tokio::test]
async fn who_draws_a_pension_of_her_own_is_offered_what_survivors_claim() {
    let service = Service::new().await;
    let kinds = service.at_the_menu("call").await.type_all(&TO_CLAIM[..4]).await;
    assert!(kinds.text.starts_with("3 Survivor's pension\n4 Funeral grant"), "{kinds:?}");
}

/// Everything that keys answer of a funeral grant.
const FUNERAL: [&str; 4] = ["204578", "00102026", "1", "3"];

#[tokio::test]
async fn a_funeral_grant_is_sent_by_keys_once_with_its_papers_and_branch_and_a_text() {
    let service = Service::new().await;
    service.test.add_branches().await;
    let sokha = Actor::person(service.sokha);
    let mut phone = service.at_the_menu("first").await;
    let asked = phone.type_all(&TO_CLAIM).await;
    assert!(asked.text.contains("Member number of the one who died?"), "{asked:?}");
    let check = phone.type_all(&FUNERAL).await;
    assert!(check.text.contains("Number 204578\nDied 10/2026"), "{check:?}");
    let draft = case::draft(&service.app, &sokha, KIND).await.expect("her draft");
    assert_eq!((draft.answers.get(StepKey::DeceasedName), draft.next), (Some(""), None));
    let texts = service.test.count("message_outbox", "channel = 'sms'").await;
    let sent = phone.press("1").await;
    let case = only_case(&service, &phone, &sent).await;
    assert_eq!((case.kind, case.stage), (KIND, Stage::Received));
    let told = service.test.count("message_outbox", "channel = 'sms'").await;
    assert_eq!(told, texts + 1, "she gets one text, however often the press is repeated");
    assert!(sent.text.contains("2 papers to:"), "the branch is named: {sent:?}");
    assert_eq!(service.test.count("case_file", "channel = 'ussd'").await, 1);

    let officer = service.test.add_officer(&Officer::of_phnom_penh()).await;
    let queue = case::queue(&service.app, &officer, case::Filter::default()).await;
    assert_eq!(queue.expect("the queue").cases.len(), 1);
    let opened = case::open(&service.app, &officer, case.reference).await;
    assert!(opened.is_ok(), "whom it names is looked for by number alone: {opened:?}");
    let mut again = service.phone("again");
    again.dial().await;
    let open = again.type_all(&TO_CLAIM).await;
    assert!(open.end && open.text.contains("Your earlier request"), "{open:?}");
}

#[tokio::test]
async fn a_widow_without_the_number_sends_her_claim_and_the_office_asks_the_rest() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&TO_CLAIM[..4]).await;
    let check = phone.type_all(&["3", "99", "1", "00102026", "1", "3"]).await;
    assert!(check.text.starts_with("Number I don't know\n"), "{check:?}");
    let sent = phone.press("1").await;
    assert!(sent.text.contains("4 papers"), "{sent:?}");
    let case = only_case(&service, &phone, &sent).await;
    let Effect::BackOffice(told) = &case.effect else { panic!("{case:?}") };
    for later in [StepKey::Helper, StepKey::DeceasedName, StepKey::DeceasedPlace] {
        assert!(told.contains(&(later, Answer::Unknown)), "{later:?}: {told:?}");
    }
    let officer = service.test.add_officer(&Officer::of_phnom_penh()).await;
    let opened = case::open(&service.app, &officer, case.reference).await;
    assert!(opened.is_ok(), "nobody is looked for without a name: {opened:?}");
}

#[tokio::test]
async fn a_name_that_the_web_has_already_is_kept() {
    let service = Service::new().await;
    let sokha = Actor::person(service.sokha);
    let named = case::answer(&service.app, &sokha, KIND, StepKey::DeceasedName, "SIM Vuthy").await;
    named.expect("the web takes the answer");
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&TO_CLAIM).await;
    phone.type_all(&FUNERAL).await;
    let sent = phone.press("1").await;
    let case = only_case(&service, &phone, &sent).await;
    let Effect::BackOffice(told) = &case.effect else { panic!("{case:?}") };
    let name = told.iter().find(|(step, _)| *step == StepKey::DeceasedName);
    assert_eq!(name.expect("it is told").1.to_string(), "SIM Vuthy");
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
