//! A template opens in its own row, for its own person, finger, engine and version, until its key is gone.

use sothon_domain::access::{Actor, Scope, StaffRole, Who};
use sothon_domain::effects::Clock;
use sothon_domain::finger::{EngineId, EnrolmentStage, FingerPosition, FingerTemplate};
use sothon_domain::person::{FingerEnrolmentId, PersonId};
use sothon_store::finger::{self, Enrolment, NewEnrolment, NewImpression};
use sothon_store::{StoreError, VaultError};
use sothon_testkit::{Officer, Pensioner, TestDb};
use time::Duration;

use crate::commit;

/// What no file of the database may hold.
const RIDGES: &str = "ridges of nobody";

fn position(number: u8) -> FingerPosition {
    FingerPosition::new(number).expect("a finger")
}

/// An agent at a branch of Phnom Penh.
async fn agent(test: &TestDb) -> Actor {
    let officer = Officer::of_phnom_penh();
    test.add_officer(&Officer { role: StaffRole::Agent, ..officer }).await
}

/// Two fingers of a person, two impressions each.
async fn enrol(test: &TestDb, agent: &Actor, person: PersonId) -> FingerEnrolmentId {
    let Who::Staff(member) = &agent.who else { panic!("{agent:?}") };
    let impression = |(finger, impression): (u8, u8)| NewImpression {
        id: test.id(),
        finger: position(finger),
        impression,
        template: FingerTemplate::new(format!("{RIDGES} {finger} {impression}").into_bytes()),
    };
    let impressions: Vec<_> = [(2, 1), (2, 2), (7, 1), (7, 2)].map(impression).into();
    let new = NewEnrolment {
        id: FingerEnrolmentId::new(test.id()),
        person,
        agent: member.id,
        branch: member.office.branch().expect("she works at one"),
        consent_words: 1,
        stage: EnrolmentStage::Current,
        engine: &EngineId::new("test", 1).expect("an engine"),
        impressions: &impressions,
        at: test.clock.now(),
    };
    let scope = Scope::Own(person);
    let mut tx = test.db.begin_for(&scope, person).await.expect("she is registered");
    finger::insert(&mut tx, &scope, &new).await.expect("none stands yet");
    commit(test, tx).await;
    new.id
}

/// What opens of the right index finger.
async fn opened(test: &TestDb, person: PersonId) -> Result<Vec<Vec<u8>>, StoreError> {
    let found = finger::templates(&test.db, &Scope::Own(person), person, position(2)).await?;
    Ok(found.iter().map(|one| one.template.bytes().to_vec()).collect())
}

/// Changes rows behind the store; then the finger can't be opened.
async fn assert_closed(test: &TestDb, person: PersonId, change: &str) {
    test.tamper(change).await;
    let closed = opened(test, person).await;
    let is_sealed = matches!(closed, Err(StoreError::Vault(VaultError::NotGenuine { .. })));
    assert!(is_sealed, "{change}: {closed:?}");
}

#[tokio::test]
async fn templates_are_read_in_the_scope_and_nothing_of_them_lies_open() {
    let test = TestDb::new().await;
    let (agent, sokha) = (agent(&test).await, test.add(&Pensioner::sokha()).await);
    let dara = test.add(&Pensioner::dara()).await;
    enrol(&test, &agent, sokha).await;
    let expected = [1, 2].map(|impression| format!("{RIDGES} 2 {impression}").into_bytes());
    assert_eq!(opened(&test, sokha).await.expect("her own"), expected);
    let other = Scope::Own(dara);
    let none = finger::templates(&test.db, &other, sokha, position(2)).await;
    assert!(none.expect("an answer").is_empty());
    assert!(finger::held(&test.db, &other, sokha).await.expect("an answer").is_empty());
    let held = finger::held(&test.db, &Scope::Own(sokha), sokha).await.expect("her own");
    assert_eq!(held.iter().map(|one| one.finger.number()).collect::<Vec<_>>(), [2, 7]);
    assert!(!test.stores_text(RIDGES).await, "sealed");
}

