//! The hash of a row.

use sha2::{Digest, Sha256};
use time::OffsetDateTime;

/// Length of a leaf: id of the row and its hash.
pub(super) const LEAF: usize = 40;

/// A row as it is hashed.
pub(super) struct AuditRow {
    pub(super) id: i64,
    pub(super) xid: i64,
    pub(super) at: OffsetDateTime,
    pub(super) actor: String,
    pub(super) act: String,
    pub(super) subject: String,
    pub(super) detail: String,
}

impl AuditRow {
    /// Id and SHA-256 of every column, each text behind its length, so that no two rows look alike.
    pub(super) fn leaf(&self) -> [u8; LEAF] {
        let mut hasher = Sha256::new();
        hasher.update(self.id.to_be_bytes());
        hasher.update(self.xid.to_be_bytes());
        hasher.update(self.at.unix_timestamp_nanos().to_be_bytes());
        for text in [&self.actor, &self.act, &self.subject, &self.detail] {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        }
        let mut leaf = [0; LEAF];
        leaf[..8].copy_from_slice(&self.id.to_be_bytes());
        leaf[8..].copy_from_slice(&hasher.finalize());
        leaf
    }
}

/// The id in a leaf.
pub(super) fn id_of(leaf: &[u8; LEAF]) -> i64 {
    i64::from_be_bytes(leaf[..8].try_into().expect("invariant: a leaf begins with eight bytes"))
}
