//! Signing what was sealed since the last checkpoint.

use ed25519_dalek::Signer;
use time::OffsetDateTime;

use super::{batch, note, seal};
use crate::{Db, StoreError};

/// A signed note. Kept on another machine, it shows that nothing was cut off at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Number, counted from 1.
    pub id: i64,
    /// What is signed.
    pub note: String,
    /// Ed25519 signature of the note.
    pub signature: Vec<u8>,
}

/// Signs the batches since the last checkpoint; `None` when there is none.
pub async fn checkpoint(db: &Db, at: OffsetDateTime) -> Result<Option<Checkpoint>, StoreError> {
    let mut tx = db.pool().begin().await?;
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", seal::LOCK).execute(&mut *tx).await?;
    let last =
        sqlx::query!("SELECT id, last_batch, note FROM audit_checkpoint ORDER BY id DESC LIMIT 1")
            .fetch_optional(&mut *tx)
            .await?;
    let (id, after, previous) = match last {
        Some(last) => (last.id + 1, last.last_batch, last.note),
        None => (1, 0, note::NOTHING.to_owned()),
    };
    let batches = batch::after(&mut tx, after).await?;
    let Some(last_batch) = batches.last().map(|batch| batch.id) else { return Ok(None) };
    let note = note::write(id, &batches, &previous, at);
    let signature = db.vault().signing_key().sign(note.as_bytes()).to_bytes().to_vec();
    sqlx::query!(
        "INSERT INTO audit_checkpoint (id, last_batch, note, signature) VALUES ($1, $2, $3, $4)",
        id,
        last_batch,
        note,
        signature,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Some(Checkpoint { id, note, signature }))
}
