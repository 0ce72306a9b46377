//! *I take it back*: a person ends her own case before it is decided.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{ActsNext, CaseAct, CaseEvent, CaseKind, Circumstances};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::case_file::{self, CaseFile, Locked, NewEntry};
use sothon_store::flow_draft::{self, Which};
use sothon_store::{Claim, StoreError, Tx};
use uuid::Uuid;

use super::{notice, path, reaches_case};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, delegate};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withdrawal {
    /// Nobody works on it any more; a repeat is answered the same.
    Done,
    /// It is decided, or it is an appeal: see where it stands.
    Not,
}

/// Whether a case can be taken back: until it is decided. An appeal can't: there is one against a decision, and
/// who took it back would have lost it.
pub(super) fn may(case: &CaseFile) -> bool {
    case.kind != CaseKind::Appeal && case.state.stage().acts_next() != ActsNext::Nobody
}

/// Takes the actor's own case back. What she had drafted to correct it is forgotten; she may send the same anew.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
) -> Result<Withdrawal, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SubmitCase)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    let locked = case_file::lock(&mut tx, &scope, reference).await?;
    reaches_case(actor, &locked.case)?;
    match tx.claim_key(actor, key, b"case:withdraw", &path(reference), at).await? {
        Claim::Done { .. } => return Ok(Withdrawal::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let known =
        Circumstances { makers: &[], related: false, card_unknown: false, took_part: false, at };
    let next = locked.case.state.clone().after(&CaseEvent::Withdraw, known);
    let Some(next) = next.ok().filter(|_| may(&locked.case)) else { return Ok(Withdrawal::Not) };
    forget_correction(&mut tx, (&scope, me), &locked).await?;
    case_file::set_state(&mut tx, &scope, &locked, &next, at).await?;
    let (act, delegate) = (CaseAct::Withdrawn, delegate::acts(actor));
    let entry = NewEntry { at, act, by: None, delegate, machine: None, note: None };
    case_file::append(&mut tx, &locked, &entry).await?;
    notice::tell(app, &mut tx, &scope, &locked, act).await?;
    delegate::tell_act(app, &mut tx, &scope, actor).await?;
    tx.commit(notice::act_of(actor, &locked.case, act, at)).await?;
    Ok(Withdrawal::Done)
}

/// Forgets the answers with which she has begun to correct a returned case of hers. Beside a case that a machine sent,
/// and one that does not wait for her, a draft and its papers are her own: they stay.
async fn forget_correction(
    tx: &mut Tx,
    (scope, me): (&Scope, PersonId),
    locked: &Locked,
) -> Result<(), StoreError> {
    if locked.case.state.stage().acts_next() != ActsNext::Person {
        return Ok(());
    }
    let senders = case_file::senders(tx, scope, locked).await?;
    if senders.iter().any(Option::is_some) {
        return Ok(());
    }
    flow_draft::forget(tx, scope, me, Which { kind: locked.case.kind, first: None }).await
}
