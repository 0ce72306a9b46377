//! Sealing the rows of ended transactions.

use time::OffsetDateTime;

use super::batch;
use super::leaf::AuditRow;
use crate::{Db, StoreError};

/// Held while sealing: two sealers would make two batches of the same rows.
pub(super) const LOCK: i64 = 0x736f_7468_6f6e;

/// A new batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Number of the batch, counted from 1.
    pub batch: i64,
    /// Rows in it.
    pub rows: usize,
}

/// Seals every row whose transaction ended since the last batch; `None` when there is none.
pub async fn seal(db: &Db, at: OffsetDateTime) -> Result<Option<Sealed>, StoreError> {
    let mut tx = db.pool().begin().await?;
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", LOCK).execute(&mut *tx).await?;
    let last = sqlx::query!("SELECT id, sealed_below FROM audit_batch ORDER BY id DESC LIMIT 1")
        .fetch_optional(&mut *tx)
        .await?;
    let (id, from) = last.map_or((1, 0), |last| (last.id + 1, last.sealed_below));
    // Read before the rows: every transaction below has ended, so the next statement sees its rows.
    let below = sqlx::query_scalar!(
        r#"SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "xmin!""#
    )
    .fetch_one(&mut *tx)
    .await?;
    let rows = sqlx::query_as!(
        AuditRow,
        r#"SELECT id, xid, at, actor, act, subject, detail::text AS "detail!" FROM audit_row
        WHERE xid >= $1 AND xid < $2 ORDER BY id"#,
        from,
        below,
    )
    .fetch_all(&mut *tx)
    .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let leaves: Vec<_> = rows.iter().map(AuditRow::leaf).collect();
    sqlx::query!(
        "INSERT INTO audit_batch (id, sealed_at, sealed_from, sealed_below, leaves, root) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        at,
        from,
        below,
        leaves.concat(),
        batch::root(&leaves),
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Some(Sealed { batch: id, rows: rows.len() }))
}
