//! One try at a time from a number.

use sothon_domain::person::Phone;
use sothon_domain::pin::Tries;
use time::OffsetDateTime;

use super::{Number, PHONE};
use crate::{StoreError, Tx};

/// Locks the number until the transaction ends, so that many tries at once win nothing.
pub async fn lock(tx: &mut Tx, phone: &Phone, at: OffsetDateTime) -> Result<Number, StoreError> {
    let hash = tx.vault().search_hash(PHONE, phone.as_str());
    // The row is made first, so that there is one to lock.
    sqlx::query!(
        "INSERT INTO ussd_number (phone_hash, wrong_in_a_row, wait_until, wrong_at, renew, set_at) \
         VALUES ($1, 0, $2, '{}', false, '{}') ON CONFLICT (phone_hash) DO NOTHING",
        hash,
        at,
    )
    .execute(tx.connection())
    .await?;
    let row = sqlx::query!(
        "SELECT wrong_in_a_row, wait_until, wrong_at, renew, set_at, last_right_at \
         FROM ussd_number WHERE phone_hash = $1 FOR UPDATE",
        hash,
    )
    .fetch_one(tx.connection())
    .await?;
    let tries = Tries {
        in_a_row: u32::try_from(row.wrong_in_a_row).unwrap_or(u32::MAX),
        wait_until: row.wait_until,
        wrong_at: row.wrong_at,
        renew: row.renew,
    };
    Ok(Number { tries, set_at: row.set_at, last_right_at: row.last_right_at })
}
