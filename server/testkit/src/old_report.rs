//! A report from the time before a disputed fact was a case.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::Clock;
use sothon_domain::pension::Datum;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::correction_report::{Correction, insert};
use sothon_store::{Act, Subject};

use crate::TestDb;

impl TestDb {
    /// Keeps what somebody wrote about her years of service, and its reference.
    pub async fn add_old_report(&self, person: PersonId, text: &str) -> Reference {
        let (scope, at) = (Scope::Own(person), self.clock.now());
        let reference = Reference::of_serial(4_821_035);
        let datum = Datum::Service.code();
        let report = Correction { reference, person, datum, text, at };
        let mut tx = self.db.begin_for(&scope, person).await.expect("the database answers");
        insert(&mut tx, &scope, report).await.expect("the reference is free");
        let (actor, subject) = (Actor::system("testkit"), Subject::Person(person));
        let (act, detail) = ("test.reported", Default::default());
        let act = Act { actor: &actor, act, subject, at, detail, event: false };
        tx.commit(act).await.expect("the database answers");
        reference
    }
}
