//! What the role that serves requests can't do, and what lies on the disk.

use sothon_testkit::{Pensioner, TestDb};
use sqlx::{AssertSqlSafe, PgConnection, Row};

async fn refused(connection: &mut PgConnection, sql: &str) -> bool {
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await;
    match done {
        Err(sqlx::Error::Database(error)) => error.code().as_deref() == Some("42501"),
        _ => false,
    }
}

#[tokio::test]
async fn the_app_changes_no_evidence_and_no_table() {
    let test = TestDb::new().await;
    test.add(&Pensioner::sokha()).await;
    let mut app = test.app().await;
    for table in
        ["audit_row", "audit_batch", "audit_checkpoint", "event", "award", "award_decision"]
    {
        for statement in [
            format!("DELETE FROM {table}"),
            format!("TRUNCATE {table}"),
            format!("DROP TABLE {table}"),
            format!("ALTER TABLE {table} ADD COLUMN more text"),
        ] {
            assert!(refused(&mut app, &statement).await, "{statement}");
        }
    }
    assert!(refused(&mut app, "UPDATE audit_row SET actor = 'me'").await);
    assert!(refused(&mut app, "UPDATE award SET amount = 1").await);
    assert!(refused(&mut app, "UPDATE award_decision SET amount = 1").await);
    assert!(refused(&mut app, "UPDATE award_decision SET maker = checker").await);
    assert!(refused(&mut app, "DELETE FROM person").await);
    assert!(refused(&mut app, "CREATE TABLE mine (n int)").await);
    assert!(!refused(&mut app, "SELECT 1").await);
}

#[tokio::test]
async fn no_table_holds_a_name_or_number_in_the_clear() {
    let test = TestDb::new().await;
    let sokha = Pensioner::sokha();
    test.add(&sokha).await;
    let mut connection = test.superuser().await;
    let tables = sqlx::query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .fetch_all(&mut connection)
        .await
        .expect("the test itself is sound");
    // The member number is what the institution and the person call the membership by.
    let secrets = sokha.secrets().into_iter().filter(|secret| *secret != sokha.member_number);
    let secrets: Vec<String> =
        secrets.chain(["000123456789".into(), "1957-06-15".into()]).collect();
    for table in tables {
        let table: String = table.get(0);
        // Binary columns are shown as text where they are text.
        let sql = format!("SELECT encode(convert_to(t::text, 'UTF8'), 'escape') FROM {table} t");
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&mut connection)
            .await
            .expect("the test itself is sound");
        for row in rows {
            let text: String = row.get(0);
            for secret in &secrets {
                let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
                assert!(!text.contains(secret) && !text.contains(&hex), "{table} holds {secret}");
            }
        }
    }
}
