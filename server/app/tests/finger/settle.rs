//! A second enrolment waits for an officer, and only one of the two keeps its templates.

use sothon_app::AppError;
use sothon_app::finger::{self, Settled};
use sothon_domain::access::{Actor, Assurance, Office, StaffMember, StaffRole, Who};
use sothon_domain::finger::{EnrolRefused, EnrolmentStage};
use sothon_testkit::Officer;

use crate::finger::setting::Setting;

#[tokio::test]
async fn approved_it_takes_the_place_of_the_first_whose_templates_go() {
    let with = Setting::new().await;
    let first = with.enrolled(EnrolmentStage::Current).await;
    let second = with.enrolled(EnrolmentStage::Waiting).await;
    assert_eq!(with.kept().await, 24);
    let not_waiting = Settled::Refused(EnrolRefused::NotWaiting);
    assert_eq!(with.settle(&with.officer, first, true).await, not_waiting);
    assert_eq!(with.settle(&with.officer, second, true).await, Settled::Done);
    assert_eq!(with.kept().await, 12);
    let of_second = format!("enrolment = '{second}' AND sealed IS NOT NULL");
    assert_eq!(with.test.count("finger_template", &of_second).await, 12);
    assert_eq!(with.in_state(EnrolmentStage::Replaced).await, 1);
    assert_eq!(with.settle(&with.officer, second, true).await, not_waiting);
    assert_eq!(with.test.acts("finger.replaced").await.len(), 1);
}

#[tokio::test]
async fn refused_its_own_templates_go_and_the_first_stands() {
    let with = Setting::new().await;
    let first = with.enrolled(EnrolmentStage::Current).await;
    let second = with.enrolled(EnrolmentStage::Waiting).await;
    assert_eq!(with.settle(&with.officer, second, false).await, Settled::Done);
    let of_first = format!("enrolment = '{first}' AND sealed IS NOT NULL");
    assert_eq!(with.test.count("finger_template", &of_first).await, 12);
    assert_eq!(with.kept().await, 12);
    assert_eq!(with.in_state(EnrolmentStage::Refused).await, 1);
    assert_eq!(with.test.acts("finger.refused").await.len(), 1);
}

#[tokio::test]
async fn a_repeat_is_answered_the_same() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let (id, key) = (with.enrolled(EnrolmentStage::Waiting).await, with.test.id());
    for _ in 0..2 {
        let settled = finger::settle(&with.app, &with.officer, id, key, true).await;
        assert_eq!(settled.expect("an answer"), Settled::Done);
    }
    let other = finger::settle(&with.app, &with.officer, id, key, false).await;
    assert!(matches!(other, Err(AppError::KeyReused)), "{other:?}");
}

#[tokio::test]
async fn whoever_enrolled_or_has_a_tie_does_not_decide() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let id = with.enrolled(EnrolmentStage::Waiting).await;
    // The agent has become an officer meanwhile.
    let Who::Staff(agent) = &with.agent.who else { panic!("{:?}", with.agent) };
    let office = Office::Province("12".parse().expect("a province"));
    let moved = StaffMember { id: agent.id, role: StaffRole::Officer, office };
    let own_work = Settled::Refused(EnrolRefused::OwnWork);
    assert_eq!(with.settle(&Actor::staff(moved), id, true).await, own_work);
    let card = Some("010234567".into());
    let address = "own@example.org".into();
    let own = Officer { card, address, ..Officer::of_phnom_penh() };
    let own = with.test.add_officer(&own).await;
    let related = Settled::Refused(EnrolRefused::Related);
    assert_eq!(with.settle(&own, id, true).await, related);
    assert_eq!(with.kept().await, 24);
}

#[tokio::test]
async fn who_may_not_decide_finds_nothing_and_an_earlier_code_is_not_enough() {
    let with = Setting::new().await;
    with.enrolled(EnrolmentStage::Current).await;
    let id = with.enrolled(EnrolmentStage::Waiting).await;
    let there = with.test.add_officer(&Officer::of_banteay_meanchey()).await;
    for by in [&with.agent, &there, &Actor::person(with.sokha)] {
        let answer = finger::settle(&with.app, by, id, with.test.id(), true).await;
        assert!(matches!(answer, Err(AppError::NotFound)), "{by:?}: {answer:?}");
    }
    let earlier = Actor { assurance: Assurance::TwoFactorsEarlier, ..with.officer.clone() };
    let answer = finger::settle(&with.app, &earlier, id, with.test.id(), true).await;
    assert!(matches!(answer, Err(AppError::ProofNeeded)), "{answer:?}");
}
