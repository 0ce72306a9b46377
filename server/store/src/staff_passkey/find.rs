//! The passkey that a member of staff signs in with.

use sothon_domain::person::StaffPasskeyId;

use super::Found;
use crate::{StoreError, Tx, staff};

/// The passkey with this credential, if it is registered and its owner can sign in: she has not left, and
/// was not reset. Its row stays locked until the transaction ends: two uses of one key come one after the
/// other.
pub async fn find(tx: &mut Tx, credential_id: &[u8]) -> Result<Option<Found>, StoreError> {
    let row = sqlx::query!(
        "SELECT k.id, k.user_handle, k.credential, k.copied_at, s.id AS staff, s.email, s.role, \
             s.office, s.branch \
         FROM staff_passkey k JOIN staff s ON s.id = k.staff \
         WHERE k.credential_id = $1 AND s.password_hash IS NOT NULL AND s.closed_at IS NULL \
         FOR UPDATE OF k",
        credential_id,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Found {
        id: StaffPasskeyId::new(row.id),
        member: staff::member(row.staff, &row.role, row.office.as_deref(), row.branch.as_deref())?,
        email: row.email,
        user_handle: row.user_handle,
        credential: row.credential,
        copied_at: row.copied_at,
    }))
}
