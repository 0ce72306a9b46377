//! What was written of the acts of a test.

use sqlx::Row;

use crate::TestDb;

/// An audit row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenAct {
    /// Its stable name.
    pub act: String,
    /// Who did it.
    pub actor: String,
    /// To whom or what.
    pub subject: String,
}

impl TestDb {
    /// The audit rows whose act begins with this text, in the order they were written.
    pub async fn acts(&self, begin: &str) -> Vec<WrittenAct> {
        let sql =
            "SELECT act, actor, subject FROM audit_row WHERE starts_with(act, $1) ORDER BY id";
        let rows = sqlx::query(sql).bind(begin).fetch_all(&mut self.superuser().await).await;
        let rows = rows.expect("a superuser may read");
        let act = |row: &sqlx::postgres::PgRow| WrittenAct {
            act: row.get(0),
            actor: row.get(1),
            subject: row.get(2),
        };
        rows.iter().map(act).collect()
    }
}
