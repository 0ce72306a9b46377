//! The language of a number's screens.

use sothon_domain::person::Phone;
use time::OffsetDateTime;

use super::PHONE;
use crate::{Db, StoreError};

/// `km`, `km-Latn` or `en`, once one was chosen on this number.
pub async fn language(db: &Db, phone: &Phone) -> Result<Option<String>, StoreError> {
    let language = sqlx::query_scalar!(
        "SELECT language FROM ussd_number WHERE phone_hash = $1",
        db.vault().search_hash(PHONE, phone.as_str()),
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(language.flatten())
}

/// Keeps the language chosen on this number: `km`, `km-Latn` or `en`. A choice of the handset, not an
/// act on anybody's record: it has no audit row.
pub async fn keep_language(
    db: &Db,
    phone: &Phone,
    language: &str,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO ussd_number \
             (phone_hash, language, wrong_in_a_row, wait_until, wrong_at, renew, set_at) \
         VALUES ($1, $2, 0, $3, '{}', false, '{}') \
         ON CONFLICT (phone_hash) DO UPDATE SET language = excluded.language",
        db.vault().search_hash(PHONE, phone.as_str()),
        language,
        at,
    )
    .execute(db.pool())
    .await?;
    Ok(())
}
