//! Tries that count no more, and slips of days long gone.

use time::{Date, OffsetDateTime};

use crate::{Db, StoreError};

/// Removes the tries that count no more; says how many rows.
pub async fn forget_tries(db: &Db, now: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!("DELETE FROM activation_try WHERE ends_at <= $1", now)
        .execute(db.pool())
        .await?;
    Ok(done.rows_affected())
}

/// Removes the slips of days before this one; says how many.
pub async fn forget_slips_before(db: &Db, day: Date) -> Result<u64, StoreError> {
    let done =
        sqlx::query!("DELETE FROM activation_slip WHERE day < $1", day).execute(db.pool()).await?;
    Ok(done.rows_affected())
}
