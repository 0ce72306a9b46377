//! A file is loaded while somebody decides about a person who is in it.

use std::pin::pin;

use futures_util::future::{Either, select};
use sothon_app::App;
use sothon_app::award_decision::{self, Proposed, Sent, Sought};
use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::award_decision::{Instrument, TypedProposal};
use sothon_domain::casework::{CaseKind, Channel, Level, Levels};
use sothon_domain::effects::{Clock, today};
use sothon_domain::pension::Datum;
use sothon_domain::person::{AwardDecisionId, AwardId, CaseId, PersonId, Reference};
use sothon_store::case_file::{self, Locked, NewCase};
use sothon_store::{Act, Subject, Tx, decided_fact, membership, person as register};
use sothon_testkit::{Officer, TestDb};
use time::macros::date;

use crate::import::{REAL, UPDATE, file, load, person, totals};

const ALL: Scope = Scope::All(Purpose::Import);

/// A veteran of Phnom Penh, for whom no rule is known.
pub(crate) fn veteran() -> String {
    person("V-1000", "012345678").replace("civil-servants", "veterans")
}

/// Loads her as she is, and says who she is.
async fn landed(test: &TestDb, app: &App) -> PersonId {
    assert_eq!(load(app, &file(&[veteran()]), REAL).await.0, totals([1, 1, 0, 0, 0]));
    she(test).await.id
}

pub(crate) async fn she(test: &TestDb) -> register::Person {
    let number = "V-1000".parse().expect("a member number");
    let found = membership::person_of(&test.db, &ALL, &number).await;
    let id = found.expect("the database answers").expect("she is in the register");
    register::load(&test.db, &ALL, id).await.expect("her record is whole")
}

/// Loads a later file while `decision` is written and not yet committed: the import has to wait for
/// her. Returns what it reports of the row, without the header.
pub(crate) async fn load_during(test: &TestDb, app: &App, decision: Tx, row: String) -> String {
    let later = file(&[row]);
    let import = pin!(load(app, &later, UPDATE));
    let waiting = match select(import, pin!(test.until_waiting(1))).await {
        Either::Left((ended, _)) => panic!("the import waited for nobody: {ended:?}"),
        Either::Right(((), waiting)) => waiting,
    };
    let (actor, subject) = (Actor::system("test"), Subject::Other("test".into()));
    let (at, detail) = (test.clock.now(), serde_json::Value::Null);
    let act = Act { actor: &actor, act: "test.decided", subject, at, detail, event: false };
    decision.commit(act).await.expect("the decision is lawful");
    let (seen, rejects) = waiting.await;
    assert_eq!(seen, totals([1, 0, 0, 1, 0]));
    rejects.trim_start_matches("row,field,value,reason,see\n").to_owned()
}

async fn proposal(test: &TestDb, app: &App) -> AwardDecisionId {
    let officer = test.add_officer(&Officer::of_phnom_penh()).await;
    let sought = award_decision::find_member(app, &officer, "V-1000").await;
    let Ok(Sought::Found(membership)) = sought else { panic!("{sought:?}") };
    let typed = TypedProposal {
        kind: "old-age".into(),
        amount: "620000".into(),
        number: "123/26".into(),
        decided_on: "1/2/2026".into(),
        title: "អនុក្រឹត្យលេខ ១២៣".into(),
    };
    let instrument = Instrument::new(b"%PDF-1.7 an invented sub-decree".to_vec());
    let sent = Sent { membership, key: test.id(), typed, instrument };
    match award_decision::propose(app, &officer, &sent).await {
        Ok(Proposed::Waits(id)) => id,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_award_that_is_just_being_approved_is_waited_for_and_kept() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    landed(&test, &app).await;
    let id = proposal(&test, &app).await;
    let mut tx = test.db.begin().await.expect("the database answers");
    let locked = sothon_store::award_decision::lock(&mut tx, &ALL, id).await;
    let (locked, new, at) = (locked.expect("it waits"), AwardId::new(test.id()), test.clock.now());
    let written = sothon_store::award_decision::write_award(&mut tx, &ALL, &locked, new, at).await;
    written.expect("the award is written");

    let row = veteran().replace("NSAF,510000", "NSAF,999000").replace("012345678", "099999999");
    let said = load_during(&test, &app, tx, row).await;
    assert_eq!(said, "2,phone,999999999,changed,\n2,award_amount,999999,kept,\n");
    assert_eq!(test.count("award", "version = 2 AND amount = 620000").await, 1);
    assert_eq!(test.count("award", "true").await, 2, "the file wrote no version of its own");
    assert_eq!(she(&test).await.phone.expect("she has one").as_str(), "+85599999999");
}

/// A case of hers, on which the office is just deciding.
async fn case_of(test: &TestDb, tx: &mut Tx, person: PersonId) -> Locked {
    let case = NewCase {
        id: CaseId::new(test.id()),
        reference: Reference::of_serial(4_821_035),
        person,
        kind: CaseKind::Correction(Datum::Service),
        channel: Channel::Web,
        office: "12".parse().expect("a province"),
        answers: Default::default(),
        at: test.clock.now(),
        due_on: today(test.clock.as_ref()),
        levels: Levels::new(vec![Level::Province]).expect("one level"),
        first: None,
    };
    case_file::insert(tx, &ALL, case).await.expect("the reference is free")
}

#[tokio::test]
async fn facts_that_are_just_being_decided_are_waited_for_and_kept() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let person = landed(&test, &app).await;
    let (born, place) = (date!(1956 - 06 - 01), "12010102".parse().expect("a village"));
    let mut tx = test.db.begin_for(&ALL, person).await.expect("she is in the register");
    let (case, at) = (case_of(&test, &mut tx, person).await, test.clock.now());
    register::born(&mut tx, &ALL, &case, born, at).await.expect("she is there");
    register::moved(&mut tx, &ALL, &case, &place, at).await.expect("she is there");
    let fact = (Datum::Service, "300");
    decided_fact::insert(&mut tx, &ALL, &case, fact, at).await.expect("she is a member");
    decided_fact::mark_field(&mut tx, &case, "service", at).await.expect("it is a column");

    let row = veteran()
        .replace("១៤ កុម្ភៈ ១៩៥៨", "1958-02-15")
        .replace("12010101", "12010103")
        .replace("2018-02-28 School", "2017-02-28 School");
    let said = load_during(&test, &app, tx, row).await;
    assert_eq!(said.lines().filter(|line| line.ends_with(",kept,")).count(), 3, "{said}");
    assert_eq!(said.lines().count(), 3, "{said}");
    let now = she(&test).await;
    assert_eq!((now.birth_date, now.place), (born, place));
    assert_eq!(test.count("service_period", "until = '2018-02-28'").await, 1);
}
