//! What a case decides is written, or the decision fails: never is it lost in silence.

use sothon_domain::access::Scope;
use sothon_domain::casework::{CaseKind, Channel, Level, Levels};
use sothon_domain::effects::{Clock, today};
use sothon_domain::pension::Datum;
use sothon_domain::person::{CaseId, PersonId, Reference};
use sothon_store::case_file::{self, Locked, NewCase};
use sothon_store::{StoreError, Tx, decided_fact, person};
use sothon_testkit::{Pensioner, TestDb};
use time::macros::date;

use crate::ALL;

/// A case of hers in a transaction that has locked her.
async fn case_of(test: &TestDb, person: PersonId) -> (Tx, Locked) {
    let mut tx = test.db.begin_for(&ALL, person).await.expect("she is in the register");
    let case = NewCase {
        id: CaseId::new(test.id()),
        reference: Reference::of_serial(4_821_035),
        person,
        kind: CaseKind::Correction(Datum::Service),
        channel: Channel::Web,
        office: "12".parse().expect("a province"),
        levels: Levels::only(Level::Branch),
        answers: Default::default(),
        at: test.clock.now(),
        due_on: today(test.clock.as_ref()),
        first: None,
    };
    let locked = case_file::insert(&mut tx, &ALL, case).await.expect("the reference is free");
    (tx, locked)
}

#[tokio::test]
async fn a_fact_that_has_no_place_to_be_written_is_an_error() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let (mut tx, case) = case_of(&test, she).await;
    let (fact, at) = ((Datum::Service, "300"), test.clock.now());
    decided_fact::insert(&mut tx, &ALL, &case, fact, at).await.expect("she is a member");
    let elsewhere = Scope::Province("01".parse().expect("a province"));
    let refused = decided_fact::insert(&mut tx, &elsewhere, &case, fact, at).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
}

#[tokio::test]
async fn a_date_of_birth_outside_the_scope_is_an_error_and_marks_nothing() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let (mut tx, case) = case_of(&test, she).await;
    let (born, at) = (date!(1956 - 06 - 01), test.clock.now());
    let elsewhere = Scope::Province("01".parse().expect("a province"));
    let refused = person::born(&mut tx, &elsewhere, &case, born, at).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
    person::born(&mut tx, &ALL, &case, born, at).await.expect("she is there");
    crate::commit(&test, tx).await;
    assert_eq!(test.count("decided_field", "field = 'birth_date'").await, 1);
}
