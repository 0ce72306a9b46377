//! A new request.

use sothon_domain::access::Scope;
use sothon_domain::person::DelegationId;
use sothon_domain::place_change::EntryCode;

use super::DelegationRequest;
use super::sealed::Sealed;
use crate::person::data_key;
use crate::{StoreError, Tx};

/// Stores a request that waits, made at this branch's counter if at one, in a transaction that has locked the row of the person for whom somebody acts.
/// [`StoreError::NotFound`] when she is outside the scope, [`StoreError::Duplicate`] while another one waits
/// for the two.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    new: &DelegationRequest,
    branch: Option<&EntryCode>,
) -> Result<(), StoreError> {
    let key = data_key(tx, scope, new.principal).await?;
    let sealed = Sealed::of(tx.vault(), &key, new.id.uuid(), &new.wanted);
    sqlx::query!(
        "INSERT INTO delegation_request (id, principal, delegate, wanted, scope, last_day, leave, \
             paper, paper_note, decision_number, decision_body, decided_on, ends_on, end_reason, \
             maker, made_at, state, branch) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
             $18)",
        new.id.uuid(),
        new.principal.uuid(),
        new.delegate.uuid(),
        sealed.wanted,
        new.scope.code(),
        new.last_day,
        new.leave.map(DelegationId::uuid),
        sealed.paper,
        sealed.paper_note,
        sealed.decision_number,
        sealed.decision_body,
        sealed.decided_on,
        sealed.ends_on,
        sealed.end_reason,
        new.maker.uuid(),
        new.made_at,
        new.state.code(),
        branch.map(EntryCode::as_str),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("delegation request"))?;
    Ok(())
}
