//! A person takes back what she entered: a number may have been typed wrong.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{ChangeEvent, ChangeState, Refused};
use sothon_store::{Act, Subject, account_change};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// Takes back the actor's change that is under way. Where it is taken back already, nothing happens.
///
/// # Errors
/// Those of the use case; the inner one says why it can't be taken back.
pub async fn withdraw(app: &App, actor: &Actor) -> Result<Result<(), Refused>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChangeAccount)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, me).await?;
    let Some(locked) = account_change::latest_locked(&mut tx, &scope, me).await? else {
        return Ok(Err(Refused::Ended));
    };
    if locked.change.state == ChangeState::Withdrawn {
        return Ok(Ok(()));
    }
    let next = match locked.change.state.after(ChangeEvent::Withdraw) {
        Ok(next) => next,
        Err(refused) => return Ok(Err(refused)),
    };
    account_change::set_state(&mut tx, &scope, &locked, next, at).await?;
    let detail = serde_json::json!({ "change": locked.change.id.to_string() });
    let (act, subject) = ("account-change.withdrawn", Subject::Person(me));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Ok(()))
}
