//! *Not me*: the person stops a change of her account for good.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::account_change::{ChangeEvent, ChangeState, StopChannel};
use sothon_domain::person::PersonId;
use sothon_store::{Act, Subject, Tx, account_change};

use super::notice::{STOPPED, tell};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, case, trusted_contact};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// The change is stopped and nothing brings it back; pressing twice is one act.
    Stopped,
    /// No change is under way. What was approved before can't be stopped here.
    NothingToStop,
}

/// Stops the actor's change, and her cases about where her money goes or how we reach her. Her record may be locked:
/// stopping changes nothing on it.
pub async fn stop(app: &App, actor: &Actor, channel: StopChannel) -> Result<Stopped, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::StopAccountChange)?;
    let mut tx = app.db.begin_despite_lock(&scope, me).await?;
    let at = app.clock.now();
    let cases = case::stop(app, &mut tx, &scope, me).await?;
    let mut acts: Vec<_> =
        cases.iter().map(|one| case::act_stopped(actor, one, channel, at)).collect();
    let before = match freeze_now(app, &mut tx, &scope, me, channel).await? {
        Frozen::Now(detail) => {
            let (act, subject) = (STOPPED_ACT, Subject::Person(me));
            acts.push(Act { actor, act, subject, at, detail, event: true });
            Stopped::Stopped
        }
        Frozen::Before => Stopped::Stopped,
        Frozen::Nothing => Stopped::NothingToStop,
    };
    let Some(last) = acts.pop() else { return Ok(before) };
    // Once, whatever was stopped with it.
    trusted_contact::tell_change(app, &mut tx, &scope, me).await?;
    for act in acts {
        tx.also(act).await?;
    }
    tx.commit(last).await?;
    Ok(Stopped::Stopped)
}

/// Stops the change of a person, and such cases of hers, in a transaction that has locked her row and does more;
/// whether there was one to stop.
pub(crate) async fn freeze(
    app: &App,
    tx: &mut Tx,
    (actor, scope): (&Actor, &Scope),
    me: PersonId,
    channel: StopChannel,
) -> Result<bool, AppError> {
    let at = app.clock.now();
    let cases = case::stop(app, tx, scope, me).await?;
    for one in &cases {
        tx.also(case::act_stopped(actor, one, channel, at)).await?;
    }
    let mut stopped = !cases.is_empty();
    if let Frozen::Now(detail) = freeze_now(app, tx, scope, me, channel).await? {
        let (act, subject) = (STOPPED_ACT, Subject::Person(me));
        tx.also(Act { actor, act, subject, at, detail, event: true }).await?;
        stopped = true;
    }
    if stopped {
        trusted_contact::tell_change(app, tx, scope, me).await?;
    }
    Ok(stopped)
}

const STOPPED_ACT: &str = "account-change.stopped";

/// What stopping has done.
enum Frozen {
    /// It is stopped by this; what its audit row says.
    Now(serde_json::Value),
    /// It was stopped before.
    Before,
    /// There was none.
    Nothing,
}

/// Whom she trusts is told by who calls this.
async fn freeze_now(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    me: PersonId,
    channel: StopChannel,
) -> Result<Frozen, AppError> {
    let Some(locked) = account_change::latest_locked(tx, scope, me).await? else {
        return Ok(Frozen::Nothing);
    };
    if locked.change.state == ChangeState::Frozen {
        return Ok(Frozen::Before);
    }
    let Ok(next) = locked.change.state.after(ChangeEvent::Freeze) else {
        return Ok(Frozen::Nothing);
    };
    account_change::set_state(tx, scope, &locked, next, app.clock.now()).await?;
    tell(app, tx, scope, (me, &locked.change.ending), &STOPPED).await?;
    let id = locked.change.id.to_string();
    Ok(Frozen::Now(serde_json::json!({ "change": id, "channel": channel.code() })))
}
