//! Merges whose two records the scope reaches both.

use sothon_domain::access::Scope;
use sothon_domain::person::MergeId;
use sqlx::PgConnection;

use super::RecordMerge;
use super::row::{MergeRow, merges};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// One merge. [`StoreError::NotFound`] when either record is outside the scope.
pub async fn find(db: &Db, scope: &Scope, id: MergeId) -> Result<RecordMerge, StoreError> {
    let mut connection = db.pool().acquire().await?;
    read(&mut connection, scope, id).await?.open(db.vault())
}

/// The same in a transaction that has locked both records: what another act wrote meanwhile is seen.
pub async fn find_locked(
    tx: &mut Tx,
    scope: &Scope,
    id: MergeId,
) -> Result<RecordMerge, StoreError> {
    read(tx.connection(), scope, id).await?.open(tx.vault())
}

async fn read(
    connection: &mut PgConnection,
    scope: &Scope,
    id: MergeId,
) -> Result<MergeRow, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = merges!(
        "g.id = $1 AND in_scope(k.id, k.province, $2, $3, $4)
            AND in_scope(r.id, r.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(connection)
    .await?;
    row.ok_or(StoreError::NotFound)
}

/// At most `limit` merges, the newest first.
pub async fn newest(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<RecordMerge>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = merges!(
        "in_scope(k.id, k.province, $1, $2, $3) AND in_scope(r.id, r.province, $1, $2, $3)
        ORDER BY g.proposed_at DESC, g.id LIMIT $4",
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
