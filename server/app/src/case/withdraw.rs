//! *I take it back*: a person ends her own case before it is decided.

use sothon_domain::access::Actor;
use sothon_domain::casework::{ActsNext, CaseAct, CaseEvent, CaseKind, Circumstances};
use sothon_domain::person::Reference;
use sothon_store::Claim;
use sothon_store::case_file::{self, CaseFile, NewEntry};
use sothon_store::flow_draft::{self, Which};
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

/// Takes the actor's own case back. What she had drafted for it is forgotten; she may send the same anew.
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
    let known = Circumstances { makers: &[], related: false, took_part: false, at };
    let next = locked.case.state.clone().after(&CaseEvent::Withdraw, known);
    let Some(next) = next.ok().filter(|_| may(&locked.case)) else { return Ok(Withdrawal::Not) };
    let draft = Which { kind: locked.case.kind, first: None };
    flow_draft::forget(&mut tx, &scope, me, draft).await?;
    case_file::set_state(&mut tx, &scope, &locked, &next, at).await?;
    let (act, delegate) = (CaseAct::Withdrawn, delegate::acts(actor));
    let entry = NewEntry { at, act, by: None, delegate, machine: None, note: None };
    case_file::append(&mut tx, &locked, &entry).await?;
    notice::tell(app, &mut tx, &scope, &locked, act).await?;
    delegate::tell_act(app, &mut tx, &scope, actor).await?;
    tx.commit(notice::act_of(actor, &locked.case, act, at)).await?;
    Ok(Withdrawal::Done)
}
