//! A new proposal.

use sothon_domain::access::Scope;

use super::NewDecision;
use super::instrument::INSTRUMENT;
use crate::person::data_key;
use crate::{StoreError, Tx};

/// Stores a proposal, its instrument sealed. [`StoreError::Duplicate`] while another one waits for the
/// membership, [`StoreError::NotFound`] when the person is outside the scope.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    decision: &NewDecision<'_>,
) -> Result<(), StoreError> {
    let key = data_key(tx, scope, decision.person).await?;
    let id = decision.id.uuid();
    let sealed = tx.vault().seal_bytes(&key, INSTRUMENT, id, decision.instrument.bytes());
    let proposal = decision.proposal;
    sqlx::query!(
        "INSERT INTO award_decision (id, membership, person, office, kind, amount, number, \
             decided_on, title, instrument_kind, instrument, instrument_hash, award, award_version, \
             maker, proposed_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'proposed')",
        id,
        decision.membership.uuid(),
        decision.person.uuid(),
        decision.office.as_str(),
        proposal.kind.code(),
        proposal.amount.amount(),
        proposal.number,
        proposal.decided_on,
        proposal.title,
        decision.instrument.kind().code(),
        sealed,
        decision.instrument_hash,
        decision.since.map(|(award, _)| award.uuid()),
        decision.since.map(|(_, version)| version),
        decision.maker.uuid(),
        decision.at,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("membership"))?;
    Ok(())
}
