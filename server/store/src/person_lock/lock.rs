//! A lock taken for a change: the person's row is locked with it, so that acts on one person come one
//! after the other.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{LockId, PersonId};

use super::PersonLock;
use super::find::{row, standing_row};
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// A lock whose person's row is locked until the transaction ends.
pub struct Locked {
    /// The lock.
    pub lock: PersonLock,
    /// The person's key.
    pub(super) key: DataKey,
}

/// Locks the lock with this id. [`StoreError::NotFound`] outside the scope, and for an agent where somebody
/// proposes elsewhere than at her branch to end it.
pub async fn lock(
    tx: &mut Tx,
    scope: &Scope,
    office: &Office,
    id: LockId,
) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        "SELECT p.id FROM person p JOIN person_lock l ON l.person = p.id \
         WHERE l.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) FOR NO KEY UPDATE OF p",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = row(tx.connection(), scope, office, id).await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { lock: row.open(tx.vault(), &key)?, key })
}

/// The lock that stands on the person's record, read in a transaction that has locked her row.
pub async fn standing_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PersonLock>, StoreError> {
    let row = standing_row(tx.connection(), scope, person).await?;
    row.map(|row| {
        let key = row.key(tx.vault())?;
        row.open(tx.vault(), &key)
    })
    .transpose()
}
