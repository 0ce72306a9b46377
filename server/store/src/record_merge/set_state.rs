//! Where a merge stands now.

use sothon_domain::access::Scope;
use sothon_domain::person::merge::Merge;

use super::{PARTING_REASON, RecordMerge};
use crate::person::data_key;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes the state of a merge that was read in this transaction. [`StoreError::NotFound`] when it is outside the
/// scope.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    before: &RecordMerge,
    next: &Merge,
) -> Result<(), StoreError> {
    let (id, args) = (before.id.uuid(), ScopeArgs::from(scope));
    let key = data_key(tx, scope, before.records.kept()).await?;
    let (decided, parting, parted) = (next.decision(), next.parting(), next.parted());
    let seal = |text: &str| tx.vault().seal(&key, PARTING_REASON, id, text);
    let reason = parting.map(|parting| seal(parting.reason.as_str()));
    let written = sqlx::query!(
        "UPDATE record_merge g SET state = $2, decided_by = $3, decided_at = $4, parting_reason = $5, \
             parting_by = $6, parting_at = $7, parted_by = $8, parted_at = $9 \
         FROM person k WHERE g.id = $1 AND k.id = g.kept AND in_scope(k.id, k.province, $10, $11, $12)",
        id,
        next.code(),
        decided.map(|decided| decided.by.uuid()),
        decided.map(|decided| decided.at),
        reason,
        parting.map(|parting| parting.by.uuid()),
        parting.map(|parting| parting.at),
        parted.map(|parted| parted.by.uuid()),
        parted.map(|parted| parted.at),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
