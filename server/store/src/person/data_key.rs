//! The key that seals a person's fields, for a write.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, WrappedKey};
use crate::{StoreError, Tx};

/// Opens the person's data key; [`StoreError::NotFound`] when she is outside the scope.
pub(crate) async fn data_key(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<DataKey, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT data_key, ring_key FROM person WHERE id = $1 AND in_scope(id, province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    Ok(tx.vault().unwrap(person.uuid(), &wrapped)?)
}
