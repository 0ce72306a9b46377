//! A passkey is taken away, or all of them.

use sothon_domain::access::Scope;
use sothon_domain::person::{PasskeyId, PersonId};

use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Removes a passkey of this person; from then on it signs nobody in. [`StoreError::NotFound`] when
/// she has none such, or is outside the scope.
pub async fn remove(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    passkey: PasskeyId,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let removed = sqlx::query!(
        "DELETE FROM passkey k USING person p WHERE k.id = $1 AND k.person = $2 \
             AND p.id = k.person AND in_scope(p.id, p.province, $3, $4, $5)",
        passkey.uuid(),
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(removed.rows_affected())
}

/// Removes every passkey of this person and says how many there were; none for somebody outside the scope.
pub async fn remove_all(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let removed = sqlx::query!(
        "DELETE FROM passkey k USING person p WHERE k.person = $1 AND p.id = k.person \
             AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(removed.rows_affected())
}
