//! Migrating again after a run that was cut off, twice at once, and beside what a server does.

use std::time::Duration;

use sothon_domain::effects::Clock;
use sothon_store::{audit, is_migrated, migrate};
use sothon_testkit::TestDb;
use tokio::time::timeout;

/// The longest that a test waits for what comes at once.
const PATIENCE: Duration = Duration::from_secs(60);

/// As if the files of two indexes had not run, or were cut off before that was written down.
const NOT_RUN: &str = "DELETE FROM _sqlx_migrations WHERE version IN (170, 171)";

/// How many of these two indexes are there and are used.
async fn used(test: &TestDb) -> i64 {
    let names = "'message_outbox_due', 'message_outbox_handing'";
    let ours = format!("SELECT oid FROM pg_class WHERE relname IN ({names})");
    test.count("pg_index", &format!("indisvalid AND indexrelid IN ({ours})")).await
}

#[tokio::test]
async fn an_index_that_was_left_half_made_is_made_anew() {
    let test = TestDb::new().await;
    test.tamper(NOT_RUN).await;
    let broken = "UPDATE pg_index SET indisvalid = false \
                  WHERE indexrelid = 'message_outbox_due'::regclass";
    test.tamper(broken).await; // and the other one stands whole
    assert_eq!(used(&test).await, 1);
    assert!(!is_migrated(&test.db).await.expect("the database answers"));
    migrate(&test.owner_url()).await.expect("what is left behind is in nobody's way");
    assert_eq!(used(&test).await, 2);
    assert!(is_migrated(&test.db).await.expect("the database answers"));
}

#[tokio::test]
async fn two_that_migrate_at_once_both_end_well() {
    let test = TestDb::new().await;
    test.tamper(NOT_RUN).await;
    test.tamper("DROP INDEX message_outbox_due, message_outbox_handing").await;
    let url = test.owner_url();
    let (one, other) = tokio::join!(migrate(&url), migrate(&url));
    one.expect("it has its turn");
    other.expect("it has its turn");
    assert_eq!(used(&test).await, 2);
}

#[tokio::test]
async fn the_audit_is_sealed_while_an_index_is_made() {
    let test = TestDb::new().await;
    test.tamper(NOT_RUN).await;
    test.tamper("DROP INDEX message_outbox_due, message_outbox_handing").await;
    let mut busy = test.superuser().await;
    let writes = sqlx::raw_sql("BEGIN; LOCK TABLE message_outbox IN ROW EXCLUSIVE MODE");
    writes.execute(&mut busy).await.expect("a superuser may do this");
    let waits = "datname = current_database() AND wait_event_type = 'Lock' \
                 AND query LIKE '%CREATE INDEX CONCURRENTLY%' AND pid <> pg_backend_pid()";
    let sealing = async {
        let sealed = timeout(PATIENCE, async {
            while test.count("pg_stat_activity", waits).await == 0 {}
            audit::seal(&test.db, test.clock.now()).await
        });
        let sealed = sealed.await;
        let ended = sqlx::raw_sql("ROLLBACK").execute(&mut busy).await;
        ended.expect("the test's own transaction ends");
        sealed
    };
    let url = test.owner_url();
    let (migrated, sealed) = tokio::join!(migrate(&url), sealing);
    sealed.expect("it does not wait for the index").expect("the database answers");
    migrated.expect("it goes on once nobody writes");
    assert_eq!(used(&test).await, 2);
}

#[tokio::test]
async fn a_file_that_is_not_the_one_that_ran_is_refused() {
    let test = TestDb::new().await;
    test.tamper("UPDATE _sqlx_migrations SET checksum = '\\x00' WHERE version = 171").await;
    assert!(migrate(&test.owner_url()).await.is_err());
}
