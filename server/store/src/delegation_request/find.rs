//! Requests by what one asks for.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::DelegationRequestId;
use sothon_domain::place_change::EntryCode;
use sqlx::PgExecutor;
use time::Date;

use super::WithBoth;
use super::row::{RequestRow, requests};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// One request with the two whom it is about. [`StoreError::NotFound`] when the person for whom somebody acts is
/// outside the scope, and for an agent where it waits and was not made at her branch.
pub async fn find(
    db: &Db,
    scope: &Scope,
    office: &Office,
    id: DelegationRequestId,
) -> Result<WithBoth, StoreError> {
    row(db.pool(), scope, office, id).await?.open(db.vault())
}

/// The same in a transaction that has locked the person's row: what another act wrote meanwhile is seen.
pub async fn lock(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationRequestId,
) -> Result<WithBoth, StoreError> {
    // Her office was asked for when it was found.
    row(tx.connection(), scope, &Office::Head, id).await?.open(tx.vault())
}

async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    office: &Office,
    id: DelegationRequestId,
) -> Result<RequestRow, StoreError> {
    let args = ScopeArgs::from(scope);
    requests!(
        "r.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR r.branch = $5 OR r.state <> 'proposed')",
        id.uuid(),
        args.own,
        args.province,
        args.all,
        office.branch().map(EntryCode::as_str),
    )
    .fetch_optional(from)
    .await?
    .ok_or(StoreError::NotFound)
}

/// The requests inside the scope that wait for another of the staff, for an agent those of her branch, the
/// oldest first, at most `limit`.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    office: &Office,
    limit: i64,
) -> Result<Vec<WithBoth>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = requests!(
        "r.state = 'proposed' AND in_scope(p.id, p.province, $2, $3, $4) \
             AND ($5::text IS NULL OR r.branch = $5) \
         ORDER BY r.made_at, r.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
        office.branch().map(EntryCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// The requests inside the scope that made somebody a guardian who still is one on that day, or whose leave ends
/// between both days: first those whom
/// the person has stopped, then who has to be looked at again soonest; at most `limit`.
pub async fn guardians(
    db: &Db,
    scope: &Scope,
    (today, until): (Date, Option<Date>),
    limit: i64,
) -> Result<Vec<WithBoth>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = requests!(
        "d.id IS NOT NULL AND d.last_day >= $2 \
             AND ($6::date IS NULL OR d.last_day <= $6) \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY d.frozen_at NULLS LAST, d.last_day, r.id LIMIT $1",
        limit,
        today,
        args.own,
        args.province,
        args.all,
        until,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
