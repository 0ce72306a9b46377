//! Sealed batches as they are stored.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use sha2::Sha256;
use sqlx::PgConnection;

use super::leaf::LEAF;
use crate::StoreError;

/// A sealed batch.
pub(super) struct Batch {
    pub(super) id: i64,
    pub(super) sealed_from: i64,
    pub(super) sealed_below: i64,
    pub(super) leaves: Vec<u8>,
    pub(super) root: Vec<u8>,
}

impl Batch {
    pub(super) fn leaves(&self) -> &[[u8; LEAF]] {
        self.leaves.as_chunks::<LEAF>().0
    }
}

/// The Merkle tree hash (RFC 6962, section 2.1) over these items.
pub(super) fn root<T: AsRef<[u8]>>(items: impl IntoIterator<Item = T>) -> Vec<u8> {
    let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    items.into_iter().for_each(|item| tree.push(item.as_ref().to_vec()));
    tree.root().as_bytes().to_vec()
}

/// Batches after `after`, oldest first.
pub(super) async fn after(
    connection: &mut PgConnection,
    after: i64,
) -> Result<Vec<Batch>, StoreError> {
    Ok(sqlx::query_as!(
        Batch,
        "SELECT id, sealed_from, sealed_below, leaves, root FROM audit_batch \
         WHERE id > $1 ORDER BY id",
        after,
    )
    .fetch_all(connection)
    .await?)
}
