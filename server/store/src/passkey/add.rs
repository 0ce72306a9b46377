//! A new passkey.

use sothon_domain::access::Scope;

use super::{NAME, NewPasskey};
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Stores a passkey. [`StoreError::Duplicate`] when the credential is registered, for whomever;
/// [`StoreError::NotFound`] when the person is outside the scope.
pub async fn add(tx: &mut Tx, scope: &Scope, new: &NewPasskey<'_>) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let key = data_key(tx, scope, new.person).await?;
    let name = tx.vault().seal(&key, NAME, new.id.uuid(), new.name.as_str());
    let added = sqlx::query!(
        "INSERT INTO passkey (id, person, user_handle, credential_id, credential, name, added_at) \
         SELECT $2, p.id, $3, $4, $5, $6, $7 FROM person p \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $8, $9, $10)",
        new.person.uuid(),
        new.id.uuid(),
        new.user_handle,
        new.credential_id,
        new.credential,
        name,
        new.at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("passkey"))?;
    one(added.rows_affected())
}
