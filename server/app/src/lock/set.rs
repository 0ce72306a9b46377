//! A record is locked, by its person or for her.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::new_id;
use sothon_domain::person::{LockId, PersonId};
use sothon_domain::person_lock::LockChannel;
use sothon_store::person_lock::{self, NewLock, PersonLock};
use sothon_store::{Act, Subject};

use super::Lock;
use crate::authorisation::{UseCase, authorise_own};
use crate::notices::{self, News};
use crate::{App, AppError, recovery, trusted_contact};

const LOCKED: News = News {
    sms: "lock-message-locked",
    subject: "lock-message-locked-subject",
    mail: "lock-message-locked-mail",
};

/// Locks the actor's record, and tells her and her trusted contact. A record that is locked stays as it
/// is: pressing twice is one lock.
pub async fn lock(app: &App, actor: &Actor, channel: LockChannel) -> Result<Lock, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::LockRecord)?;
    Ok(set(&Set { app, actor, scope: &scope, person, channel }).await?.into())
}

/// Who locks whose record.
pub(super) struct Set<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) scope: &'a Scope,
    pub(super) person: PersonId,
    pub(super) channel: LockChannel,
}

/// Locks the record where no lock stands on it, and tells the person and her trusted contact.
pub(super) async fn set(order: &Set<'_>) -> Result<PersonLock, AppError> {
    let Set { app, actor, scope, person, channel } = *order;
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, person).await?;
    if let Some(standing) = person_lock::standing_locked(&mut tx, scope, person).await? {
        return Ok(standing);
    }
    let id = LockId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    recovery::void(&mut tx, actor, scope, person, at).await?;
    person_lock::insert(&mut tx, &NewLock { id, person, channel, at }).await?;
    notices::tell(app, &mut tx, scope, person, &LOCKED).await?;
    trusted_contact::tell_change(app, &mut tx, scope, person).await?;
    let detail = serde_json::json!({ "lock": id.to_string(), "channel": channel.code() });
    let (act, subject) = ("record.locked", Subject::Person(person));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(PersonLock { id, person, locked_at: at, channel, proposal: None, unlocked_at: None })
}
