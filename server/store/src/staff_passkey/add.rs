//! A new passkey of a member of staff.

use super::NewStaffPasskey;
use crate::{StoreError, Tx};

/// Stores a passkey. [`StoreError::Duplicate`] when the credential is registered, for whomever of the
/// staff; [`StoreError::NotFound`] when the member can't sign in: she has left, or was reset.
pub async fn add(tx: &mut Tx, new: &NewStaffPasskey<'_>) -> Result<(), StoreError> {
    // A reset or a closing at the same time comes wholly before or after, and then removes this key too.
    let owner = sqlx::query_scalar!(
        "SELECT id FROM staff WHERE id = $1 AND password_hash IS NOT NULL AND closed_at IS NULL \
         FOR UPDATE",
        new.staff.uuid(),
    )
    .fetch_optional(tx.connection())
    .await?;
    let owner = owner.ok_or(StoreError::NotFound)?;
    sqlx::query!(
        "INSERT INTO staff_passkey \
             (id, staff, user_handle, credential_id, credential, name, added_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        new.id.uuid(),
        owner,
        new.user_handle,
        new.credential_id,
        new.credential,
        new.name.as_str(),
        new.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("passkey"))?;
    Ok(())
}
