//! A change for reading.

use sothon_domain::access::Scope;
use sothon_domain::person::{AccountChangeId, PersonId};
use sqlx::PgExecutor;

use super::row::{ChangeRow, changes};
use super::{AccountChange, PaidTo, WithPerson};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The account that the person is paid to, if the register holds one.
pub async fn account(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<PaidTo>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        PaidTo,
        "SELECT b.bank, b.ending FROM payment_account b JOIN person p ON p.id = b.person \
         WHERE b.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?)
}

/// The person's last change, whatever became of it.
pub async fn latest(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<AccountChange>, StoreError> {
    let row = latest_row(db.pool(), scope, person).await?;
    row.map(|row| Ok(row.open(db.vault())?.change)).transpose()
}

/// The same, still sealed.
pub(super) async fn latest_row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<ChangeRow>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(changes!(
        "c.person = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY c.ended_at IS NULL DESC, c.entered_at DESC, c.id DESC LIMIT 1",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(from)
    .await?)
}

/// The change with this id, with the person's name. [`StoreError::NotFound`] outside the scope.
pub async fn with_person(
    db: &Db,
    scope: &Scope,
    id: AccountChangeId,
) -> Result<WithPerson, StoreError> {
    row(db.pool(), scope, id).await?.open(db.vault())
}

/// The same, still sealed.
pub(super) async fn row(
    from: impl PgExecutor<'_>,
    scope: &Scope,
    id: AccountChangeId,
) -> Result<ChangeRow, StoreError> {
    let args = ScopeArgs::from(scope);
    changes!(
        "c.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(from)
    .await?
    .ok_or(StoreError::NotFound)
}

/// The changes inside the scope that wait, the first that may be approved first, and below them those that
/// their person has stopped, the last one first; at most `limit` of each.
pub async fn waiting(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<WithPerson>, StoreError> {
    let args = ScopeArgs::from(scope);
    let mut rows = changes!(
        "c.state = 'waiting' AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY c.ready_at, c.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let args = ScopeArgs::from(scope);
    let stopped = changes!(
        "c.state = 'frozen' AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY c.ended_at DESC, c.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.extend(stopped);
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
