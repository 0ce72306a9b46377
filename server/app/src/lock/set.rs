//! A record is locked, by its person or for her.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::new_id;
use sothon_domain::person::{LockId, PersonId};
use sothon_domain::person_lock::LockChannel;
use sothon_store::person_lock::{self, NewLock, PersonLock};
use sothon_store::{Act, Subject, Tx};

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
/// is: pressing twice is one lock. Where her number is retired, the record under which she is paid is locked with it;
/// the lock is that one's.
pub async fn lock(app: &App, actor: &Actor, channel: LockChannel) -> Result<Lock, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::LockRecord)?;
    let stand = set(&Set { app, actor, scope: &scope, person, channel }).await?;
    Ok(stand.kept.unwrap_or(stand.own).into())
}

/// Who locks whose record.
#[derive(Clone, Copy)]
pub(super) struct Set<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) scope: &'a Scope,
    pub(super) person: PersonId,
    pub(super) channel: LockChannel,
}

/// The locks that stand then.
pub(super) struct Stand {
    /// That of the record itself.
    pub(super) own: PersonLock,
    /// That of the record that goes on in its place, where it is retired.
    pub(super) kept: Option<PersonLock>,
}

/// Locks the record where no lock stands on it, with the one that goes on in its place, and tells the person and her
/// trusted contact.
pub(super) async fn set(order: &Set<'_>) -> Result<Stand, AppError> {
    let (mut tx, kept) = order.app.db.begin_for_joined(order.scope, order.person).await?;
    let (own, own_is_new) = order.stand(&mut tx).await?;
    let mut new: Vec<_> = own_is_new.then(|| own.clone()).into_iter().collect();
    let kept = match kept {
        Some(person) => {
            let order = Set { scope: &Scope::Own(person), person, ..*order };
            let (kept, is_new) = order.stand(&mut tx).await?;
            new.extend(is_new.then(|| kept.clone()));
            Some(kept)
        }
        None => None,
    };
    if let Some(last) = new.pop() {
        for lock in &new {
            tx.also(order.act(lock)).await?;
        }
        tx.commit(order.act(&last)).await?;
    }
    Ok(Stand { own, kept })
}

impl<'a> Set<'a> {
    /// The lock that stands on the record, in a transaction that has locked its row, and whether it is new.
    async fn stand(&self, tx: &mut Tx) -> Result<(PersonLock, bool), AppError> {
        let Set { app, actor, scope, person, channel } = *self;
        if let Some(standing) = person_lock::standing_locked(tx, scope, person).await? {
            return Ok((standing, false));
        }
        let at = app.clock.now();
        let id = LockId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        recovery::void(tx, actor, scope, person, at).await?;
        person_lock::insert(tx, &NewLock { id, person, channel, at }).await?;
        notices::tell(app, tx, scope, person, &LOCKED).await?;
        trusted_contact::tell_change(app, tx, scope, person).await?;
        let (locked_at, proposal, unlocked_at) = (at, None, None);
        Ok((PersonLock { id, person, locked_at, channel, proposal, unlocked_at }, true))
    }

    fn act(&self, lock: &PersonLock) -> Act<'a> {
        let channel = lock.channel.code();
        let detail = serde_json::json!({ "lock": lock.id.to_string(), "channel": channel });
        let (actor, subject) = (self.actor, Subject::Person(lock.person));
        Act { actor, act: "record.locked", subject, at: lock.locked_at, detail, event: true }
    }
}
