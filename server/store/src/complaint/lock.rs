//! A complaint taken for a change.

use sothon_domain::access::Scope;
use sothon_domain::complaint::Desk;
use sothon_domain::person::ComplaintId;

use super::Complaint;
use super::find::{codes, row};
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// A complaint whose row is locked until the transaction ends.
pub struct Locked {
    /// The complaint.
    pub complaint: Complaint,
    /// Its sender's key, where she gave her name.
    pub(super) key: Option<DataKey>,
}

/// Locks the complaint with this id. [`StoreError::NotFound`] outside the scope, or where it lies above the desk.
pub async fn lock(
    tx: &mut Tx,
    scope: &Scope,
    desk: Desk,
    id: ComplaintId,
) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        "SELECT c.id FROM complaint c WHERE c.id = $1 AND c.desk = ANY($2) \
             AND in_scope(c.person, c.province, $3, $4, $5) FOR UPDATE",
        id.uuid(),
        &codes(desk),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = row(tx.connection(), scope, desk, id).await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { complaint: row.open(tx.vault())?, key })
}
