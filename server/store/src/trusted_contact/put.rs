//! Naming a contact, or none.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_domain::trusted_contact::TrustedContact;
use time::OffsetDateTime;

use super::row::Sealed;
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Names the contact, instead of an earlier one. [`StoreError::NotFound`] when the person is outside the
/// scope.
pub async fn put(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    contact: &TrustedContact,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let key = data_key(tx, scope, person).await?;
    let sealed = Sealed::of(tx.vault(), &key, person.uuid(), contact);
    sqlx::query!(
        "INSERT INTO trusted_contact (person, name, phone, relation, named_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person) \
         DO UPDATE SET name = $2, phone = $3, relation = $4, named_at = $5",
        person.uuid(),
        sealed.name,
        sealed.phone,
        sealed.relation,
        at,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Removes the contact; does nothing where none is named.
pub async fn remove(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "DELETE FROM trusted_contact t USING person p \
         WHERE t.person = $1 AND p.id = t.person AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
