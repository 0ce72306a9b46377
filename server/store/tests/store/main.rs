//! The store on a real PostgreSQL.
mod audit;
mod decided;
mod finger;
mod grants;
mod idempotency;
mod import;
mod kept_form;
mod message_outbox;
mod migrate;
mod personal_data;
mod plans;
mod queries;
mod scope;
mod sign_in_code;
mod staff_invite;

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_store::{Act, Subject, Tx};
use sothon_testkit::TestDb;

/// The scope of an operator.
const ALL: Scope = Scope::All(Purpose::Operator);

/// Commits a transaction under some act.
async fn commit(test: &TestDb, tx: Tx) {
    use sothon_domain::effects::Clock;
    let (actor, at) = (Actor::system("test"), test.clock.now());
    let subject = Subject::Other("test".into());
    let detail = serde_json::json!({});
    let act = Act { actor: &actor, act: "test.done", subject, at, detail, event: true };
    tx.commit(act).await.expect("the test itself is sound");
}
