//! A change taken for an act: the person's row is locked with it, so that acts on one person come one after
//! the other.

use sothon_domain::access::Scope;
use sothon_domain::person::{AccountChangeId, PersonId};

use super::AccountChange;
use super::find::{latest_row, row};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// A change whose person's row is locked until the transaction ends.
pub struct Locked {
    /// The change.
    pub change: AccountChange,
}

/// Locks the change with this id. [`StoreError::NotFound`] outside the scope.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: AccountChangeId) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        "SELECT p.id FROM person p JOIN account_change c ON c.person = p.id \
         WHERE c.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) FOR NO KEY UPDATE OF p",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = row(tx.connection(), scope, id).await?;
    Ok(Locked { change: row.open(tx.vault())?.change })
}

/// The person's last change, read in a transaction that has locked her row.
pub async fn latest_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<Locked>, StoreError> {
    let row = latest_row(tx.connection(), scope, person).await?;
    row.map(|row| Ok(Locked { change: row.open(tx.vault())?.change })).transpose()
}
