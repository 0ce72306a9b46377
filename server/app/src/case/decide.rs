//! What an officer does with a case: take, correct, return, approve, reject, escalate, ask outside.

use sothon_domain::access::{Actor, Scope, Who};
use sothon_domain::casework::{
    Awaited, Body, CaseEvent, Level, Refused, Rejection, ReturnNote, ReturnReason, Reviewer,
};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Asked, Fault, StepKey};
use sothon_domain::person::Reference;
use sothon_store::case_file;
use time::Duration;
use uuid::Uuid;

use super::order::{Order, With, carry_out};
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

/// Begins to work on a case; who does nothing on it for half an hour no longer keeps it.
pub async fn take(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
) -> Result<Decided, AppError> {
    act(app, actor, reference, key, With::default(), CaseEvent::Take).await
}

/// Approves a case for the officer's level; at the last level the register changes at once.
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
    act(app, actor, reference, key, With::default(), CaseEvent::Approve).await
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
    let with = With { note, ..With::default() };
    act(app, actor, reference, key, with, |by| CaseEvent::Return(by, reason)).await
}

/// Rejects a case with the reason, the instrument and, if the officer wrote one, a note, which the person
/// reads; nothing in the register changes.
pub async fn reject(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    rejection: Rejection,
    note: Option<&ReturnNote>,
) -> Result<Decided, AppError> {
    let with = With { note, ..With::default() };
    act(app, actor, reference, key, with, |by| CaseEvent::Reject(by, rejection)).await
}

/// Gives a case to the next level; the person reads why.
pub async fn escalate(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    why: &ReturnNote,
) -> Result<Decided, AppError> {
    let with = With { note: Some(why), ..With::default() };
    act(app, actor, reference, key, with, CaseEvent::Escalate).await
}

/// A question to somebody outside the institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// Who is asked.
    pub body: Body,
    /// Its name; the person reads it.
    pub name: ReturnNote,
    /// What is asked.
    pub question: ReturnNote,
}

/// Asks somebody outside: the case waits for the answer, with a clock of its own.
pub async fn ask_outside(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    outside: &Outside,
) -> Result<Decided, AppError> {
    let days = Duration::days(outside.body.days_to_answer());
    let awaited = Awaited { body: outside.body, due_on: legal_date(app.clock.now()) + days };
    let with = With { outside: Some(outside), ..With::default() };
    act(app, actor, reference, key, with, |by| CaseEvent::Ask(by, awaited)).await
}

/// Writes down what came back: the case waits for an officer again, and who wrote it down does not decide it.
pub async fn hear_outside(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    answer: &ReturnNote,
) -> Result<Decided, AppError> {
    let with = With { note: Some(answer), ..With::default() };
    act(app, actor, reference, key, with, CaseEvent::Hear).await
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
    let (scope, _) = reviewer(actor)?;
    let found = case_file::with_person(&app.db, &scope, reference).await?;
    let question = found.case.kind.flow().step(step).ok_or(AppError::NotFound)?.question;
    let today = legal_date(app.clock.now());
    let answer = match question.read(typed, Asked { today, registered: Some(&found.person.place) })
    {
        Ok(answer) => answer,
        Err(fault) => return Ok(Decided::NotAccepted(fault)),
    };
    let with = With { correction: Some((step, answer)), ..With::default() };
    act(app, actor, reference, key, with, CaseEvent::Correct).await
}

/// Carries out what an officer orders, once.
pub(super) async fn act(
    app: &App,
    actor: &Actor,
    reference: Reference,
    key: Uuid,
    with: With<'_>,
    event: impl FnOnce(Reviewer) -> CaseEvent,
) -> Result<Decided, AppError> {
    let (scope, by) = reviewer(actor)?;
    let order = Order { reference, key, event: event(by), with };
    let done = carry_out(app, actor, &scope, order).await?;
    Ok(done.map_or_else(Decided::Refused, |()| Decided::Done))
}

/// The officer who acts, and whose cases she reaches.
pub(super) fn reviewer(actor: &Actor) -> Result<(Scope, Reviewer), AppError> {
    let scope = authorise(actor, UseCase::DecideCase)?;
    let Who::Staff(member) = &actor.who else { return Err(AppError::NotFound) };
    let level = Level::of(member).ok_or(AppError::NotFound)?;
    Ok((scope, Reviewer { id: member.id, level }))
}
