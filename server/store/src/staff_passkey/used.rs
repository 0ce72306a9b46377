//! A passkey has signed its owner in, or proved that it is she.

use sothon_domain::person::StaffPasskeyId;
use time::OffsetDateTime;

use crate::written::one;
use crate::{StoreError, Tx};

/// Keeps the credential as it is after this use, with its new counter, and when that was.
/// [`StoreError::NotFound`] when there is no such key.
pub async fn used(
    tx: &mut Tx,
    passkey: StaffPasskeyId,
    credential: &serde_json::Value,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let used = sqlx::query!(
        "UPDATE staff_passkey SET credential = $2, used_at = $3 WHERE id = $1",
        passkey.uuid(),
        credential,
        at,
    )
    .execute(tx.connection())
    .await?;
    one(used.rows_affected())
}
