//! Visits by what one asks for. The office narrows the reach of an agent to her branch and that of an attestor to those
//! who live in her commune.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{PersonId, PlaceCode, VisitId};
use sothon_domain::place_change::EntryCode;
use sothon_domain::visit::Onward;
use time::{Date, OffsetDateTime};

use super::Visit;
use super::row::{VisitRow, visits};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// One visit. [`StoreError::NotFound`] outside the scope or what the office reaches.
pub async fn find(
    db: &Db,
    scope: &Scope,
    office: &Office,
    id: VisitId,
) -> Result<Visit, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = visits!(
        "v.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
            AND ($5::text IS NULL OR starts_with(p.place, $5)) \
            AND ($6::text IS NULL OR v.branch = $6)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
        office.branch().map(EntryCode::as_str),
    )
    .fetch_optional(db.pool())
    .await?;
    row.ok_or(StoreError::NotFound)?.open(db.vault())
}

/// The same for a change, once its person's row is locked: what another act wrote meanwhile is seen. Her office was
/// asked for when it was found. [`StoreError::NotFound`] outside the scope.
pub async fn find_locked(tx: &mut Tx, scope: &Scope, id: VisitId) -> Result<Visit, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = visits!(
        "v.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    row.ok_or(StoreError::NotFound)?.open(tx.vault())
}

/// Everybody who came to a branch on a day: whoever waits first, of them the frail, then by ticket. None outside the
/// scope.
pub async fn of_branch(
    db: &Db,
    scope: &Scope,
    branch: &EntryCode,
    day: Date,
) -> Result<Vec<Visit>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = visits!(
        "v.branch = $1 AND v.day = $2 AND in_scope(p.id, p.province, $3, $4, $5) \
            ORDER BY v.state <> 'waiting', NOT v.frail, v.ticket",
        branch.as_str(),
        day,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// Whose paper and answers nobody has confirmed since `oldest`, and who has no certificate since; those first whom a second
/// officer may still confirm, from `earliest` on, then those who are sent on, each the oldest first, at most `limit` after
/// the first `skip`. None outside the scope.
pub async fn waiting_for_second(
    db: &Db,
    scope: &Scope,
    (earliest, oldest): (OffsetDateTime, OffsetDateTime),
    (skip, limit): (i64, i64),
) -> Result<Vec<Visit>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = visits!(
        "v.state = 'provisional' AND v.since >= $2 \
            AND NOT EXISTS (SELECT FROM life_certificate c WHERE c.person = v.person \
                AND NOT c.provisional AND c.given_at > v.since) \
            AND in_scope(p.id, p.province, $3, $4, $5) \
            ORDER BY v.since < $1, v.since, v.id LIMIT $6 OFFSET $7",
        earliest,
        oldest,
        args.own,
        args.province,
        args.all,
        limit,
        skip,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// Whom branches sent on, to one place or to any, and who has no certificate since; whoever came first is first, at most
/// `limit` after the first `skip`. None outside the scope or what the office reaches.
pub async fn sent_on(
    db: &Db,
    scope: &Scope,
    office: &Office,
    onward: Option<Onward>,
    (skip, limit): (i64, i64),
) -> Result<Vec<Visit>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = visits!(
        "v.state = 'sent' AND ($1::text IS NULL OR v.onward = $1) \
            AND ($2::text IS NULL OR starts_with(p.place, $2)) \
            AND NOT EXISTS (SELECT FROM life_certificate c WHERE c.person = v.person \
                AND NOT c.provisional AND c.given_at > v.arrived_at) \
            AND in_scope(p.id, p.province, $3, $4, $5) ORDER BY v.arrived_at, v.id \
            LIMIT $6 OFFSET $7",
        onward.map(Onward::code),
        office.commune().map(PlaceCode::as_str),
        args.own,
        args.province,
        args.all,
        limit,
        skip,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// How often a person came on a day, to any branch; whoever went again before a finger was tried has not come. Nobody outside the scope did.
pub async fn visits_on(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    day: Date,
) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM visit v JOIN person p ON p.id = v.person
        WHERE v.person = $1 AND v.day = $2 AND (v.state <> 'left' OR v.tries_first IS NOT NULL)
            AND in_scope(p.id, p.province, $3, $4, $5)"#,
        person.uuid(),
        day,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
