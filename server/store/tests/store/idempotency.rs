//! The same form sent twice is done once.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::Clock;
use sothon_store::{Act, Claim, Subject};
use sothon_testkit::{Pensioner, TestDb};
use sqlx::Row;

#[tokio::test]
async fn ten_at_once_are_done_once() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let (key, at) = (test.id(), test.clock.now());
    let attempts: Vec<_> = (0..10)
        .map(|_| {
            let db = test.db.clone();
            tokio::spawn(async move {
                let actor = Actor::person(she);
                let mut tx =
                    db.begin_for(&Scope::Own(she), she).await.expect("the test itself is sound");
                let claim = tx
                    .claim_key(&actor, key, b"body", "/done", at)
                    .await
                    .expect("the test itself is sound");
                if claim == Claim::New {
                    let subject = Subject::Person(she);
                    let detail = serde_json::json!({});
                    let act = "test.once";
                    tx.commit(Act { actor: &actor, act, subject, at, detail, event: true })
                        .await
                        .expect("the test itself is sound");
                }
                claim
            })
        })
        .collect();
    let mut new = 0;
    for attempt in attempts {
        match attempt.await.expect("the test itself is sound") {
            Claim::New => new += 1,
            Claim::Done { redirect } => assert_eq!(redirect, "/done"),
            Claim::OtherBody => panic!("the body is the same"),
        }
    }
    assert_eq!(new, 1);
    let mut connection = test.superuser().await;
    for table in ["audit_row WHERE act", "event WHERE kind"] {
        let sql = format!("SELECT count(*) FROM {table} = 'test.once'");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .fetch_one(&mut connection)
            .await
            .expect("the test itself is sound");
        assert_eq!(row.get::<i64, _>(0), 1, "{table}");
    }
}

#[tokio::test]
async fn another_body_is_a_conflict_and_a_rejected_form_uses_nothing_up() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let (key, at, actor) = (test.id(), test.clock.now(), Actor::person(she));

    let mut rejected = test.db.begin().await.expect("the test itself is sound");
    rejected
        .claim_key(&actor, key, b"with a mistake", "/a", at)
        .await
        .expect("the test itself is sound");
    rejected.abandon().await.expect("the test itself is sound");

    let mut tx = test.db.begin().await.expect("the test itself is sound");
    assert_eq!(
        tx.claim_key(&actor, key, b"right", "/a", at).await.expect("the test itself is sound"),
        Claim::New
    );
    crate::commit(&test, tx).await;
    let mut tx = test.db.begin().await.expect("the test itself is sound");
    assert_eq!(
        tx.claim_key(&actor, key, b"other", "/a", at).await.expect("the test itself is sound"),
        Claim::OtherBody
    );
    let other = Actor::nobody();
    assert_eq!(
        tx.claim_key(&other, key, b"other", "/a", at).await.expect("the test itself is sound"),
        Claim::New
    );
}
