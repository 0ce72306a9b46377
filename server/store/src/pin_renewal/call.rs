//! Calls to the registered phone.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, RenewalId};
use sothon_domain::pin_renewal::{Fact, Outcome};
use time::OffsetDateTime;

use super::row::pair;
use super::{Locked, OpenCall};
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// The newest call about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastCall {
    /// The facts that were drawn for it.
    pub facts: [Fact; 2],
    /// Whether she was asked them, as far as is known.
    pub asked: bool,
}

/// Stores a call. [`StoreError::Duplicate`] while another one is open.
pub async fn begin_call(tx: &mut Tx, locked: &Locked, call: &OpenCall) -> Result<(), StoreError> {
    let [first, second] = call.facts.map(Fact::code);
    sqlx::query!(
        "INSERT INTO pin_renewal_call (id, renewal, person, caller, begun_at, first_fact, \
             second_fact) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        call.id,
        locked.renewal.id.uuid(),
        locked.renewal.person.uuid(),
        call.by.uuid(),
        call.begun_at,
        first,
        second,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("call"))?;
    Ok(())
}

/// Ends the open call of a request. [`StoreError::NotFound`] when none is open, or outside the scope.
pub async fn end_call(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    outcome: Outcome,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let ended = sqlx::query!(
        "UPDATE pin_renewal_call c SET outcome = $2, ended_at = $3 FROM person p \
         WHERE c.renewal = $1 AND c.outcome IS NULL AND p.id = c.person \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        locked.renewal.id.uuid(),
        outcome.code(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(ended.rows_affected())
}

/// The newest call about a request, if anybody has called.
pub async fn last_call(
    tx: &mut Tx,
    scope: &Scope,
    renewal: RenewalId,
) -> Result<Option<LastCall>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT c.id, c.first_fact, c.second_fact, c.outcome \
         FROM pin_renewal_call c JOIN person p ON p.id = c.person \
         WHERE c.renewal = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY c.begun_at DESC, c.id DESC LIMIT 1",
        renewal.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let facts = pair(&row.first_fact, &row.second_fact, row.id)?;
    let nobody = row.outcome.as_deref() == Some(Outcome::Nobody.code());
    Ok(Some(LastCall { facts, asked: !nobody }))
}

/// The facts that were drawn for calls to this person after an instant, whatever became of them.
pub async fn drawn_since(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<Vec<[Fact; 2]>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT c.id, c.first_fact, c.second_fact \
         FROM pin_renewal_call c JOIN person p ON p.id = c.person \
         WHERE c.person = $1 AND c.begun_at > $2 AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    rows.iter().map(|row| pair(&row.first_fact, &row.second_fact, row.id)).collect()
}
