//! What has become of a number after a try.

use sothon_domain::person::Phone;

use super::{Number, PHONE};
use crate::{StoreError, Tx};

/// Writes what [`lock`](super::lock) has read, changed meanwhile.
pub async fn save(tx: &mut Tx, phone: &Phone, number: &Number) -> Result<(), StoreError> {
    let hash = tx.vault().search_hash(PHONE, phone.as_str());
    sqlx::query!(
        "UPDATE ussd_number SET wrong_in_a_row = $2, wait_until = $3, wrong_at = $4, renew = $5, \
             set_at = $6, last_right_at = $7 WHERE phone_hash = $1",
        hash,
        i32::try_from(number.tries.in_a_row).unwrap_or(i32::MAX),
        number.tries.wait_until,
        &number.tries.wrong_at,
        number.tries.renew,
        &number.set_at,
        number.last_right_at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
