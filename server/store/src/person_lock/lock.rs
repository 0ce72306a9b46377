//! A lock taken for a change: the person's row is locked with it, so that acts on one person come one
//! after the other.

use sothon_domain::access::Scope;
use sothon_domain::person::{LockId, PersonId};

use super::PersonLock;
use super::row::LockRow;
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

/// Locks the lock with this id. [`StoreError::NotFound`] outside the scope.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: LockId) -> Result<Locked, StoreError> {
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
    let row = sqlx::query_as!(
        LockRow,
        "SELECT l.id, l.person, l.locked_at, l.channel, l.unlock_proposed_by, \
             l.unlock_proposed_at, l.paper, l.paper_note, l.unlocked_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM person_lock l JOIN person p ON p.id = l.person \
         WHERE l.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { lock: row.open(tx.vault(), &key)?, key })
}

/// The lock that stands on the person's record, read in a transaction that has locked her row.
pub async fn standing_locked(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PersonLock>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        LockRow,
        "SELECT l.id, l.person, l.locked_at, l.channel, l.unlock_proposed_by, \
             l.unlock_proposed_at, l.paper, l.paper_note, l.unlocked_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin \
         FROM person_lock l JOIN person p ON p.id = l.person \
         WHERE l.person = $1 AND l.unlocked_at IS NULL AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    row.map(|row| {
        let key = row.key(tx.vault())?;
        row.open(tx.vault(), &key)
    })
    .transpose()
}
