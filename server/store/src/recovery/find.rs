//! A proposal for reading and for a decision.

use sothon_domain::access::Scope;
use sothon_domain::person::{DeathReportId, RecoveryId};
use sqlx::PgExecutor;

use super::Recovery;
use super::row::RecoveryRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// The proposal of a report that stands, or else the newest one; none outside the scope.
pub async fn latest(
    db: &Db,
    scope: &Scope,
    report: DeathReportId,
) -> Result<Option<Recovery>, StoreError> {
    let row = row(db.pool(), scope, report).await?;
    row.map(|row| row.open(db.vault())).transpose()
}

/// The same in a transaction that has locked the person's row, so that it does not change any more.
pub async fn latest_locked(
    tx: &mut Tx,
    scope: &Scope,
    report: DeathReportId,
) -> Result<Option<Recovery>, StoreError> {
    let row = row(tx.connection(), scope, report).await?;
    row.map(|row| row.open(tx.vault())).transpose()
}

async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    report: DeathReportId,
) -> Result<Option<RecoveryRow>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        RecoveryRow,
        "SELECT v.id, v.report, v.person, v.sum, v.way, v.terms, v.payer, v.instalments, \
             v.first_month, v.agreed_on, v.maker, v.proposed_at, v.state, v.checker, \
             v.refusal_reason, v.ended_at, p.data_key, p.ring_key \
         FROM death_recovery v JOIN person p ON p.id = v.person \
         WHERE v.report = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY v.state IN ('proposed', 'approved') DESC, v.proposed_at DESC, v.id DESC LIMIT 1",
        report.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(from)
    .await?)
}

/// The proposal with this id. [`StoreError::NotFound`] outside the scope.
pub async fn with_id(db: &Db, scope: &Scope, id: RecoveryId) -> Result<Recovery, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        RecoveryRow,
        "SELECT v.id, v.report, v.person, v.sum, v.way, v.terms, v.payer, v.instalments, \
             v.first_month, v.agreed_on, v.maker, v.proposed_at, v.state, v.checker, \
             v.refusal_reason, v.ended_at, p.data_key, p.ring_key \
         FROM death_recovery v JOIN person p ON p.id = v.person \
         WHERE v.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    row.ok_or(StoreError::NotFound)?.open(db.vault())
}
