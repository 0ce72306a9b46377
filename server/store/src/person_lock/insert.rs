//! A new lock.

use sothon_domain::person::{LockId, PersonId};
use sothon_domain::person_lock::LockChannel;
use time::OffsetDateTime;

use crate::{StoreError, Tx};

/// A lock to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLock {
    /// Id.
    pub id: LockId,
    /// Whose record.
    pub person: PersonId,
    /// How she locks it.
    pub channel: LockChannel,
    /// Now.
    pub at: OffsetDateTime,
}

/// Stores a lock, in a transaction that has locked her row. [`StoreError::Duplicate`] while another one
/// stands.
pub async fn insert(tx: &mut Tx, lock: &NewLock) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO person_lock (id, person, locked_at, channel) VALUES ($1, $2, $3, $4)",
        lock.id.uuid(),
        lock.person.uuid(),
        lock.at,
        lock.channel.code(),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("lock"))?;
    Ok(())
}
