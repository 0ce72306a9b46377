//! *Not me*: the person stops a change of her account for good.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{ChangeEvent, ChangeState, StopChannel};
use sothon_store::{Act, Subject, account_change};

use super::notice::{STOPPED, tell};
use super::own;
use crate::authorisation::UseCase;
use crate::{App, AppError, trusted_contact};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// The change is stopped and nothing brings it back; pressing twice is one act.
    Stopped,
    /// No change is under way. What was approved before can't be stopped here.
    NothingToStop,
}

/// Stops the actor's change. Her record may be locked: stopping changes nothing on it.
pub async fn stop(app: &App, actor: &Actor, channel: StopChannel) -> Result<Stopped, AppError> {
    let (scope, me) = own(actor, UseCase::StopAccountChange)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(&scope, me).await?;
    let Some(locked) = account_change::latest_locked(&mut tx, &scope, me).await? else {
        return Ok(Stopped::NothingToStop);
    };
    if locked.change.state == ChangeState::Frozen {
        return Ok(Stopped::Stopped);
    }
    let Ok(next) = locked.change.state.after(ChangeEvent::Freeze) else {
        return Ok(Stopped::NothingToStop);
    };
    account_change::set_state(&mut tx, &scope, &locked, next, at).await?;
    tell(app, &mut tx, &scope, (me, &locked.change.ending), &STOPPED).await?;
    trusted_contact::tell_change(app, &mut tx, &scope, me).await?;
    let id = locked.change.id.to_string();
    let detail = serde_json::json!({ "change": id, "channel": channel.code() });
    let (act, subject) = ("account-change.stopped", Subject::Person(me));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Stopped::Stopped)
}
