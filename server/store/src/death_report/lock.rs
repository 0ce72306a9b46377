//! A report taken for a change.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::DeathReportId;

use super::DeathReport;
use super::find::row;
use crate::scope_args::ScopeArgs;
use crate::vault::DataKey;
use crate::{StoreError, Tx};

/// A report whose row is locked until the transaction ends. Where its person is known her row was locked before.
pub struct Locked {
    /// The report.
    pub report: DeathReport,
    /// The person's key.
    pub(super) key: Option<DataKey>,
}

/// Locks the report with this id. [`StoreError::NotFound`] outside the scope or what the office reaches.
pub async fn lock(
    tx: &mut Tx,
    scope: &Scope,
    office: &Office,
    id: DeathReportId,
) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_scalar!(
        "SELECT r.id FROM death_report r WHERE r.id = $1 \
             AND in_scope(r.person, coalesce((SELECT p.province FROM person p WHERE p.id = r.person \
                 AND in_scope(p.id, p.province, $2, $3, $4)), r.province), $2, $3, $4) FOR UPDATE",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = row(tx.connection(), scope, office, id).await?;
    let key = row.key(tx.vault())?;
    Ok(Locked { report: row.open(tx.vault())?, key })
}
