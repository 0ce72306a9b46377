//! A person enters another account.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{
    AccountFault, BankAccount, ChangeState, Maker, Refused, TypedAccount, is_fresh, may_begin,
};
use sothon_domain::effects::new_id;
use sothon_domain::person::AccountChangeId;
use sothon_store::account_change::{self, NewAccountChange};
use sothon_store::{Act, Claim, Subject};
use time::OffsetDateTime;
use uuid::Uuid;

use super::keyed;
use super::notice::tell_entered;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, case, claimant, trusted_contact};

/// The page that asks for the code.
pub const CODE_PAGE: &str = "/my-pension/account/code";

/// Where a change that waits is seen.
const WAITS: &str = "/my-pension/account?entered";

/// What a person sends.
#[derive(Debug, Clone, Copy)]
pub struct Enter<'a> {
    /// The form as typed.
    pub typed: &'a TypedAccount,
    /// When she signed in.
    pub signed_in_at: OffsetDateTime,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// It is kept; see the page at this path, which is [`CODE_PAGE`] where a code is needed first.
    Done {
        /// The path, without language prefix.
        redirect: String,
    },
    /// It won't do; nothing was kept.
    Wrong(Vec<AccountFault>),
    /// She can't enter one now.
    Refused(Refused),
}

/// Keeps the account that the actor typed. After a fresh sign-in it waits at once for its hour and everybody
/// is told; else it waits for a code. What she typed before and did not prove is taken back by that; a repeat
/// of the same form answers the same.
pub async fn enter(app: &App, actor: &Actor, sent: &Enter<'_>) -> Result<Entered, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChangeAccount)?;
    claimant::members_only(app, &scope, me).await?;
    let account = match BankAccount::read(sent.typed) {
        Ok(account) => account,
        Err(faults) => return Ok(Entered::Wrong(faults)),
    };
    // Who stopped a case about where her money goes is not asked the same in another form.
    let leave = case::leave(app, &scope, me).await?;
    let at = app.clock.now();
    let fresh = is_fresh(sent.signed_in_at, at);
    let redirect = if fresh { WAITS } else { CODE_PAGE };
    let mut tx = app.db.begin_for(&scope, me).await?;
    let body = keyed(app, "own", &account);
    match tx.claim_key(actor, sent.key, &body, redirect, at).await? {
        Claim::Done { redirect } => return Ok(Entered::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let last = account_change::latest_locked(&mut tx, &scope, me).await?;
    if let Err(refused) = may_begin(last.as_ref().map(|last| last.change.state), Maker::Person) {
        return Ok(Entered::Refused(refused));
    }
    let holds = match &leave {
        Some(leave) => leave.holds(&mut tx, &scope, me).await?,
        None => false,
    };
    if !holds {
        return Ok(Entered::Refused(Refused::Frozen));
    }
    if let Some(unproved) = last.filter(|last| last.change.state == ChangeState::AwaitsCode) {
        account_change::set_state(&mut tx, &scope, &unproved, ChangeState::Withdrawn, at).await?;
    }
    let id = AccountChangeId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let maker = Maker::Person;
    let state = match fresh {
        true => ChangeState::waiting(maker, at),
        false => ChangeState::AwaitsCode,
    };
    let new =
        NewAccountChange { id, person: me, account: &account, maker, branch: None, state, at };
    account_change::insert(&mut tx, &scope, &new).await?;
    if fresh {
        tell_entered(app, &mut tx, &scope, (me, account.number.ending())).await?;
        trusted_contact::tell_change(app, &mut tx, &scope, me).await?;
    }
    let act = if fresh { "account-change.entered" } else { "account-change.typed" };
    let (subject, detail) = (Subject::Person(me), serde_json::json!({ "change": id.to_string() }));
    tx.commit(Act { actor, act, subject, at, detail, event: fresh }).await?;
    Ok(Entered::Done { redirect: redirect.to_owned() })
}
