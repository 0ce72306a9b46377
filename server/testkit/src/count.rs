//! Counting rows behind the store.

use sqlx::{AssertSqlSafe, Row};

use crate::TestDb;

impl TestDb {
    /// How many rows of a table satisfy a condition in SQL.
    pub async fn count(&self, table: &str, condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table} WHERE {condition}");
        let mut db = self.superuser().await;
        let counted = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut db).await;
        counted.expect("the condition is lawful SQL")
    }

    /// A sealed column of the only row of a table, as it lies there.
    pub async fn sealed(&self, table: &str, column: &str) -> Vec<u8> {
        let sql = format!("SELECT {column} FROM {table}");
        let mut db = self.superuser().await;
        let row = sqlx::query(AssertSqlSafe(sql)).fetch_one(&mut db).await;
        row.expect("a superuser may read").get(0)
    }
}
