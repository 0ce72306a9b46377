//! The mailbox of a person's notices.

use sothon_domain::access::Scope;
use sothon_domain::person::{Email, PersonId};
use time::OffsetDateTime;
use uuid::Uuid;

use super::data_key;
use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, Vault, WrappedKey};
use crate::{Db, StoreError, Tx};

const EMAIL: &str = "person.email";

/// Where her notices go by mail, if anywhere. [`StoreError::NotFound`] when she is outside the scope.
pub async fn email(db: &Db, scope: &Scope, person: PersonId) -> Result<Option<Email>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT data_key, ring_key, email FROM person \
         WHERE id = $1 AND in_scope(id, province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let Some(sealed) = row.email else { return Ok(None) };
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let key = db.vault().unwrap(person.uuid(), &wrapped)?;
    open_email(db.vault(), &key, person.uuid(), &sealed).map(Some)
}

/// Opens a mailbox with the key of its person.
pub(crate) fn open_email(
    vault: &Vault,
    key: &DataKey,
    row: Uuid,
    sealed: &[u8],
) -> Result<Email, StoreError> {
    let text = vault.open(key, EMAIL, row, sealed)?;
    text.parse().map_err(|_| StoreError::inconsistent("person", row, "email is no mailbox"))
}

/// Sets or removes the mailbox, at an instant. [`StoreError::NotFound`] when she is outside the scope.
pub async fn set_email(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    email: Option<&Email>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let key = data_key(tx, scope, person).await?;
    let sealed = email.map(|email| tx.vault().seal(&key, EMAIL, person.uuid(), email.as_str()));
    sqlx::query!(
        "UPDATE person SET email = $2, email_changed_at = $3 \
         WHERE id = $1 AND in_scope(id, province, $4, $5, $6)",
        person.uuid(),
        sealed,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
