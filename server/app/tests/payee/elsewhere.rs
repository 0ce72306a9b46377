//! A payee whom another office has: found by number and name together, written down, and not by guessing.

use sothon_app::payee::{Decided, Proposed};
use sothon_domain::account_change::COOLING_OFF;
use sothon_domain::payee::{PayeeFault, TypedPayee};
use sothon_domain::person::PersonId;
use sothon_testkit::Pensioner;

use crate::payee::setting::{CHILD, SOKHA, Setting, cash};

/// The number of somebody in Banteay Meanchey.
const FAR: &str = "V-118299";

/// Somebody of another province than the officer's.
async fn far(with: &Setting) -> PersonId {
    let elsewhere = Pensioner { member_number: FAR.into(), ..Pensioner::invalid() };
    with.test.add(&Pensioner { place: "01020304".into(), ..elsewhere }).await
}

fn named(name: &str) -> TypedPayee {
    TypedPayee { other_name: name.into(), ..cash(CHILD, FAR) }
}

#[tokio::test]
async fn a_payee_of_another_office_is_found_by_number_and_name_and_decided_here() {
    let with = Setting::new().await;
    let payee = far(&with).await;
    let id = with.waits(&named("SIM Sokha")).await;
    let seen = with.open(&with.second, id).await;
    assert!(seen.is_payee_elsewhere, "the second officer reads it: {seen:?}");
    assert_eq!(seen.payee.0.as_str(), FAR);
    let written = with.test.acts("payee.sought-elsewhere").await;
    let [act] = &written[..] else { panic!("{} rows", written.len()) };
    assert!(act.subject.contains(&payee.to_string()), "beside that record: {}", act.subject);
    assert!(act.detail.contains("true"), "{}", act.detail);
    with.test.clock.advance(COOLING_OFF);
    assert_eq!(with.approve(&with.second, id).await, Decided::Done);
    let near = with.waits(&cash(CHILD, SOKHA)).await;
    assert!(!with.open(&with.second, near).await.is_payee_elsewhere);
    assert_eq!(with.test.acts("payee.sought-elsewhere").await.len(), 1, "nobody near is sought");
}

#[tokio::test]
async fn a_name_that_does_not_fit_is_answered_like_a_number_that_nobody_has() {
    let with = Setting::new().await;
    far(&with).await;
    let unknown = Proposed::Wrong(vec![PayeeFault::PayeeUnknown]);
    assert_eq!(with.proposed(&with.officer, &named("CHAN Dara")).await, unknown);
    let nobody = with.proposed(&with.officer, &cash(CHILD, "V-999999")).await;
    assert_eq!(nobody, unknown);
    let written = with.test.acts("payee.sought-elsewhere").await;
    assert_eq!(written.len(), 1, "only of the record that there is");
    assert!(written[0].detail.contains("false"), "{}", written[0].detail);
}

#[tokio::test]
async fn whoever_guesses_is_stopped_for_a_day() {
    let with = Setting::new().await;
    far(&with).await;
    for _ in 0..10 {
        let wrong = with.proposed(&with.officer, &named("CHAN Dara")).await;
        assert_eq!(wrong, Proposed::Wrong(vec![PayeeFault::PayeeUnknown]));
    }
    let right = with.proposed(&with.officer, &named("SIM Sokha")).await;
    assert_eq!(right, Proposed::TooManyTries, "the right name comes too late");
    assert_eq!(with.test.acts("payee.sought-elsewhere").await.len(), 10);
    let other = with.proposed(&with.second, &named("CHAN Dara")).await;
    assert_eq!(other, Proposed::Wrong(vec![PayeeFault::PayeeUnknown]), "each for herself");
    let near = with.proposed(&with.officer, &cash(CHILD, SOKHA)).await;
    assert!(matches!(near, Proposed::Waits(_)), "of one's own office it is not counted: {near:?}");
}
