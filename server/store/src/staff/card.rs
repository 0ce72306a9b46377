//! The keyed hash of a member's own identity card, by which she is kept from cases that name her.

use sothon_domain::person::{NationalId, StaffId};
use sqlx::PgExecutor;

use crate::person::national_id_hash;
use crate::{Db, StoreError, Tx};

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

/// Whether nobody can say whom she is related to, because nobody has entered her card: the institution's own sign-on
/// tells of none, and an account from before cards were asked for has none.
pub async fn lacks_card(tx: &mut Tx, staff: StaffId) -> Result<bool, StoreError> {
    lacking(tx.connection(), staff).await
}

/// The same for a page.
pub async fn may_lack_card(db: &Db, staff: StaffId) -> Result<bool, StoreError> {
    lacking(db.pool(), staff).await
}

async fn lacking(from: impl PgExecutor<'_>, staff: StaffId) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM staff WHERE id = $1 AND card_hash IS NULL) AS "lacks!""#,
        staff.uuid(),
    )
    .fetch_one(from)
    .await?)
}
