//! A passkey that stands in a list and signs nobody in.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::Clock;
use sothon_domain::person::{PasskeyId, PersonId};
use sothon_store::passkey::{NewPasskey, add};
use sothon_store::{Act, Subject};

use crate::TestDb;

impl TestDb {
    /// Keeps a passkey of this name for somebody.
    pub async fn add_passkey(&self, person: PersonId, name: &str) {
        let (scope, at, id) = (Scope::Own(person), self.clock.now(), self.id());
        let new = NewPasskey {
            id: PasskeyId::new(id),
            person,
            user_handle: person.uuid(),
            credential_id: id.as_bytes(),
            credential: &Default::default(),
            name: &name.parse().expect("a name of 1 to 40 letters"),
            at,
        };
        let mut tx = self.db.begin_for(&scope, person).await.expect("the database answers");
        add(&mut tx, &scope, &new).await.expect("the credential is new");
        let (actor, subject) = (Actor::system("testkit"), Subject::Person(person));
        let (act, detail) = ("test.added", Default::default());
        let act = Act { actor: &actor, act, subject, at, detail, event: false };
        tx.commit(act).await.expect("the database answers");
    }
}
