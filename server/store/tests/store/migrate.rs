//! Migrating again after a run that was cut off, and twice at once.

use sothon_store::{is_migrated, migrate};
use sothon_testkit::TestDb;

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
async fn a_file_that_is_not_the_one_that_ran_is_refused() {
    let test = TestDb::new().await;
    test.tamper("UPDATE _sqlx_migrations SET checksum = '\\x00' WHERE version = 171").await;
    assert!(migrate(&test.owner_url()).await.is_err());
}
