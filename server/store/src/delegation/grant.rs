//! A person lets another act for her.

use sothon_domain::access::Scope;

use super::NewDelegation;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Stores the delegation in place of an earlier one between the two. [`StoreError::NotFound`] when the
/// person is outside the scope.
pub async fn grant(tx: &mut Tx, scope: &Scope, new: &NewDelegation) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "UPDATE delegation d SET ended_at = $3, ended_by = 'newer' FROM person p \
         WHERE d.principal = $1 AND d.delegate = $2 AND d.ended_at IS NULL AND p.id = d.principal \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        new.principal.uuid(),
        new.delegate.uuid(),
        new.at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    let granted = sqlx::query!(
        "INSERT INTO delegation (id, principal, delegate, scope, granted_at, last_day) \
         SELECT $1, p.id, $3, $4, $5, $6 FROM person p \
         WHERE p.id = $2 AND in_scope(p.id, p.province, $7, $8, $9)",
        new.id.uuid(),
        new.principal.uuid(),
        new.delegate.uuid(),
        new.scope.code(),
        new.at,
        new.last_day,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    if granted.rows_affected() == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
