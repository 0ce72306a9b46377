//! The text of a checkpoint, which is what gets signed.

use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use super::batch::{self, Batch};

const TITLE: &str = "sothon audit checkpoint";

/// What stands before the first checkpoint.
pub(super) const NOTHING: &str = "";

/// Writes the note of checkpoint `id` over `batches`, the ones since the checkpoint before.
pub(super) fn write(id: i64, batches: &[Batch], previous: &str, at: OffsetDateTime) -> String {
    write_at(id, batches, previous, &at.unix_timestamp().to_string())
}

/// Writes the note again from what is stored now, for comparison; the instant is the note's own.
pub(super) fn write_again(id: i64, batches: &[Batch], previous: &str, note: &str) -> String {
    let at = note.lines().find_map(|line| line.strip_prefix("at ")).unwrap_or("");
    write_at(id, batches, previous, at)
}

/// The number in a note, of a checkpoint kept elsewhere.
pub(super) fn id_of(note: &str) -> Option<i64> {
    let mut lines = note.lines();
    (lines.next() == Some(TITLE)).then(|| lines.next()?.parse().ok()).flatten()
}

fn write_at(id: i64, batches: &[Batch], previous: &str, at: &str) -> String {
    let first = batches.first().map_or(0, |batch| batch.id);
    let last = batches.last().map_or(0, |batch| batch.id);
    let below = batches.last().map_or(0, |batch| batch.sealed_below);
    let root = hex(&batch::root(batches.iter().map(Batch::summary)));
    let previous = hex(&Sha256::digest(previous.as_bytes()));
    format!(
        "{TITLE}\n{id}\nbatches {first} {last}\nbelow {below}\nroot {root}\nprevious {previous}\nat {at}\n"
    )
}

impl Batch {
    /// What a checkpoint vouches for: the range of the batch and its root.
    fn summary(&self) -> Vec<u8> {
        let numbers = [self.id, self.sealed_from, self.sealed_below].map(i64::to_be_bytes);
        [numbers.as_flattened(), &self.root].concat()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
