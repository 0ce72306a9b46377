//! The code with which a person proves that it is still she who lets another act for her: sent for one wish,
//! good for that wish alone.

use sothon_domain::access::Actor;
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::person::{DelegationId, PersonName};
use sothon_locales::Language;
use sothon_store::delegation::{self, NewDelegation, Wish};
use sothon_store::sign_in_code::{CodeFor, CodeOutcome};
use sothon_store::{Act, Subject, account_change, person};
use time::Duration;

use super::grant::{DelegateFault, hold};
use crate::account_change::CodeSent;
use crate::authorisation::{UseCase, authorise_own};
use crate::sign_in::{BoundTo, CodeBy, NoStepUp, StepUp, check_step_up};
use crate::{App, AppError};

/// How long a wish awaits its code.
pub(super) const WISH_LIVES: Duration = Duration::hours(1);

/// A leave that awaits a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// Her own name.
    pub name: PersonName,
    /// What she wants, if anything awaits a code.
    pub wish: Option<Wish>,
}

/// What became of a typed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WishProved {
    /// The other may act for her.
    Holds,
    /// It can't be, for this.
    Fault(DelegateFault),
    /// The code was wrong, too old, used before, never sent or sent for something else.
    Wrong,
    /// Too soon after a wrong one.
    Wait(Duration),
    /// So many wrong tries that only a branch can help.
    OnlyABranchHelps,
    /// Nothing of hers awaits a code.
    NothingAwaits,
}

fn bound_to(id: DelegationId) -> BoundTo {
    BoundTo(id.uuid(), CodeFor::Delegate)
}

/// What awaits a code of the actor's.
pub async fn awaited(app: &App, actor: &Actor) -> Result<Awaited, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::NameDelegates)?;
    let name = person::load(&app.db, &scope, me).await?.name;
    let since = app.clock.now() - WISH_LIVES;
    let wish = delegation::wished(&app.db, &scope, me, since).await?;
    Ok(Awaited { name, wish })
}

/// Sends a code for the leave that the actor has typed.
pub async fn send_code(
    app: &App,
    actor: &Actor,
    by: CodeBy,
    language: Language,
) -> Result<CodeSent, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::NameDelegates)?;
    let at = app.clock.now();
    let Some(wish) = delegation::wished(&app.db, &scope, me, at - WISH_LIVES).await? else {
        return Ok(CodeSent::NothingAwaits);
    };
    let member = account_change::contacts(&app.db, &scope, me).await?;
    let code = match StepUp::allowed(app, &member, by).await? {
        Ok(code) => code,
        Err(NoStepUp::Wait(wait)) => return Ok(CodeSent::Wait(wait)),
        Err(NoStepUp::NoDestination) => return Ok(CodeSent::NoDestination),
    };
    let mut tx = app.db.begin_for(&scope, me).await?;
    let id = wish.wanted.id;
    let challenge = code.send(app, &mut tx, (me, bound_to(id)), language).await?;
    if !delegation::wish_code(&mut tx, &scope, (me, id), challenge.0).await? {
        return Ok(CodeSent::NothingAwaits);
    }
    let (act, subject) = ("delegation-code.requested", Subject::Person(me));
    let detail = serde_json::json!({ "delegation": id.to_string() });
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(CodeSent::Sent)
}

/// Tries the code for the actor's wish. After a right one the other may act, and both are told.
pub async fn check_code(app: &App, actor: &Actor, code: &str) -> Result<WishProved, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::NameDelegates)?;
    let at = app.clock.now();
    let Some(wish) = delegation::wished(&app.db, &scope, me, at - WISH_LIVES).await? else {
        return Ok(WishProved::NothingAwaits);
    };
    let Some(challenge) = wish.challenge else { return Ok(WishProved::Wrong) };
    let id = wish.wanted.id;
    match check_step_up(app, bound_to(id), challenge, code).await? {
        CodeOutcome::Right(person) if person == me => {}
        CodeOutcome::Wait(wait) => return Ok(WishProved::Wait(wait)),
        CodeOutcome::BranchOnly => return Ok(WishProved::OnlyABranchHelps),
        CodeOutcome::Right(_)
        | CodeOutcome::Wrong { .. }
        | CodeOutcome::Spent
        | CodeOutcome::Unknown => return Ok(WishProved::Wrong),
    }
    let mut tx = app.db.begin_for(&scope, me).await?;
    if !delegation::take_wish(&mut tx, &scope, (me, id)).await? {
        return Ok(WishProved::NothingAwaits);
    }
    let new = NewDelegation { at, ..wish.wanted };
    Ok(match hold(app, actor, tx, &scope, &new, DelegateChannel::Web).await? {
        Ok(()) => WishProved::Holds,
        Err(fault) => WishProved::Fault(fault),
    })
}
