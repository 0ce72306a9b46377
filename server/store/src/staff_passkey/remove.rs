//! A passkey of a member of staff is taken away, or all of them.

use sothon_domain::person::{StaffId, StaffPasskeyId};

use crate::written::one;
use crate::{StoreError, Tx};

/// Removes a passkey of this member; from then on it signs nobody in. [`StoreError::NotFound`] when she
/// has none such.
pub async fn remove(
    tx: &mut Tx,
    staff: StaffId,
    passkey: StaffPasskeyId,
) -> Result<(), StoreError> {
    let removed = sqlx::query!(
        "DELETE FROM staff_passkey WHERE id = $1 AND staff = $2",
        passkey.uuid(),
        staff.uuid(),
    )
    .execute(tx.connection())
    .await?;
    one(removed.rows_affected())
}

/// Removes every passkey of this member and says how many there were.
pub async fn remove_all(tx: &mut Tx, staff: StaffId) -> Result<u64, StoreError> {
    let removed = sqlx::query!("DELETE FROM staff_passkey WHERE staff = $1", staff.uuid())
        .execute(tx.connection())
        .await?;
    Ok(removed.rows_affected())
}
