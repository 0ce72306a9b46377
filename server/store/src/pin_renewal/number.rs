//! The number that a person is told: only its keyed hash lies here.

use sothon_domain::access::Scope;
use sothon_domain::person::{Phone, RenewalId};
use time::OffsetDateTime;

use super::Locked;
use crate::scope_args::ScopeArgs;
use crate::ussd_number::PHONE;
use crate::written::one;
use crate::{Db, StoreError, Tx};

/// What is kept of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptNumber {
    /// Its keyed hash.
    pub hash: Vec<u8>,
    /// When it was made.
    pub made_at: OffsetDateTime,
    /// How often another one was typed.
    pub wrong: i32,
}

/// Keeps the hash of a number, in place of the one before; none takes it off. [`StoreError::NotFound`]
/// outside the scope.
pub async fn keep_number(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    hash: Option<&[u8]>,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE pin_renewal r SET number_hash = $2, \
             number_made_at = CASE WHEN $2::bytea IS NOT NULL THEN $3::timestamptz END \
         FROM person p WHERE r.id = $1 AND p.id = r.person \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        locked.renewal.id.uuid(),
        hash,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// The number of a request that has not ended, if one was made.
pub async fn number(
    db: &Db,
    scope: &Scope,
    id: RenewalId,
) -> Result<Option<KeptNumber>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        KeptNumber,
        r#"SELECT r.number_hash AS "hash!", r.number_made_at AS "made_at!", r.wrong_numbers AS wrong
        FROM pin_renewal r JOIN person p ON p.id = r.person
        WHERE r.id = $1 AND r.ended_at IS NULL AND r.number_hash IS NOT NULL
            AND in_scope(p.id, p.province, $2, $3, $4)"#,
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?)
}

/// The number of a request with which a PIN may be chosen on this number now, in a transaction that has
/// locked her row; the same conditions hold as in [`super::ready`].
pub async fn number_on(
    tx: &mut Tx,
    scope: &Scope,
    id: RenewalId,
    phone: &Phone,
    at: OffsetDateTime,
) -> Result<Option<KeptNumber>, StoreError> {
    let args = ScopeArgs::from(scope);
    let hash = tx.vault().search_hash(PHONE, phone.as_str());
    Ok(sqlx::query_as!(
        KeptNumber,
        r#"SELECT r.number_hash AS "hash!", r.number_made_at AS "made_at!", r.wrong_numbers AS wrong
        FROM pin_renewal r JOIN person p ON p.id = r.person
        WHERE r.id = $1 AND r.phone_hash = $2 AND p.phone_hash = $2 AND r.ended_at IS NULL
            AND r.proved_at IS NOT NULL AND r.number_hash IS NOT NULL AND r.ready_at <= $3
            AND r.expires_at > $3
            AND NOT EXISTS (SELECT 1 FROM person_lock l
                WHERE l.person = r.person AND l.locked_at >= r.asked_at)
            AND in_scope(p.id, p.province, $4, $5, $6)"#,
        id.uuid(),
        hash,
        at,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Counts a number that was not the right one. [`StoreError::NotFound`] outside the scope.
pub async fn wrong_number(tx: &mut Tx, scope: &Scope, id: RenewalId) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE pin_renewal r SET wrong_numbers = r.wrong_numbers + 1 FROM person p \
         WHERE r.id = $1 AND p.id = r.person AND in_scope(p.id, p.province, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
