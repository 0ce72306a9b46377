//! A survivor without PIN, from the dial to the list of the office.

use std::num::NonZeroU32;

use sothon_app::AppError;
use sothon_app::claim_call::{self, Closed};
use sothon_domain::claimant::{CallClaim, CallOutcome, SurvivorRelation};
use sothon_domain::part_date::PartDate;
use sothon_testkit::Officer;
use time::Duration;

use crate::ussd::handset::{Handset, Service};

/// From the main menu to the last look, for a number in the register.
const TOLD: [&str; 7] = ["2", "2", "2", "204577", "1", "00102026", "12"];

/// A phone that nobody has bound, at the main menu in English.
async fn stranger(service: &Service, session: &str) -> Handset {
    let mut phone = service.phone(session);
    phone.dialled.phone = "099888777".parse().expect("a phone");
    let first = phone.dial().await;
    if first.text.contains("3 English") {
        phone.press("3").await;
    }
    phone
}

async fn waiting(service: &Service) -> i64 {
    service.test.count("claim_call", "closed_at IS NULL").await
}

#[tokio::test]
async fn what_she_tells_waits_for_the_office_of_her_province_and_of_no_other() {
    let service = Service::new().await;
    service.test.add_branches().await;
    let mut phone = stranger(&service, "call").await;
    let check = phone.type_all(&TOLD).await;
    assert!(check.text.contains("Number 204577\nPhnom Penh\n1 Send"), "{check:?}");
    let sent = phone.press("1").await;
    assert!(sent.text.contains("The office will call you on this phone."), "{sent:?}");
    assert_eq!(phone.dial().await, sent, "a repeat of the press gets the same");
    let next = phone.press("98").await;
    assert!(next.end && next.text.contains("papers"), "{next:?}");
    assert_eq!(waiting(&service).await, 1);
    assert_eq!(service.times("claim-call.received").await, 1);
    let stored = service.test.everything_stored().await;
    assert!(!stored.contains("+85599888777"), "it is sealed");

    let app = &service.app;
    let here = service.test.add_officer(&Officer::of_phnom_penh()).await;
    let there = service.test.add_officer(&Officer::of_banteay_meanchey()).await;
    let listed = claim_call::list(app, &here, NonZeroU32::MIN).await.expect("the list").lines;
    assert_eq!(listed.len(), 1);
    assert!(sent.text.contains(&listed[0].reference.to_string()), "{sent:?}");
    assert!(
        claim_call::list(app, &there, NonZeroU32::MIN).await.expect("the list").lines.is_empty()
    );
    let refused = claim_call::open(app, &there, listed[0].id).await;
    assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");

    let told = claim_call::open(app, &here, listed[0].id).await.expect("hers to call").told;
    assert_eq!(told.number.as_ref().map(|number| number.as_str()), Some("204577"));
    assert_eq!(told.claim, CallClaim::Survivors(SurvivorRelation::Wife));
    assert_eq!(told.died, "2026-10".parse::<PartDate>().ok());
    assert_eq!(told.phone.as_str(), "+85599888777");
    assert_eq!(service.times("file.read").await, 1, "the reading is written down");
}

#[tokio::test]
async fn a_funeral_grant_without_the_number_has_its_reference_papers_and_branch() {
    let service = Service::new().await;
    service.test.add_branches().await;
    let mut phone = stranger(&service, "call").await;
    let check = phone.type_all(&["2", "2", "3", "99", "00102026", "12"]).await;
    assert!(check.text.starts_with("Member number not known\nPhnom Penh\n1 Send"), "{check:?}");
    let sent = phone.press("1").await;
    assert!(sent.text.starts_with("Received. Reference "), "{sent:?}");
    let next = phone.press("98").await;
    assert!(next.end && next.text.starts_with("Please bring 2 papers to:\n"), "{next:?}");
    let officer = service.test.add_officer(&Officer::of_phnom_penh()).await;
    let listed = claim_call::list(&service.app, &officer, NonZeroU32::MIN).await.expect("the list");
    let [line] = &listed.lines[..] else { panic!("{listed:?}") };
    assert!(line.claim == CallClaim::Funeral && sent.text.contains(&line.reference.to_string()));
    let told = claim_call::open(&service.app, &officer, line.id).await.expect("hers to call").told;
    assert_eq!((told.number, told.claim), (None, CallClaim::Funeral));
}

