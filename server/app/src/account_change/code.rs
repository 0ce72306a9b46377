//! The code for one change: sent to a contact that has not just changed, good for this change alone.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{ChangeEvent, ChangeState, Refused};
use sothon_domain::person::AccountChangeId;
use sothon_locales::Language;
use sothon_store::account_change;
use sothon_store::sign_in_code::{CodeFor, CodeOutcome};
use sothon_store::{Act, Subject};
use time::Duration;

use super::notice::tell_entered;
use crate::authorisation::{UseCase, authorise_own};
use crate::sign_in::{BoundTo, CodeBy, NoStepUp, StepUp, check_step_up};
use crate::{App, AppError, trusted_contact};

/// What became of asking for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeSent {
    /// It is on its way.
    Sent,
    /// One was sent too recently or too often.
    Wait(Duration),
    /// She has no such contact, or one that changed within three days.
    NoDestination,
    /// No change of hers awaits a code.
    NothingAwaits,
}

/// What became of a typed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeChecked {
    /// The change waits for its hour.
    Waits,
    /// It was wrong, too old, used before, never sent or sent for something else.
    Wrong,
    /// Too soon after a wrong one.
    Wait(Duration),
    /// So many wrong tries that only a branch can help.
    OnlyABranchHelps,
    /// No change of hers awaits a code.
    NothingAwaits,
}

fn bound_to(id: AccountChangeId) -> BoundTo {
    BoundTo(id.uuid(), CodeFor::AccountChange)
}

/// Sends a code for the change that the actor has typed.
pub async fn send_code(
    app: &App,
    actor: &Actor,
    by: CodeBy,
    language: Language,
) -> Result<CodeSent, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChangeAccount)?;
    let member = account_change::contacts(&app.db, &scope, me).await?;
    let code = match StepUp::allowed(app, &member, by).await? {
        Ok(code) => code,
        Err(NoStepUp::Wait(wait)) => return Ok(CodeSent::Wait(wait)),
        Err(NoStepUp::NoDestination) => return Ok(CodeSent::NoDestination),
    };
    let mut tx = app.db.begin_for(&scope, me).await?;
    let last = account_change::latest_locked(&mut tx, &scope, me).await?;
    let awaits = last.filter(|last| last.change.state == ChangeState::AwaitsCode);
    let Some(locked) = awaits else { return Ok(CodeSent::NothingAwaits) };
    let id = locked.change.id;
    let challenge = code.send(app, &mut tx, (me, bound_to(id)), language).await?;
    account_change::send_code(&mut tx, &scope, &locked, challenge.0).await?;
    let (act, at) = ("account-change-code.requested", app.clock.now());
    let (subject, detail) = (Subject::Person(me), serde_json::json!({ "change": id.to_string() }));
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(CodeSent::Sent)
}

/// Tries the code for the actor's change. A right one makes the change wait for its hour, and everybody is
/// told; typed again, it is answered the same.
pub async fn check_code(app: &App, actor: &Actor, code: &str) -> Result<CodeChecked, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChangeAccount)?;
    let Some(change) = account_change::latest(&app.db, &scope, me).await? else {
        return Ok(CodeChecked::NothingAwaits);
    };
    match change.state {
        ChangeState::AwaitsCode => {}
        ChangeState::Waiting { .. } => return Ok(CodeChecked::Waits),
        _ => return Ok(CodeChecked::NothingAwaits),
    }
    let Some(challenge) = change.challenge else { return Ok(CodeChecked::Wrong) };
    match check_step_up(app, bound_to(change.id), challenge, code).await? {
        CodeOutcome::Right(person) if person == me => {}
        CodeOutcome::Wait(wait) => return Ok(CodeChecked::Wait(wait)),
        CodeOutcome::BranchOnly => return Ok(CodeChecked::OnlyABranchHelps),
        CodeOutcome::Right(_)
        | CodeOutcome::Wrong { .. }
        | CodeOutcome::Spent
        | CodeOutcome::Unknown => return Ok(CodeChecked::Wrong),
    }
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    let locked = account_change::lock(&mut tx, &scope, change.id).await?;
    let next = match locked.change.state.after(ChangeEvent::Prove { at }) {
        Ok(next) => next,
        Err(Refused::ProvedAlready) => return Ok(CodeChecked::Waits),
        Err(_) => return Ok(CodeChecked::NothingAwaits),
    };
    account_change::set_state(&mut tx, &scope, &locked, next, at).await?;
    tell_entered(app, &mut tx, &scope, (me, &change.ending)).await?;
    trusted_contact::tell_change(app, &mut tx, &scope, me).await?;
    let (act, subject) = ("account-change.entered", Subject::Person(me));
    let detail = serde_json::json!({ "change": change.id.to_string() });
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(CodeChecked::Waits)
}
