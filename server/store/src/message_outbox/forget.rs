//! Messages that are over.

use time::OffsetDateTime;

use crate::{Db, StoreError};

/// Removes the messages up to an instant that were sent or given up; says how many.
pub async fn forget_until(db: &Db, until: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "DELETE FROM message_outbox WHERE enqueued_at <= $1 AND state <> 'waiting'",
        until,
    )
    .execute(db.pool())
    .await?;
    Ok(done.rows_affected())
}
