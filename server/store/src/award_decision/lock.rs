//! A proposal taken for a decision: the person's row is locked with it, so that acts on one person come
//! one after the other.

use sothon_domain::access::Scope;
use sothon_domain::person::{AwardDecisionId, AwardId, MembershipId};

use super::row::DecisionRow;
use super::{AwardDecision, AwardVersion};
use crate::scope_args::ScopeArgs;
use crate::vault::{DataKey, WrappedKey};
use crate::{StoreError, Tx};

/// A proposal locked until the transaction ends.
pub struct Locked {
    /// The proposal.
    pub decision: AwardDecision,
    /// The person's key.
    pub(super) key: DataKey,
}

/// Locks the proposal. [`StoreError::NotFound`] outside the scope of its office.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: AwardDecisionId) -> Result<Locked, StoreError> {
    let args = ScopeArgs::from(scope);
    let person = sqlx::query!(
        "SELECT p.id, p.data_key, p.ring_key FROM person p JOIN award_decision d ON d.person = p.id \
         WHERE d.id = $1 AND in_scope(d.person, d.office, $2, $3, $4) FOR NO KEY UPDATE OF p",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    // Read after the lock: what another act wrote meanwhile is seen.
    let row = sqlx::query_as!(
        DecisionRow,
        "SELECT id, membership, person, office, kind, amount, number, decided_on, title, \
             instrument_kind, instrument_hash, award, award_version, maker, proposed_at, state, \
             checker, refusal_reason \
         FROM award_decision WHERE id = $1 AND in_scope(person, office, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let wrapped = WrappedKey { ring_key: person.ring_key, bytes: person.data_key };
    let key = tx.vault().unwrap(person.id, &wrapped)?;
    Ok(Locked { decision: row.read()?, key })
}

/// The award in force for the membership of a locked proposal, read after the lock.
pub async fn in_force(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<Option<AwardVersion>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT a.id, a.version FROM award a JOIN award_decision d ON d.membership = a.membership \
         WHERE d.id = $1 AND in_scope(d.person, d.office, $2, $3, $4) \
         ORDER BY a.version DESC LIMIT 1",
        locked.decision.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (AwardId::new(row.id), row.version)))
}

/// The award in force for a membership inside the scope.
pub async fn in_force_of(
    tx: &mut Tx,
    scope: &Scope,
    membership: MembershipId,
) -> Result<Option<AwardVersion>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        "SELECT a.id, a.version FROM award a JOIN person p ON p.id = a.person \
         WHERE a.membership = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY a.version DESC LIMIT 1",
        membership.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (AwardId::new(row.id), row.version)))
}