#[tokio::test]
async fn a_template_that_is_moved_does_not_open() {
    for change in [
        // Two impressions change their places, with and without their keys.
        "UPDATE finger_template t SET sealed = o.sealed FROM finger_template o \
         WHERE t.finger = 2 AND o.finger = 7 AND o.impression = t.impression",
        "UPDATE finger_template t SET sealed = o.sealed, record_key = o.record_key \
         FROM finger_template o \
         WHERE t.finger = 2 AND o.finger = 7 AND o.impression = t.impression",
        // The row is said to be of something else.
        "UPDATE finger_template SET finger = CASE finger WHEN 2 THEN 9 ELSE 2 END",
        "UPDATE finger_template SET impression = impression + 1 WHERE impression = 2",
        "UPDATE finger_template SET engine = 'other'",
        "UPDATE finger_template SET engine_version = 2",
        "UPDATE finger_template SET sealed = 'x'",
    ] {
        let test = TestDb::new().await;
        let (agent, sokha) = (agent(&test).await, test.add(&Pensioner::sokha()).await);
        enrol(&test, &agent, sokha).await;
        assert_closed(&test, sokha, change).await;
    }
}

#[tokio::test]
async fn a_template_does_not_open_for_another_person() {
    let test = TestDb::new().await;
    let (agent, sokha) = (agent(&test).await, test.add(&Pensioner::sokha()).await);
    let dara = test.add(&Pensioner::dara()).await;
    enrol(&test, &agent, sokha).await;
    let change = format!(
        "UPDATE finger_template SET person = '{dara}'; UPDATE finger_enrolment SET person = '{dara}'"
    );
    assert_closed(&test, dara, &change).await;
}

#[tokio::test]
async fn a_template_does_not_open_in_another_enrolment_of_the_same_person() {
    let test = TestDb::new().await;
    let (agent, sokha) = (agent(&test).await, test.add(&Pensioner::sokha()).await);
    enrol(&test, &agent, sokha).await;
    let (other, columns) = (test.id(), "person, agent, branch, consent_words, enrolled_at");
    let change = format!(
        "UPDATE finger_enrolment SET state = 'replaced', ended_at = enrolled_at; \
         INSERT INTO finger_enrolment (id, {columns}, state) \
         SELECT '{other}', {columns}, 'current' FROM finger_enrolment; \
         UPDATE finger_template SET enrolment = '{other}'"
    );
    assert_closed(&test, sokha, &change).await;
}

#[tokio::test]
async fn with_its_end_an_enrolment_loses_its_keys_and_that_it_was_stays() {
    let test = TestDb::new().await;
    let (agent, sokha) = (agent(&test).await, test.add(&Pensioner::sokha()).await);
    let (id, scope) = (enrol(&test, &agent, sokha).await, Scope::Own(sokha));
    let enrolment: Enrolment = finger::find(&test.db, &scope, id).await.expect("her own");
    assert_eq!(enrolment.stage, EnrolmentStage::Current);
    let (stage, at) = (EnrolmentStage::Withdrawn, test.clock.now() + Duration::hours(1));
    let mut tx = test.db.begin_for(&scope, sokha).await.expect("she is registered");
    finger::set_stage(&mut tx, &scope, &enrolment, stage, (None, at)).await.expect("it stands");
    let again = finger::set_stage(&mut tx, &scope, &enrolment, stage, (None, at)).await;
    assert!(matches!(again, Err(StoreError::NotFound)), "it has moved on");
    commit(&test, tx).await;
    assert!(opened(&test, sokha).await.expect("an answer").is_empty());
    assert!(finger::held(&test.db, &scope, sokha).await.expect("an answer").is_empty());
    let gone = "record_key IS NULL AND sealed IS NULL";
    assert_eq!(test.count("finger_template", gone).await, 4);
    // A new one takes its place.
    enrol(&test, &agent, sokha).await;
    assert_eq!(opened(&test, sokha).await.expect("her own").len(), 2);
}
