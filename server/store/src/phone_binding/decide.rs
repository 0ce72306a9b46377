//! What is written of a binding after it has begun.

use sothon_domain::access::Scope;
use sothon_domain::person::{PhoneBindingId, StaffId};
use sothon_domain::phone_binding::{BindingState, Proposal};
use time::OffsetDateTime;

use super::Locked;
use super::sealed::Sealed;
use crate::scope_args::ScopeArgs;
use crate::written::one;
use crate::{StoreError, Tx};

/// Writes what is proposed. [`StoreError::Duplicate`] while another proposal waits for the person,
/// [`StoreError::NotFound`] outside the scope.
pub async fn propose(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    proposal: &Proposal,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let id = locked.found.binding.id.uuid();
    let sealed = Sealed::of(tx.vault(), &locked.key, id, proposal);
    let written = sqlx::query!(
        "UPDATE phone_binding b SET state = 'proposed', paper = $2, paper_note = $3, phone = $4, \
             language = $5, contact_name = $6, contact_phone = $7, contact_relation = $8, \
             lost = $9, proposed_at = $10, message_form = $14 \
         FROM person p WHERE b.id = $1 AND p.id = b.person \
             AND in_scope(p.id, p.province, $11, $12, $13)",
        id,
        sealed.paper,
        sealed.paper_note,
        sealed.phone,
        sealed.language,
        sealed.contact_name,
        sealed.contact_phone,
        sealed.contact_relation,
        sealed.lost,
        at,
        args.own,
        args.province,
        args.all,
        sealed.form,
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("person"))?;
    one(written.rows_affected())
}

/// Writes that a proposal was confirmed, refused or withdrawn. [`StoreError::NotFound`] outside the scope.
pub async fn decide(
    tx: &mut Tx,
    scope: &Scope,
    id: PhoneBindingId,
    state: BindingState,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (checker, reason) = match state {
        BindingState::Confirmed { by, .. } => (Some(by.staff()), None),
        BindingState::Refused { by, reason } => (Some(by.staff()), Some(reason.code())),
        BindingState::Begun { .. }
        | BindingState::Proposed { .. }
        | BindingState::Withdrawn { .. } => (None, None),
    };
    let written = sqlx::query!(
        "UPDATE phone_binding b SET state = $2, checker = $3, refusal_reason = $4, decided_at = $5 \
         FROM person p WHERE b.id = $1 AND p.id = b.person \
             AND in_scope(p.id, p.province, $6, $7, $8)",
        id.uuid(),
        state.code(),
        checker.map(StaffId::uuid),
        reason,
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Writes that she has typed her PIN at the counter. [`StoreError::NotFound`] outside the scope.
pub async fn pin_set(
    tx: &mut Tx,
    scope: &Scope,
    id: PhoneBindingId,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let written = sqlx::query!(
        "UPDATE phone_binding b SET pin_set_at = $2 FROM person p \
         WHERE b.id = $1 AND p.id = b.person AND in_scope(p.id, p.province, $3, $4, $5)",
        id.uuid(),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
