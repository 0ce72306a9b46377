//! What lies in the database, as text: for looking for what must not be there.

use sqlx::{AssertSqlSafe, Row};

use crate::TestDb;

impl TestDb {
    /// Every row of every table, one a line; binary columns in hexadecimal.
    pub async fn everything_stored(&self) -> String {
        let mut connection = self.superuser().await;
        let tables = sqlx::query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            .fetch_all(&mut connection)
            .await
            .expect("a superuser may read");
        let mut lines = Vec::new();
        for table in tables {
            let sql = format!("SELECT t::text FROM {} t", table.get::<String, _>(0));
            let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut connection).await;
            let rows = rows.expect("a superuser may read");
            lines.extend(rows.iter().map(|row| row.get::<String, _>(0)));
        }
        lines.join("\n")
    }

    /// Whether a text stands somewhere in the clear, also in a column of bytes, which is written in hexadecimal.
    pub async fn stores_text(&self, text: &str) -> bool {
        let stored = self.everything_stored().await;
        let bytes: Vec<String> = text.bytes().map(|byte| format!("{byte:02x}")).collect();
        stored.contains(text) || stored.contains(&bytes.concat())
    }

    /// Whether a few digits stand somewhere as a value of their own, in a column or in a JSON
    /// document. Four digits inside an id, a digest or a time stand there by chance.
    pub async fn stores_digits(&self, digits: &str) -> bool {
        let stored = self.everything_stored().await;
        let values = [
            format!("\"{digits}\""),
            format!("({digits},"),
            format!(",{digits},"),
            format!(",{digits})"),
        ];
        values.iter().any(|value| stored.contains(value))
    }
}