#[tokio::test]
async fn an_unknown_number_gets_the_same_words() {
    let service = Service::new().await;
    let mut screens = Vec::new();
    for (session, number) in [("known", "204577"), ("unknown", "999999")] {
        let mut phone = stranger(&service, session).await;
        let mut texts = Vec::new();
        for key in TOLD.map(|key| if key == "204577" { number } else { key }) {
            texts.push(phone.press(key).await.text.replace(number, "N"));
        }
        let sent = phone.press("1").await.text;
        let digit = |letter: char| if letter.is_ascii_digit() { '0' } else { letter };
        texts.push(sent.chars().map(digit).collect());
        screens.push(texts);
    }
    assert_eq!(screens[0], screens[1]);
    assert_eq!(waiting(&service).await, 2);
}

#[tokio::test]
async fn the_fourth_of_a_day_is_refused_and_the_next_day_is_another() {
    let service = Service::new().await;
    for session in ["first", "second", "third"] {
        let mut phone = stranger(&service, session).await;
        assert!(phone.type_all(&[&TOLD[..], &["1"][..]].concat()).await.text.contains("Reference"));
    }
    let mut phone = stranger(&service, "fourth").await;
    let refused = phone.type_all(&[&TOLD[..], &["1"][..]].concat()).await;
    assert!(refused.end && refused.text.starts_with("Too many"), "{refused:?}");
    assert_eq!(waiting(&service).await, 3);
    service.test.clock.advance(Duration::hours(24));
    let mut phone = stranger(&service, "tomorrow").await;
    assert!(phone.type_all(&[&TOLD[..], &["1"][..]].concat()).await.text.contains("Reference"));
}

#[tokio::test]
async fn a_dropped_line_goes_on_with_the_number_typed_again() {
    let service = Service::new().await;
    let asked = stranger(&service, "cut-off").await.type_all(&TOLD[..5]).await;
    assert!(asked.text.contains("When did that one die?"), "{asked:?}");
    service.test.clock.advance(Duration::minutes(9));
    let mut redial = stranger(&service, "redial").await;
    let number = redial.press("1").await;
    assert!(number.text.starts_with("Member number"), "whoever dials now: {number:?}");
    assert_eq!(redial.press("204577").await, asked);
    assert!(redial.type_all(&["99", "12", "1"]).await.text.contains("Reference"));
}

#[tokio::test]
async fn a_day_to_come_is_asked_again() {
    let service = Service::new().await;
    let mut phone = stranger(&service, "call").await;
    let again = phone.type_all(&["2", "2", "2", "204577", "1", "05102099", "12", "1"]).await;
    assert!(again.text.contains("When did that one die?"), "{again:?}");
    assert_eq!(waiting(&service).await, 0);
}

#[tokio::test]
async fn who_is_done_closes_it_once_and_what_was_told_is_gone() {
    let service = Service::new().await;
    stranger(&service, "call").await.type_all(&[&TOLD[..], &["1"][..]].concat()).await;
    let (app, test) = (&service.app, &service.test);
    let here = Officer::of_phnom_penh();
    let officer = test.add_officer(&here).await;
    let colleague = test.add_officer(&here.colleague()).await;
    let there = test.add_officer(&Officer::of_banteay_meanchey()).await;
    let id = claim_call::list(app, &officer, NonZeroU32::MIN).await.expect("the list").lines[0].id;
    let (key, entered) = (test.id(), (id, CallOutcome::Entered));
    let refused = claim_call::close(app, &there, entered, test.id()).await;
    assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
    for _ in 0..2 {
        let closed = claim_call::close(app, &officer, entered, key).await;
        assert_eq!(closed.expect("it may"), Closed::Closed);
    }
    let other = claim_call::close(app, &officer, (id, CallOutcome::Mistake), key).await;
    assert!(matches!(other, Err(AppError::KeyReused)), "{other:?}");
    let late = claim_call::close(app, &colleague, (id, CallOutcome::NotReached), test.id()).await;
    assert_eq!(late.expect("an answer"), Closed::Already);
    assert_eq!(test.count("claim_call", "told IS NULL AND outcome = 'entered'").await, 1);
    assert_eq!(service.times("claim-call.closed").await, 1);
    let gone = claim_call::open(app, &officer, id).await;
    assert!(matches!(gone, Err(AppError::NotFound)), "{gone:?}");
}
