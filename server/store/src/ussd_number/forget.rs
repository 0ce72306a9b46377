//! Numbers that dial no more.

use time::OffsetDateTime;

use crate::{Db, StoreError};

/// Removes the numbers from which nothing was tried since an instant; says how many. One whose PINs have
/// to be renewed stays.
pub async fn forget_until(db: &Db, until: OffsetDateTime) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "DELETE FROM ussd_number WHERE NOT renew AND wait_until <= $1 \
             AND coalesce(last_right_at <= $1, true) \
             AND $1 >= ALL (wrong_at) AND $1 >= ALL (set_at)",
        until,
    )
    .execute(db.pool())
    .await?;
    Ok(done.rows_affected())
}
