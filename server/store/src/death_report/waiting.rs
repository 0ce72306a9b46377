//! Reports that wait: for a look into the register, and for the staff.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{DeathReportId, PlaceCode};

use super::DeathReport;
use super::row::{ReportRow, reports};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The reports inside the scope for which nobody has looked into the register yet, the oldest first, at most
/// `limit`.
pub async fn new(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<DeathReportId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let ids = sqlx::query_scalar!(
        "SELECT r.id FROM death_report r WHERE r.looked_at IS NULL \
             AND in_scope(r.person, r.province, $2, $3, $4) ORDER BY r.reported_at, r.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(ids.into_iter().map(DeathReportId::new).collect())
}

/// The reports inside the scope and the office's reach that wait for somebody, the oldest first, at most `limit`. Those
/// of an entry of the civil registry that only may be about somebody come after all others, and to no attestor.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    office: &Office,
    limit: i64,
) -> Result<Vec<DeathReport>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = reports!(
        "r.state IN ('received', 'asked', 'proposed')
            AND in_scope(r.person, coalesce(p.province, r.province), $2, $3, $4)
            AND ($5::text IS NULL OR (starts_with(p.place, $5)
                AND (r.state <> 'received' OR e.sure IS NOT FALSE)))
        ORDER BY r.state = 'received' AND e.sure IS FALSE, r.reported_at, r.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
