//! Appointments for those of the staff who decide about them.

use sothon_domain::access::Scope;
use sothon_domain::person::PayeeId;
use sqlx::PgExecutor;
use time::Date;

use super::WithNames;
use super::row::{PayeeRow, appointments};
use crate::{Db, StoreError, Tx};

/// One appointment. [`StoreError::NotFound`] when the person whose pension it is is outside the scope.
pub async fn find(db: &Db, scope: &Scope, id: PayeeId) -> Result<WithNames, StoreError> {
    row(db.pool(), scope, id).await?.open(db.vault())
}

/// The same in a transaction that has locked the person's row: what another act wrote meanwhile is seen.
pub async fn find_locked(tx: &mut Tx, scope: &Scope, id: PayeeId) -> Result<WithNames, StoreError> {
    row(tx.connection(), scope, id).await?.open(tx.vault())
}

async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    id: PayeeId,
) -> Result<PayeeRow, StoreError> {
    appointments!(scope, "v.id = $1", "", id.uuid())
        .fetch_optional(from)
        .await?
        .ok_or(StoreError::NotFound)
}

/// What waits for another officer, an end that was proposed included: the oldest first, at most `limit`.
pub async fn waiting(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<WithNames>, StoreError> {
    let rows = appointments!(
        scope,
        "v.state IN ('proposed', 'ending')",
        " ORDER BY v.proposed_at, v.id LIMIT $1",
        limit
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// Those who are paid in another's stead, whose last day comes first first, at most `limit`.
pub async fn standing(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<WithNames>, StoreError> {
    let rows =
        appointments!(scope, "v.state = 'approved'", " ORDER BY v.last_day, v.id LIMIT $1", limit)
            .fetch_all(db.pool())
            .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// Those for whom somebody has to be named again: what held has ended, and neither another holds now nor has one ended
/// since. Whose end is the longest ago comes first, at most `limit`.
pub async fn vacant(
    db: &Db,
    scope: &Scope,
    today: Date,
    limit: i64,
) -> Result<Vec<WithNames>, StoreError> {
    let rows = appointments!(
        scope,
        "v.vacant_until >= $5 AND NOT EXISTS (SELECT FROM payee_appointment n \
             WHERE n.person = v.person AND (n.state IN ('approved', 'ending') \
                 OR n.ended_at > v.ended_at \
                     AND (n.checker IS NOT NULL OR n.ended_how = 'herself')))",
        " ORDER BY v.ended_at, v.id LIMIT $1",
        limit,
        today
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
