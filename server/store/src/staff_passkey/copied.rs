//! A passkey that somebody may hold a copy of.

use sothon_domain::person::{StaffId, StaffPasskeyId};
use time::OffsetDateTime;

use crate::{Db, StoreError, Tx};

/// Keeps that the key's counter went back; false when that was known before.
pub async fn copied(
    tx: &mut Tx,
    passkey: StaffPasskeyId,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let kept = sqlx::query!(
        "UPDATE staff_passkey SET copied_at = $2 WHERE id = $1 AND copied_at IS NULL",
        passkey.uuid(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// When one of the member's keys last turned out to be copied; none when that is so of no key she has.
pub async fn last_copied(db: &Db, staff: StaffId) -> Result<Option<OffsetDateTime>, StoreError> {
    let at = sqlx::query_scalar!(
        "SELECT max(copied_at) FROM staff_passkey WHERE staff = $1",
        staff.uuid(),
    );
    Ok(at.fetch_one(db.pool()).await?)
}
