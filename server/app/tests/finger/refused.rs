//! Who enrols nobody, and for whom nothing is enrolled.

use sothon_app::finger::{self, Enrolled};
use sothon_app::{AppError, lock};
use sothon_domain::access::{Actor, StaffRole};
use sothon_domain::finger::{CONSENT_WORDS, EnrolRefused};
use sothon_domain::person_lock::LockChannel;
use sothon_testkit::Officer;

use crate::finger::setting::{Setting, Words, enrolment, good, position};

#[tokio::test]
async fn only_an_agent_of_her_province_enrols() {
    let with = Setting::new().await;
    let there = Officer { role: StaffRole::Agent, ..Officer::of_banteay_meanchey() };
    let there = with.test.add_officer(&there).await;
    let pictures = good();
    for by in [&there, &with.officer, &Actor::person(with.sokha)] {
        let sent = enrolment(with.sokha, &pictures, with.test.id());
        let answer = finger::enrol(&with.app, &Words, by, &sent).await;
        assert!(matches!(answer, Err(AppError::NotFound)), "{by:?}: {answer:?}");
    }
    let sent = enrolment(with.sokha, &pictures, with.test.id());
    let answer = finger::enrol(&with.app, &Words, &Actor::nobody(), &sent).await;
    assert!(matches!(answer, Err(AppError::SignInNeeded)), "{answer:?}");
    assert_eq!(with.test.count("finger_enrolment", "true").await, 0);
}

#[tokio::test]
async fn an_agent_does_not_enrol_herself() {
    let with = Setting::new().await;
    // The card of Sokha.
    let card = Some("010234567".into());
    let address = "own@example.org".into();
    let own = Officer { role: StaffRole::Agent, card, address, ..Officer::of_phnom_penh() };
    let own = with.test.add_officer(&own).await;
    assert_eq!(with.sent(&own, &good()).await, Enrolled::Refused(EnrolRefused::Related));
}

#[tokio::test]
async fn other_words_and_a_finger_named_twice_are_refused() {
    let with = Setting::new().await;
    let pictures = good();
    let mut sent = enrolment(with.sokha, &pictures, with.test.id());
    sent.consent_words = CONSENT_WORDS + 1;
    let answer = finger::enrol(&with.app, &Words, &with.agent, &sent).await.expect("an answer");
    assert_eq!(answer, Enrolled::Refused(EnrolRefused::OtherWords));
    sent.consent_words = CONSENT_WORDS;
    sent.fingers[0].finger = position(6);
    let answer = finger::enrol(&with.app, &Words, &with.agent, &sent).await.expect("an answer");
    assert_eq!(answer, Enrolled::Refused(EnrolRefused::Fingers));
}

#[tokio::test]
async fn a_locked_record_takes_no_fingers() {
    let with = Setting::new().await;
    let me = Actor::person(with.sokha);
    lock::lock(&with.app, &me, LockChannel::Web).await.expect("her own");
    let pictures = good();
    let sent = enrolment(with.sokha, &pictures, with.test.id());
    let answer = finger::enrol(&with.app, &Words, &with.agent, &sent).await;
    assert!(matches!(answer, Err(AppError::RecordLocked)), "{answer:?}");
    assert_eq!(with.test.count("finger_enrolment", "true").await, 0);
}
