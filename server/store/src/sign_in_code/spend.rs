//! Codes that went to a phone which is hers no more.

use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use crate::{StoreError, Tx};

/// Uses up every code that was sent for this person and not typed yet.
pub async fn spend(tx: &mut Tx, person: PersonId, at: OffsetDateTime) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE sign_in_code SET used_at = $2 WHERE person = $1 AND used_at IS NULL",
        person.uuid(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
