//! The delegations that hold on a day, seen from either side.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::Date;

use super::Named;
use super::row::NamedRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Which of the two a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Another acts for her.
    Principal,
    /// She acts for another.
    Delegate,
}

/// The delegations in which this person is on that side, the oldest first, with the name of the other. Those of
/// a guardian whom the person has stopped are among them.
pub async fn standing(
    db: &Db,
    scope: &Scope,
    (side, person): (Side, PersonId),
    today: Date,
) -> Result<Vec<Named>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        NamedRow,
        r#"SELECT d.id, d.scope, d.last_day, d.frozen_at, x.id AS other, x.data_key, x.ring_key,
            x.name_khmer, x.name_latin, o.id AS principal, o.data_key AS principal_key,
            o.ring_key AS principal_ring_key, r.id AS "request?",
            r.decision_number, r.decision_body, r.decided_on, r.ends_on
        FROM delegation d
            JOIN person p ON p.id = CASE WHEN $2 THEN d.principal ELSE d.delegate END
            JOIN person x ON x.id = CASE WHEN $2 THEN d.delegate ELSE d.principal END
            JOIN person o ON o.id = d.principal
            LEFT JOIN delegation_request r ON r.id = d.request AND d.guardian
        WHERE p.id = $1 AND (d.principal = $1 OR d.delegate = $1) AND d.ended_at IS NULL
            AND d.last_day >= $3 AND in_scope(p.id, p.province, $4, $5, $6)
        ORDER BY d.granted_at, d.id"#,
        person.uuid(),
        side == Side::Principal,
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// How many others than this delegate, and than guardians, may act for the person, read in a transaction that
/// has locked her row.
pub async fn others(
    tx: &mut Tx,
    scope: &Scope,
    principal: PersonId,
    delegate: PersonId,
    today: Date,
) -> Result<usize, StoreError> {
    let args = ScopeArgs::from(scope);
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM delegation d JOIN person p ON p.id = d.principal
         WHERE d.principal = $1 AND d.delegate <> $2 AND d.ended_at IS NULL AND NOT d.guardian
             AND d.last_day >= $3 AND in_scope(p.id, p.province, $4, $5, $6)"#,
        principal.uuid(),
        delegate.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}
