//! What an officer does with a case: take, correct, return, approve, reject.

use sothon_domain::access::{Actor, Scope, Who};
use sothon_domain::casework::{CaseEvent, Refused, RejectReason, ReturnNote, ReturnReason};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Asked, Fault, StepKey};
use sothon_domain::person::{Reference, StaffId};
use sothon_store::case_file;
use uuid::Uuid;

use super::order::{Order, carry_out};
use crate::authorisation::{UseCase, authorise, authorise_approval};
use crate::{App, AppError};

/// What became of an officer's act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The case does not allow it.
    Refused(Refused),
    /// The corrected fact won't do.
    NotAccepted(Fault),
}

/// Begins to work on a case, also in place of another officer.
pub async fn take(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
) -> Result<Decided, AppError> {
    act(app, actor, reference, key, |officer| CaseEvent::Take { officer }).await
}

/// Approves a case; the register changes at once.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes.
pub async fn approve(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecideCase)?;
    act(app, actor, reference, key, |officer| CaseEvent::Approve { officer }).await
}

/// Sends a case back to the person with the reason and, if the officer wrote one, a note, which she
/// reads.
pub async fn send_back(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    reason: ReturnReason,
    note: Option<&ReturnNote>,
) -> Result<Decided, AppError> {
    let (scope, officer) = officer(actor)?;
    let event = CaseEvent::Return { officer, reason };
    let order = Order { reference, key, event, note, correction: None };
    decided(carry_out(app, actor, &scope, order).await?)
}

/// Rejects a case with the reason and, if the officer wrote one, a note, which the person reads;
/// nothing in the register changes.
pub async fn reject(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    reason: RejectReason,
    note: Option<&ReturnNote>,
) -> Result<Decided, AppError> {
    let (scope, officer) = officer(actor)?;
    let event = CaseEvent::Reject { officer, reason };
    let order = Order { reference, key, event, note, correction: None };
    decided(carry_out(app, actor, &scope, order).await?)
}

/// Changes one answer; who does so can't approve the case.
pub async fn correct(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    step: StepKey,
    typed: &str,
) -> Result<Decided, AppError> {
    let (scope, officer) = officer(actor)?;
    let found = case_file::with_person(&app.db, &scope, reference).await?;
    let question = found.case.kind.flow().step(step).ok_or(AppError::NotFound)?.question;
    let today = legal_date(app.clock.now());
    let answer = match question.read(typed, Asked { today, registered: &found.person.place }) {
        Ok(answer) => answer,
        Err(fault) => return Ok(Decided::NotAccepted(fault)),
    };
    let event = CaseEvent::Correct { officer };
    let order = Order { reference, key, event, note: None, correction: Some((step, answer)) };
    decided(carry_out(app, actor, &scope, order).await?)
}

async fn act(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    event: impl FnOnce(StaffId) -> CaseEvent,
) -> Result<Decided, AppError> {
    let (scope, officer) = officer(actor)?;
    let order = Order { reference, key, event: event(officer), note: None, correction: None };
    decided(carry_out(app, actor, &scope, order).await?)
}

fn officer(actor: &Actor) -> Result<(Scope, StaffId), AppError> {
    let scope = authorise(actor, UseCase::DecideCase)?;
    match &actor.who {
        Who::Staff(member) => Ok((scope, member.id)),
        Who::Nobody | Who::Person(_) | Who::System(_) => Err(AppError::NotFound),
    }
}

fn decided(carried_out: Result<(), Refused>) -> Result<Decided, AppError> {
    Ok(carried_out.map_or_else(Decided::Refused, |()| Decided::Done))
}
