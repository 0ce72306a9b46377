//! A delegation ends before its day. The person who is under a guardian stops him at once; only officers end it.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;
use sothon_domain::person::{DelegationId, PersonId};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Which of the two ended it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedBy {
    /// The person who gave it, or who is under the guardian.
    Principal,
    /// The person who was to act.
    Delegate,
}

/// The two of a delegation that has just ended, or was stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Id.
    pub id: DelegationId,
    /// For whom.
    pub principal: PersonId,
    /// Who was to act.
    pub delegate: PersonId,
    /// Whether a guardian was only stopped, until officers decide.
    pub frozen: bool,
}

/// Ends the delegation with this id; the side that ends it is inside the scope. The person stops a guardian, and
/// does not end him. Nothing when it had ended or was stopped already. [`StoreError::NotFound`] for one outside
/// the scope.
pub async fn end(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationId,
    by: EndedBy,
    at: OffsetDateTime,
) -> Result<Option<Ended>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT d.principal, d.delegate, d.ended_at, d.guardian, d.frozen_at \
         FROM delegation d JOIN person p \
             ON p.id = CASE WHEN $2 THEN d.principal ELSE d.delegate END \
         WHERE d.id = $1 AND in_scope(p.id, p.province, $3, $4, $5) FOR NO KEY UPDATE OF d",
        id.uuid(),
        by == EndedBy::Principal,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let frozen = row.guardian && by == EndedBy::Principal;
    if row.ended_at.is_some() || frozen && row.frozen_at.is_some() {
        return Ok(None);
    }
    let (principal, delegate) = (PersonId::new(row.principal), PersonId::new(row.delegate));
    let side = match by {
        EndedBy::Principal => principal,
        EndedBy::Delegate => delegate,
    };
    write(tx, scope, (id, side), (by, frozen), at).await?;
    Ok(Some(Ended { id, principal, delegate, frozen }))
}

async fn write(
    tx: &mut Tx,
    scope: &Scope,
    (id, side): (DelegationId, PersonId),
    (by, frozen): (EndedBy, bool),
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let by = match by {
        EndedBy::Principal => "principal",
        EndedBy::Delegate => "delegate",
    };
    sqlx::query!(
        "UPDATE delegation d SET frozen_at = CASE WHEN $3 THEN $4::timestamptz ELSE d.frozen_at END, \
             ended_at = CASE WHEN $3 THEN NULL ELSE $4::timestamptz END, \
             ended_by = CASE WHEN $3 THEN NULL ELSE $5::text END \
         FROM person p WHERE d.id = $1 AND p.id = $2 AND in_scope(p.id, p.province, $6, $7, $8)",
        id.uuid(),
        side.uuid(),
        frozen,
        at,
        by,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Ends all of this person's that hold, and stops her guardians.
pub async fn end_all(
    tx: &mut Tx,
    scope: &Scope,
    principal: PersonId,
    at: OffsetDateTime,
) -> Result<Vec<Ended>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "UPDATE delegation d SET frozen_at = CASE WHEN d.guardian THEN $2::timestamptz END, \
             ended_at = CASE WHEN d.guardian THEN NULL ELSE $2::timestamptz END, \
             ended_by = CASE WHEN d.guardian THEN NULL ELSE 'principal' END \
         FROM person p \
         WHERE d.principal = $1 AND d.ended_at IS NULL AND d.frozen_at IS NULL \
             AND d.last_day >= $6 AND p.id = d.principal \
             AND in_scope(p.id, p.province, $3, $4, $5) RETURNING d.id, d.delegate, d.guardian",
        principal.uuid(),
        at,
        args.own,
        args.province,
        args.all,
        legal_date(at),
    )
    .fetch_all(tx.connection())
    .await?;
    let ended = rows.into_iter().map(|row| Ended {
        id: DelegationId::new(row.id),
        principal,
        delegate: PersonId::new(row.delegate),
        frozen: row.guardian,
    });
    Ok(ended.collect())
}

/// Two officers have decided: the guardian's leave ends, or goes on after the person has stopped it. False when
/// it had ended meanwhile, or to go on was not stopped or has passed its last day.
pub async fn decide_guardian(
    tx: &mut Tx,
    scope: &Scope,
    id: DelegationId,
    goes_on: bool,
    at: OffsetDateTime,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE delegation d SET frozen_at = CASE WHEN $2 THEN NULL ELSE d.frozen_at END, \
             ended_at = CASE WHEN $2 THEN NULL ELSE $3::timestamptz END, \
             ended_by = CASE WHEN $2 THEN NULL ELSE 'officers' END \
         FROM person p \
         WHERE d.id = $1 AND d.guardian AND d.ended_at IS NULL AND p.id = d.principal \
             AND (NOT $2 OR d.frozen_at IS NOT NULL AND d.last_day >= $4) \
             AND in_scope(p.id, p.province, $5, $6, $7)",
        id.uuid(),
        goes_on,
        at,
        legal_date(at),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(written.rows_affected() == 1)
}
