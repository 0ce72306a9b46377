//! Codes that are good no more.

use time::OffsetDateTime;

use crate::{Db, StoreError};

/// Removes the codes that have expired; says how many. When they were sent is counted on, and wrong
/// tries stay for good: so many in all lead to a branch.
pub async fn forget_expired(db: &Db, now: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!("DELETE FROM sign_in_code WHERE expires_at <= $1", now)
        .execute(db.pool())
        .await?;
    Ok(done.rows_affected())
}

/// Removes the sendings up to an instant, which no limit counts any more; says how many.
pub async fn forget_sent_until(db: &Db, until: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!("DELETE FROM code_sending WHERE sent_at <= $1", until)
        .execute(db.pool())
        .await?;
    Ok(done.rows_affected())
}
