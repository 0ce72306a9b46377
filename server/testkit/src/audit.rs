//! What was written of the acts of a test.

use sothon_domain::effects::Clock;
use sothon_store::audit::{Sealed, seal};
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
    /// Codes, references and counts, as JSON.
    pub detail: String,
}

impl TestDb {
    /// Seals every row, once nothing older runs: transactions of other tests' databases count too.
    pub async fn seal_audit(&self) -> Option<Sealed> {
        let sql = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint > max(xid) \
                   FROM audit_row";
        let mut connection = self.superuser().await;
        loop {
            let ended = sqlx::query(sql).fetch_one(&mut connection).await;
            if ended.expect("a superuser may read").get::<bool, _>(0) {
                break;
            }
            tokio::task::yield_now().await;
        }
        seal(&self.db, self.clock.now()).await.expect("the rows can be sealed")
    }

    /// The audit rows whose act begins with this text, in the order they were written.
    pub async fn acts(&self, begin: &str) -> Vec<WrittenAct> {
        let sql = "SELECT act, actor, subject, detail::text FROM audit_row \
             WHERE starts_with(act, $1) ORDER BY id";
        let rows = sqlx::query(sql).bind(begin).fetch_all(&mut self.superuser().await).await;
        let rows = rows.expect("a superuser may read");
        let act = |row: &sqlx::postgres::PgRow| WrittenAct {
            act: row.get(0),
            actor: row.get(1),
            subject: row.get(2),
            detail: row.get(3),
        };
        rows.iter().map(act).collect()
    }
}
