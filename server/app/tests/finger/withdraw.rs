//! She takes her leave back, and nothing is left that opens.

use sothon_app::finger::{Settled, withdraw, withdraw_for};
use sothon_app::{AppError, lock, merge};
use sothon_domain::access::Actor;
use sothon_domain::finger::EnrolmentStage;
use sothon_domain::person::merge::Records;
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::{Officer, Pensioner};

use crate::finger::setting::Setting;

#[tokio::test]
async fn her_own_word_removes_what_stands_and_what_waits_even_while_her_record_is_locked() {
    let with = Setting::new().await;
    let me = Actor::person(with.sokha);
    assert!(!withdraw(&with.app, &me).await.expect("an answer"), "there is nothing yet");
    with.enrolled(EnrolmentStage::Current).await;
    with.enrolled(EnrolmentStage::Waiting).await;
    lock::lock(&with.app, &me, LockChannel::Web).await.expect("her own");
    assert!(withdraw(&with.app, &me).await.expect("an answer"));
    assert_eq!(with.kept().await, 0);
    assert_eq!(with.in_state(EnrolmentStage::Withdrawn).await, 2);
    assert_eq!(with.test.count("finger_template", "sealed IS NULL").await, 24);
    assert!(!withdraw(&with.app, &me).await.expect("an answer"));
    assert_eq!(with.test.acts("finger.withdrawn").await.len(), 1);
}

#[tokio::test]
async fn after_that_she_may_agree_again_and_an_officer_approves_it() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    assert!(withdraw(&with.app, &Actor::person(with.sokha)).await.expect("an answer"));
    let again = with.enrolled(EnrolmentStage::Waiting).await;
    assert_eq!(with.settle(&with.officer, again, true).await, Settled::Done);
    assert_eq!(with.in_state(EnrolmentStage::Current).await, 1);
    assert_eq!(with.kept().await, 12);
}

#[tokio::test]
async fn at_a_counter_it_is_done_for_her_within_the_province_only() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let there = with.test.add_officer(&Officer::of_banteay_meanchey()).await;
    let answer = withdraw_for(&with.app, &there, with.sokha).await;
    assert!(matches!(answer, Err(AppError::NotFound)), "{answer:?}");
    assert_eq!(with.kept().await, 12);
    assert!(withdraw_for(&with.app, &with.agent, with.sokha).await.expect("an answer"));
    assert_eq!(with.kept().await, 0);
}

/// Two officers may part them again.
#[tokio::test]
async fn where_two_records_are_joined_each_keeps_its_own_until_she_takes_her_leave_back() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let other = Pensioner {
        member_number: "K-309912".into(),
        phone: Some("011223344".into()),
        national_id: None,
        ..Pensioner::sokha()
    };
    let other = with.test.add(&other).await;
    let second = Officer { address: "second@example.org".into(), ..Officer::of_phnom_penh() };
    let second = with.test.add_officer(&second).await;
    let records = Records::new(other, with.sokha).expect("two records");
    let sent = merge::Sent { records, reason: "ដូចគ្នា", key: with.test.id() };
    let proposed = merge::propose(&with.app, &with.officer, &sent).await;
    let Ok(merge::Proposed::Waits(id)) = proposed else { panic!("{proposed:?}") };
    let done = merge::approve(&with.app, &second, id, with.test.id()).await;
    assert!(matches!(done, Ok(merge::Decided::Done)), "{done:?}");
    assert_eq!((with.in_state(EnrolmentStage::Current).await, with.kept().await), (1, 12));
    assert!(withdraw(&with.app, &Actor::person(with.sokha)).await.expect("an answer"));
    assert_eq!(with.kept().await, 0);
}
