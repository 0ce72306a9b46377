//! A basic phone whose member's number was joined with another of hers.

use sothon_app::lock::locked_since;
use sothon_app::merge::{self, Decided, Proposed, Sent};
use sothon_domain::access::Actor;
use sothon_domain::person::PersonId;
use sothon_domain::person::merge::Records;
use sothon_testkit::{Officer, Pensioner};

use crate::ussd::handset::{PIN, Service};

/// Two officers retire her number; the record that goes on.
async fn joined(service: &Service) -> PersonId {
    let other = Pensioner {
        member_number: "K-309912".into(),
        phone: Some("011223344".into()),
        national_id: None,
        ..Pensioner::sokha()
    };
    let kept = service.test.add(&other).await;
    let here = Officer::of_phnom_penh();
    let officer = service.test.add_officer(&here).await;
    let second = service.test.add_officer(&here.colleague()).await;
    let records = Records::new(kept, service.sokha).expect("two records");
    let sent = Sent { records, reason: "one person", key: service.test.id() };
    let proposed = merge::propose(&service.app, &officer, &sent).await.expect("an answer");
    let Proposed::Waits(id) = proposed else { panic!("{proposed:?}") };
    let done = merge::approve(&service.app, &second, id, service.test.id()).await;
    assert_eq!(done.expect("an answer"), Decided::Done);
    kept
}

#[tokio::test]
async fn she_hears_under_which_number_she_is_paid_and_no_amount() {
    let service = Service::new().await;
    let before = service.at_the_menu("before").await.type_all(&["1", PIN]).await;
    assert!(before.text.contains("510,000"), "{before:?}");
    joined(&service).await;
    let mut phone = service.at_the_menu("call").await;
    let said = phone.type_all(&["1", PIN]).await;
    assert!(said.text.contains("paid under your other member number"), "{said:?}");
    assert!(!said.end && !said.text.contains("510,000") && !said.text.contains("Next"), "{said:?}");
    assert!(said.text.contains("3 Call us"), "who does not know the number can ask: {said:?}");
    assert!(phone.press("1").await.text.contains("510,000"), "what was paid stays to be read");
}

#[tokio::test]
async fn her_lock_by_phone_locks_the_record_that_is_paid() {
    let service = Service::new().await;
    let kept = joined(&service).await;
    let mut phone = service.at_the_menu("call").await;
    phone.type_all(&["98", "6", PIN]).await;
    let locked = phone.press("1").await;
    assert!(locked.text.contains("locked since 21/11/2026"), "{locked:?}");
    let since = locked_since(&service.app, &Actor::person(kept)).await;
    assert!(since.expect("it answers").is_some());
    assert_eq!(phone.dial().await, locked, "the same press again is no second lock");
    assert_eq!(service.times("record.locked").await, 2, "one of each record");
}
