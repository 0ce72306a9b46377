//! Counting rows behind the store.

use std::collections::BTreeMap;

use sothon_domain::person::PersonId;
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use crate::TestDb;

impl TestDb {
    /// How many rows of a table satisfy a condition in SQL.
    pub async fn count(&self, table: &str, condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table} WHERE {condition}");
        let mut db = self.superuser().await;
        let counted = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut db).await;
        counted.expect("the condition is lawful SQL")
    }

    /// Ends once so many connections of the test's database wait for a lock.
    pub async fn until_waiting(&self, connections: i64) {
        let waits = "datname = current_database() AND wait_event_type = 'Lock'";
        while self.count("pg_stat_activity", waits).await < connections {}
    }

    /// How many rows each table has.
    pub async fn rows_of_all_tables(&self) -> BTreeMap<String, i64> {
        let mut db = self.superuser().await;
        let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'";
        let tables: Vec<String> =
            sqlx::query_scalar(tables).fetch_all(&mut db).await.expect("a superuser may read");
        let each = |table: &String| format!("SELECT '{table}'::text, count(*) FROM {table}");
        let sql = tables.iter().map(each).collect::<Vec<_>>().join(" UNION ALL ");
        let rows = sqlx::query_as(AssertSqlSafe(sql)).fetch_all(&mut db).await;
        rows.expect("a superuser may read").into_iter().collect()
    }

    /// The id of the only row of a table about this person.
    pub async fn id_of(&self, table: &str, person: PersonId) -> Uuid {
        let sql = format!("SELECT id FROM {table} WHERE person = '{person}'");
        let mut db = self.superuser().await;
        let found = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut db).await;
        found.expect("she has one")
    }

    /// A sealed column of the only row of a table, as it lies there.
    pub async fn sealed(&self, table: &str, column: &str) -> Vec<u8> {
        let sql = format!("SELECT {column} FROM {table}");
        let mut db = self.superuser().await;
        let row = sqlx::query(AssertSqlSafe(sql)).fetch_one(&mut db).await;
        row.expect("a superuser may read").get(0)
    }
}
