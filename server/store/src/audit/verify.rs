//! Comparing rows, batches and checkpoints with each other.

use std::collections::BTreeMap;
use std::fmt;

use ed25519_dalek::{Signature, Verifier};

use super::batch::{self, Batch};
use super::leaf::{self, AuditRow, LEAF};
use super::note;
use crate::{Db, StoreError};

/// Rows read at once.
const PAGE: i64 = 5_000;

/// Something that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The row differs from what was sealed.
    RowChanged(i64),
    /// The row was sealed and is gone.
    RowRemoved(i64),
    /// The row turned up in a range that had been sealed without it.
    RowInserted(i64),
    /// The batch does not fit its own root, or its range does not follow the one before.
    BatchChanged(i64),
    /// The batch is gone.
    BatchRemoved(i64),
    /// The checkpoint does not fit its batches, the one before, or its signature.
    CheckpointChanged(i64),
    /// The checkpoint is gone.
    CheckpointRemoved(i64),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RowChanged(id) => write!(f, "audit_row {id} changed"),
            Self::RowRemoved(id) => write!(f, "audit_row {id} removed"),
            Self::RowInserted(id) => write!(f, "audit_row {id} inserted"),
            Self::BatchChanged(id) => write!(f, "audit_batch {id} changed"),
            Self::BatchRemoved(id) => write!(f, "audit_batch {id} removed"),
            Self::CheckpointChanged(id) => write!(f, "audit_checkpoint {id} changed"),
            Self::CheckpointRemoved(id) => write!(f, "audit_checkpoint {id} removed"),
        }
    }
}

/// What was compared and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows read, the newest ones not sealed yet included.
    pub rows: u64,
    /// Batches read.
    pub batches: u64,
    /// Checkpoints read.
    pub checkpoints: u64,
    /// Nothing when all is as it was sealed.
    pub problems: Vec<Problem>,
}

/// Verifies everything. `known` is the note of a checkpoint that was kept elsewhere: it must still
/// be there, or the end was cut off.
pub async fn verify(db: &Db, known: Option<&str>) -> Result<Report, StoreError> {
    // One snapshot: rows and batches written meanwhile are left for the next time.
    let mut tx = db.pool().begin().await?;
    sqlx::query!("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        .execute(&mut *tx)
        .await?;
    let batches = batch::after(&mut tx, 0).await?;
    let checkpoints = sqlx::query_as!(
        StoredCheckpoint,
        "SELECT id, last_batch, note, signature FROM audit_checkpoint ORDER BY id"
    )
    .fetch_all(&mut *tx)
    .await?;
    let mut report = Report {
        batches: batches.len() as u64,
        checkpoints: checkpoints.len() as u64,
        ..Report::default()
    };
    let key = db.vault().signing_key().verifying_key();
    check_checkpoints(&checkpoints, &batches, &key, &mut report);
    check_known(&checkpoints, known, &mut report);
    check_batches(&batches, &mut report);
    check_rows(&mut tx, &batches, &mut report).await?;
    Ok(report)
}

struct StoredCheckpoint {
    id: i64,
    last_batch: i64,
    note: String,
    signature: Vec<u8>,
}

fn check_checkpoints(
    checkpoints: &[StoredCheckpoint],
    batches: &[Batch],
    key: &ed25519_dalek::VerifyingKey,
    report: &mut Report,
) {
    let (mut expected, mut after, mut previous) = (1, 0, note::NOTHING);
    for checkpoint in checkpoints {
        report.problems.extend((expected..checkpoint.id).map(Problem::CheckpointRemoved));
        let from = batches.partition_point(|batch| batch.id <= after);
        let to = batches.partition_point(|batch| batch.id <= checkpoint.last_batch);
        let covered = batches.get(from..to).unwrap_or_default();
        let note = note::write_again(checkpoint.id, covered, previous, &checkpoint.note);
        let signed = Signature::from_slice(&checkpoint.signature)
            .is_ok_and(|signature| key.verify(checkpoint.note.as_bytes(), &signature).is_ok());
        if !signed || note != checkpoint.note {
            report.problems.push(Problem::CheckpointChanged(checkpoint.id));
        }
        (expected, after, previous) = (checkpoint.id + 1, checkpoint.last_batch, &checkpoint.note);
    }
    let last = batches.last().map_or(0, |batch| batch.id);
    report.problems.extend((last + 1..=after).map(Problem::BatchRemoved));
}

fn check_known(checkpoints: &[StoredCheckpoint], known: Option<&str>, report: &mut Report) {
    let Some(known) = known else { return };
    let id = note::id_of(known).unwrap_or(0);
    match checkpoints.iter().find(|checkpoint| checkpoint.id == id) {
        Some(checkpoint) if checkpoint.note == known => {}
        Some(_) => report.problems.push(Problem::CheckpointChanged(id)),
        None => report.problems.push(Problem::CheckpointRemoved(id)),
    }
}

fn check_batches(batches: &[Batch], report: &mut Report) {
    let (mut expected, mut below) = (1, 0);
    for batch in batches {
        report.problems.extend((expected..batch.id).map(Problem::BatchRemoved));
        let follows = batch.sealed_from == below || batch.id != expected;
        if !follows || !batch.is_whole() {
            report.problems.push(Problem::BatchChanged(batch.id));
        }
        (expected, below) = (batch.id + 1, batch.sealed_below);
    }
}

async fn check_rows(
    tx: &mut sqlx::PgConnection,
    batches: &[Batch],
    report: &mut Report,
) -> Result<(), StoreError> {
    let mut sealed: BTreeMap<i64, [u8; LEAF]> =
        batches.iter().flat_map(Batch::leaves).map(|leaf| (leaf::id_of(leaf), *leaf)).collect();
    let below = batches.last().map_or(0, |batch| batch.sealed_below);
    let mut after = 0;
    loop {
        let rows = page(tx, after).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        for row in &rows {
            report.rows += 1;
            match sealed.remove(&row.id) {
                Some(leaf) if leaf == row.leaf() => {}
                Some(_) => report.problems.push(Problem::RowChanged(row.id)),
                None if row.xid < below => report.problems.push(Problem::RowInserted(row.id)),
                None => {}
            }
        }
    }
    report.problems.extend(sealed.into_keys().map(Problem::RowRemoved));
    Ok(())
}

async fn page(tx: &mut sqlx::PgConnection, after: i64) -> Result<Vec<AuditRow>, StoreError> {
    Ok(sqlx::query_as!(
        AuditRow,
        r#"SELECT id, xid, at, actor, act, subject, detail::text AS "detail!" FROM audit_row
        WHERE id > $1 ORDER BY id LIMIT $2"#,
        after,
        PAGE,
    )
    .fetch_all(tx)
    .await?)
}
