//! Passkeys that stand in a list and sign nobody in.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::Clock;
use sothon_domain::person::{PasskeyId, PersonId, StaffPasskeyId};
use sothon_store::passkey::{NewPasskey, add};
use sothon_store::staff_passkey::{self, NewStaffPasskey};
use sothon_store::{Act, Subject, Tx, staff};

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
        self.commit_added(tx, Subject::Person(person)).await;
    }

    /// Keeps a passkey of this name for the member of staff with this mailbox; a copied one is good for
    /// nothing any more.
    pub async fn add_staff_passkey(&self, address: &str, name: &str, copied: bool) {
        let found = staff::candidate(&self.db, address).await.expect("the database answers");
        let (owner, id) = (found.expect("she can sign in").member.id, self.id());
        let new = NewStaffPasskey {
            id: StaffPasskeyId::new(id),
            staff: owner,
            user_handle: owner.uuid(),
            credential_id: id.as_bytes(),
            credential: &Default::default(),
            name: &name.parse().expect("a name of 1 to 40 letters"),
            at: self.clock.now(),
        };
        let mut tx = self.db.begin().await.expect("the database answers");
        staff_passkey::add(&mut tx, &new).await.expect("the credential is new");
        if copied {
            let kept = staff_passkey::copied(&mut tx, new.id, new.at).await;
            assert!(kept.expect("the database answers"), "the key is new");
        }
        self.commit_added(tx, Subject::Other(format!("staff:{owner}"))).await;
    }

    async fn commit_added(&self, tx: Tx, subject: Subject) {
        let (actor, at) = (Actor::system("testkit"), self.clock.now());
        let (act, detail) = ("test.added", Default::default());
        let act = Act { actor: &actor, act, subject, at, detail, event: false };
        tx.commit(act).await.expect("the database answers");
    }
}
