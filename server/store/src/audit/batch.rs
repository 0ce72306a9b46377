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

    /// Whether its leaves are those that its root was made of.
    pub(super) fn is_whole(&self) -> bool {
        root(self.leaves()) == self.root
    }

    /// Whether rows of this transaction lie in it.
    pub(super) fn reaches(&self, xid: i64) -> bool {
        (self.sealed_from..self.sealed_below).contains(&xid)
    }
}

/// The Merkle tree hash (RFC 6962, section 2.1) over these items.
pub(super) fn root<T: AsRef<[u8]>>(items: impl IntoIterator<Item = T>) -> Vec<u8> {
    let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    items.into_iter().for_each(|item| tree.push(item.as_ref().to_vec()));
    tree.root().as_bytes().to_vec()
}

/// The batches in which rows of these transactions lie, oldest first.
pub(super) async fn of(
    connection: &mut PgConnection,
    xids: &[i64],
) -> Result<Vec<Batch>, StoreError> {
    Ok(sqlx::query_as!(
        Batch,
        r#"SELECT DISTINCT b.id AS "id!", b.sealed_from AS "sealed_from!",
            b.sealed_below AS "sealed_below!", b.leaves AS "leaves!", b.root AS "root!"
        FROM unnest($1::bigint[]) x (xid), LATERAL (SELECT * FROM audit_batch s
            WHERE s.sealed_below > x.xid ORDER BY s.sealed_below LIMIT 1) b
        ORDER BY 1"#,
        xids,
    )
    .fetch_all(connection)
    .await?)
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
