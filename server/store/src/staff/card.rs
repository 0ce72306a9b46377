//! The keyed hash of a member's own identity card, by which she is kept from cases that name her.

use sothon_domain::person::{NationalId, StaffId};

use crate::person::national_id_hash;
use crate::{StoreError, Tx};

/// Another card than this is known of her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardDiffers;

/// Keeps the keyed hash of her card, once: another card is refused.
pub async fn set_card(
    tx: &mut Tx,
    staff: StaffId,
    card: &NationalId,
) -> Result<Result<(), CardDiffers>, StoreError> {
    let hash = national_id_hash(tx.vault(), card);
    let written = sqlx::query!(
        "UPDATE staff SET card_hash = $2 WHERE id = $1 AND coalesce(card_hash, $2) = $2",
        staff.uuid(),
        hash,
    )
    .execute(tx.connection())
    .await?;
    Ok(if written.rows_affected() == 1 { Ok(()) } else { Err(CardDiffers) })
}
