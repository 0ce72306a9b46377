//! The delegations that hold on a day, seen from either side.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use time::Date;

use super::Named;
use super::row::NamedRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// Who may act for this person, the oldest leave first.
pub async fn of_principal(
    db: &Db,
    scope: &Scope,
    principal: PersonId,
    today: Date,
) -> Result<Vec<Named>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        NamedRow,
        "SELECT d.id, d.scope, d.last_day, x.id AS other, x.data_key, x.ring_key, x.name_khmer, \
             x.name_latin \
         FROM delegation d JOIN person p ON p.id = d.principal JOIN person x ON x.id = d.delegate \
         WHERE d.principal = $1 AND d.ended_at IS NULL AND d.last_day >= $2 \
             AND in_scope(p.id, p.province, $3, $4, $5) ORDER BY d.granted_at, d.id",
        principal.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// For whom this person may act, the oldest leave first.
pub async fn of_delegate(
    db: &Db,
    scope: &Scope,
    delegate: PersonId,
    today: Date,
) -> Result<Vec<Named>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        NamedRow,
        "SELECT d.id, d.scope, d.last_day, x.id AS other, x.data_key, x.ring_key, x.name_khmer, \
             x.name_latin \
         FROM delegation d JOIN person p ON p.id = d.delegate JOIN person x ON x.id = d.principal \
         WHERE d.delegate = $1 AND d.ended_at IS NULL AND d.last_day >= $2 \
             AND in_scope(p.id, p.province, $3, $4, $5) ORDER BY d.granted_at, d.id",
        delegate.uuid(),
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}

/// How many others than this delegate may act for the person, read in a transaction that has locked her row.
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
         WHERE d.principal = $1 AND d.delegate <> $2 AND d.ended_at IS NULL AND d.last_day >= $3
             AND in_scope(p.id, p.province, $4, $5, $6)"#,
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
