//! One import of people at a time.

use crate::{Db, StoreError, Tx};

/// The number of the lock; any would do.
const LOCK: i64 = 2_066_650;

/// Waits until no other import of people runs, and keeps others waiting until the transaction ends:
/// two at once could land one national id on two people.
pub async fn alone(db: &Db) -> Result<Tx, StoreError> {
    let mut tx = db.begin().await?;
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", LOCK).execute(tx.connection()).await?;
    Ok(tx)
}
