//! Wrong sign-ins that count no more.

use time::OffsetDateTime;

use crate::{Db, StoreError};

/// Removes the wrong sign-ins of addresses that have expired; says of how many addresses.
pub async fn forget_expired(db: &Db, now: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!("DELETE FROM staff_sign_in_delay WHERE expires_at <= $1", now)
        .execute(db.pool())
        .await?;
    Ok(done.rows_affected())
}
