//! A leave ends before its day: either of the two ends it, at once.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::delegate::DelegateChannel;
use sothon_domain::person::{DelegationId, PersonId};
use sothon_store::delegation::{self, Ended, EndedBy};
use sothon_store::{Act, Subject, Tx};

use super::tell::{ENDED, STOPPED, tell};
use crate::authorisation::{UseCase, authorise, authorise_own};
use crate::{App, AppError, trusted_contact};

/// Ends one of the actor's leaves, or stops a guardian until officers decide; both are told. One that has ended
/// stays as it is. It works while her record is locked, too: less can happen to it afterwards.
pub async fn revoke(
    app: &App,
    actor: &Actor,
    id: DelegationId,
    channel: DelegateChannel,
) -> Result<(), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::RevokeDelegate)?;
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(&scope, me).await?;
    let ended = delegation::end(&mut tx, &scope, id, EndedBy::Principal, at).await?;
    let Some(ended) = ended else { return Ok(()) };
    tell_ended(app, &mut tx, &ended).await?;
    let (act, subject) = ("delegation.revoked", Subject::Person(me));
    let detail = detail(&[ended], channel);
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}

/// Ends all of the actor's.
pub async fn revoke_all(
    app: &App,
    actor: &Actor,
    channel: DelegateChannel,
) -> Result<(), AppError> {
    let (scope, me) = authorise_own(actor, UseCase::RevokeDelegate)?;
    end_all(app, actor, (&scope, me), channel).await
}

/// Ends all of a person's, and tells everybody; where there are none nothing happens.
pub(super) async fn end_all(
    app: &App,
    actor: &Actor,
    (scope, principal): (&Scope, PersonId),
    channel: DelegateChannel,
) -> Result<(), AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, principal).await?;
    let ended = delegation::end_all(&mut tx, scope, principal, at).await?;
    if ended.is_empty() {
        return Ok(());
    }
    for one in &ended {
        tell_ended(app, &mut tx, one).await?;
    }
    let (act, subject) = ("delegation.revoked", Subject::Person(principal));
    let detail = detail(&ended, channel);
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}

/// The actor no longer wants to act for another, or never did; both are told.
pub async fn decline(app: &App, actor: &Actor, id: DelegationId) -> Result<(), AppError> {
    let scope = authorise(actor, UseCase::ActForAnother)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let ended = delegation::end(&mut tx, &scope, id, EndedBy::Delegate, at).await?;
    let Some(ended) = ended else { return Ok(()) };
    tell(app, &mut tx, (ended.principal, ended.delegate), &ENDED, None).await?;
    let (act, subject) = ("delegation.declined", Subject::Person(ended.principal));
    let detail = detail(&[ended], DelegateChannel::Web);
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}

/// Tells both. Of a guardian who was stopped the trusted contact hears, too.
async fn tell_ended(app: &App, tx: &mut Tx, ended: &Ended) -> Result<(), AppError> {
    let both = if ended.frozen { &STOPPED } else { &ENDED };
    tell(app, tx, (ended.principal, ended.delegate), both, None).await?;
    if ended.frozen {
        let scope = Scope::Own(ended.principal);
        trusted_contact::tell_change(app, tx, &scope, ended.principal).await?;
    }
    Ok(())
}

fn detail(ended: &[Ended], channel: DelegateChannel) -> serde_json::Value {
    let ids: Vec<String> = ended.iter().map(|one| one.id.to_string()).collect();
    let stopped = ended.iter().filter(|one| one.frozen).count();
    serde_json::json!({ "delegations": ids, "stopped": stopped, "channel": channel.code() })
}
