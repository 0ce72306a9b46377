//! Whom a person wants to let act for her, until she has proved that it is she.

use sothon_domain::access::Scope;
use sothon_domain::person::{DelegationId, PersonId, PersonName};
use time::OffsetDateTime;
use uuid::Uuid;

use super::row::{name_of, scope_of};
use super::{NewDelegation, Origin};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::written::one;
use crate::{Db, StoreError, Tx};

/// A wish that awaits a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What is granted once she has proved it. Its instant is that of the wish.
    pub wanted: NewDelegation,
    /// The other's name.
    pub name: PersonName,
    /// The sending of the code that is good for it, if one was sent.
    pub challenge: Option<Uuid>,
}

/// Keeps the wish in place of an earlier one, in a transaction that has locked her row.
pub async fn wish(tx: &mut Tx, scope: &Scope, new: &NewDelegation) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let kept = sqlx::query!(
        "INSERT INTO delegation_wish (principal, id, delegate, scope, last_day, made_at) \
         SELECT p.id, $2, $3, $4, $5, $6 FROM person p \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $7, $8, $9) \
         ON CONFLICT (principal) DO UPDATE SET id = excluded.id, delegate = excluded.delegate, \
             scope = excluded.scope, last_day = excluded.last_day, made_at = excluded.made_at, \
             challenge = NULL",
        new.principal.uuid(),
        new.id.uuid(),
        new.delegate.uuid(),
        new.scope.code(),
        new.last_day,
        new.at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(kept.rows_affected())
}

/// The wish of this person that awaits a code and is not older than `since`.
pub async fn wished(
    db: &Db,
    scope: &Scope,
    principal: PersonId,
    since: OffsetDateTime,
) -> Result<Option<Wish>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT w.id, w.scope, w.last_day, w.made_at, w.challenge, x.id AS delegate, x.data_key, \
             x.ring_key, x.name_khmer, x.name_latin \
         FROM delegation_wish w JOIN person p ON p.id = w.principal \
             JOIN person x ON x.id = w.delegate \
         WHERE w.principal = $1 AND w.made_at >= $2 AND in_scope(p.id, p.province, $3, $4, $5)",
        principal.uuid(),
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let sealed = (row.name_khmer.as_slice(), row.name_latin.as_slice());
    let wanted = NewDelegation {
        id: DelegationId::new(row.id),
        principal,
        delegate: PersonId::new(row.delegate),
        scope: scope_of(&row.scope, row.id)?,
        last_day: row.last_day,
        at: row.made_at,
        origin: Origin::Named,
    };
    let name = name_of(db.vault(), row.delegate, &wrapped, sealed)?;
    Ok(Some(Wish { wanted, name, challenge: row.challenge }))
}

/// Keeps by which sending of a code the wish with this id is proved. False when it is hers no more.
pub async fn wish_code(
    tx: &mut Tx,
    scope: &Scope,
    (principal, id): (PersonId, DelegationId),
    challenge: Uuid,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE delegation_wish w SET challenge = $3 FROM person p \
         WHERE w.principal = $1 AND w.id = $2 AND p.id = w.principal \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        principal.uuid(),
        id.uuid(),
        challenge,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(written.rows_affected() == 1)
}

/// Takes the wish with this id away, in a transaction that has locked her row. False when it is hers no more.
pub async fn take_wish(
    tx: &mut Tx,
    scope: &Scope,
    (principal, id): (PersonId, DelegationId),
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let taken = sqlx::query!(
        "DELETE FROM delegation_wish w USING person p \
         WHERE w.principal = $1 AND w.id = $2 AND p.id = w.principal \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        principal.uuid(),
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Removes the wishes that nobody has proved; says how many.
pub async fn forget_wishes(
    db: &Db,
    scope: &Scope,
    until: OffsetDateTime,
) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "DELETE FROM delegation_wish w USING person p WHERE p.id = w.principal \
             AND w.made_at <= $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        until,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    Ok(done.rows_affected())
}
