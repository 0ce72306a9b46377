//! Two of the staff have bound a phone.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone, PhoneBindingId};
use sothon_domain::phone_binding::SpokenLanguage;
use time::OffsetDateTime;

use super::data_key;
use super::fields::seal_phone;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx, former_phone};

/// Writes the language, and that codes may go to her phone at once, for two of the staff stand for it.
/// [`StoreError::NotFound`] when she is outside the scope.
pub async fn vouch(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    language: SpokenLanguage,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE person SET language = $2, phone_changed_at = NULL \
         WHERE id = $1 AND in_scope(id, province, $3, $4, $5)",
        person.uuid(),
        language.code(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Writes the new phone; no later file of the back office overwrites it. [`StoreError::NotFound`] when she
/// is outside the scope.
pub async fn bind_phone(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    (phone, binding): (&Phone, PhoneBindingId),
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    former_phone::keep(tx, scope, person, phone, at).await?;
    let key = data_key(tx, scope, person).await?;
    let (sealed, hash) = seal_phone(tx.vault(), &key, person.uuid(), phone);
    sqlx::query!(
        "UPDATE person SET phone = $2, phone_hash = $3 \
         WHERE id = $1 AND in_scope(id, province, $4, $5, $6)",
        person.uuid(),
        sealed,
        hash,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "INSERT INTO decided_field (person, field, reference, decided_at) \
         VALUES ($1, 'phone', $2, $3) \
         ON CONFLICT (person, field) DO UPDATE SET reference = $2, decided_at = $3",
        person.uuid(),
        binding.to_string(),
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
