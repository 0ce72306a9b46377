//! Requests by what one asks for.

use sothon_domain::access::Scope;
use sothon_domain::person::DelegationRequestId;
use time::Date;

use super::WithBoth;
use super::row::RequestRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// One request with the two whom it is about. [`StoreError::NotFound`] when the person for whom somebody acts is
/// outside the scope.
pub async fn find(db: &Db, scope: &Scope, id: DelegationRequestId) -> Result<WithBoth, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        RequestRow,
        "SELECT r.id, r.principal, r.delegate, r.wanted, r.scope, r.last_day, r.leave, r.paper, \
             r.paper_note, r.decision_number, r.decision_body, r.decided_on, r.ends_on, \
             r.end_reason, r.maker, s.email AS maker_address, r.made_at, r.state, r.checker, \
             r.refusal_reason, d.id AS \"guardian?\", d.frozen_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin, x.data_key AS other_key, x.ring_key AS other_ring_key, \
             x.name_khmer AS other_khmer, x.name_latin AS other_latin \
         FROM delegation_request r JOIN person p ON p.id = r.principal \
             JOIN person x ON x.id = r.delegate JOIN staff s ON s.id = r.maker \
             LEFT JOIN delegation d ON d.request = r.id AND d.guardian AND d.ended_at IS NULL \
         WHERE r.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?
    .open(db.vault())
}

/// The same in a transaction that has locked the person's row: what another act wrote meanwhile is seen.
pub async fn lock(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationRequestId,
) -> Result<WithBoth, StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query_as!(
        RequestRow,
        "SELECT r.id, r.principal, r.delegate, r.wanted, r.scope, r.last_day, r.leave, r.paper, \
             r.paper_note, r.decision_number, r.decision_body, r.decided_on, r.ends_on, \
             r.end_reason, r.maker, s.email AS maker_address, r.made_at, r.state, r.checker, \
             r.refusal_reason, d.id AS \"guardian?\", d.frozen_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin, x.data_key AS other_key, x.ring_key AS other_ring_key, \
             x.name_khmer AS other_khmer, x.name_latin AS other_latin \
         FROM delegation_request r JOIN person p ON p.id = r.principal \
             JOIN person x ON x.id = r.delegate JOIN staff s ON s.id = r.maker \
             LEFT JOIN delegation d ON d.request = r.id AND d.guardian AND d.ended_at IS NULL \
         WHERE r.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?
    .open(tx.vault())
}

/// The requests inside the scope that wait for another of the staff, the oldest first, at most `limit`.
pub async fn waiting(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<WithBoth>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        RequestRow,
        "SELECT r.id, r.principal, r.delegate, r.wanted, r.scope, r.last_day, r.leave, r.paper, \
             r.paper_note, r.decision_number, r.decision_body, r.decided_on, r.ends_on, \
             r.end_reason, r.maker, s.email AS maker_address, r.made_at, r.state, r.checker, \
             r.refusal_reason, d.id AS \"guardian?\", d.frozen_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin, x.data_key AS other_key, x.ring_key AS other_ring_key, \
             x.name_khmer AS other_khmer, x.name_latin AS other_latin \
         FROM delegation_request r JOIN person p ON p.id = r.principal \
             JOIN person x ON x.id = r.delegate JOIN staff s ON s.id = r.maker \
             LEFT JOIN delegation d ON d.request = r.id AND d.guardian AND d.ended_at IS NULL \
         WHERE r.state = 'proposed' AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY r.made_at, r.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// The requests inside the scope that made somebody a guardian who still is one on that day: first those whom
/// the person has stopped, then who has to be looked at again soonest; at most `limit`.
pub async fn guardians(
    db: &Db,
    scope: &Scope,
    today: Date,
    limit: i64,
) -> Result<Vec<WithBoth>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        RequestRow,
        "SELECT r.id, r.principal, r.delegate, r.wanted, r.scope, r.last_day, r.leave, r.paper, \
             r.paper_note, r.decision_number, r.decision_body, r.decided_on, r.ends_on, \
             r.end_reason, r.maker, s.email AS maker_address, r.made_at, r.state, r.checker, \
             r.refusal_reason, d.id AS \"guardian?\", d.frozen_at, p.data_key, p.ring_key, \
             p.name_khmer, p.name_latin, x.data_key AS other_key, x.ring_key AS other_ring_key, \
             x.name_khmer AS other_khmer, x.name_latin AS other_latin \
         FROM delegation_request r JOIN person p ON p.id = r.principal \
             JOIN person x ON x.id = r.delegate JOIN staff s ON s.id = r.maker \
             LEFT JOIN delegation d ON d.request = r.id AND d.guardian AND d.ended_at IS NULL \
         WHERE d.id IS NOT NULL AND d.last_day >= $2 \
             AND in_scope(p.id, p.province, $3, $4, $5) \
         ORDER BY d.frozen_at NULLS LAST, d.last_day, r.id LIMIT $1",
        limit,
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
