//! Two members of staff end a lock: one looks at the person and her paper and proposes, another confirms.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::masked::{MaskedNames, PrivateFact, Shown};
use sothon_domain::person::{LockId, MemberNumber, PersonId};
use sothon_domain::person_lock::{CheckedPaper, LockChannel, LockEvent, Refused};
use sothon_store::person_lock::{self, Locked, PersonLock, WithPerson};
use sothon_store::{Act, Claim, StoreError, Subject, Tx, person, record_merge};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::case::record_reading;
use crate::notices::{self, News};
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError, trusted_contact};

/// How many waiting proposals are listed.
const LISTED: i64 = 50;

const PROPOSED: News = News {
    sms: "lock-message-proposed",
    subject: "lock-message-proposed-subject",
    mail: "lock-message-proposed-mail",
};
const UNLOCKED: News = News {
    sms: "lock-message-unlocked",
    subject: "lock-message-unlocked-subject",
    mail: "lock-message-unlocked-mail",
};

/// What a typed member number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// The lock on her record.
    Found(LockId),
    /// Her record is not locked.
    NotLocked,
    /// It is, and somebody has proposed elsewhere than at the actor's branch to unlock it.
    Elsewhere,
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// A proposal that waits for a second member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingUnlock {
    /// The lock.
    pub id: LockId,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Whether the actor proposed it.
    pub mine: bool,
}

/// A lock as a member of staff sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedLock {
    /// The lock.
    pub id: LockId,
    /// Whose record it is.
    pub person: PersonId,
    /// Her name in both scripts.
    pub name: Shown,
    /// Since when it stands.
    pub locked_at: OffsetDateTime,
    /// How she locked it.
    pub channel: LockChannel,
    /// When it was proposed to end it, and after which paper.
    pub proposed: Option<(OffsetDateTime, CheckedPaper)>,
    /// Whether the actor may confirm the proposal, and why not.
    pub confirm: Result<(), Refused>,
    /// When it ended.
    pub unlocked_at: Option<OffsetDateTime>,
}

/// What became of an act on a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is done; a repeat is answered the same.
    Done,
    /// The lock does not allow it.
    Refused(Refused),
}

/// Finds the lock on the record of the member with a typed number; nothing of the person is shown. Of a retired number
/// it is first the lock of the record that goes on in its place, where the office reaches it.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Sought, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::UnlockRecord)?;
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Sought::Malformed) };
    let Some(found) = person::find_by_member_number(&app.db, &scope, &number).await? else {
        return Ok(Sought::Unknown);
    };
    let kept = record_merge::kept(&app.db, &scope, found.person).await?;
    let mut lock = None;
    for person in kept.into_iter().chain([found.person]) {
        if lock.is_none() {
            lock = person_lock::standing(&app.db, &scope, person).await?;
        }
    }
    let Some(lock) = lock else { return Ok(Sought::NotLocked) };
    let here = reaches(app, &scope, member, lock.id).await?;
    Ok(if here { Sought::Found(lock.id) } else { Sought::Elsewhere })
}

/// Whether the actor may go on with a lock in her scope: what another branch has proposed is not hers.
pub(super) async fn reaches(
    app: &App,
    scope: &Scope,
    member: &StaffMember,
    id: LockId,
) -> Result<bool, AppError> {
    match person_lock::with_person(&app.db, scope, &member.office, id).await {
        Ok(_) => Ok(true),
        Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The proposals in the reach of the actor's office, the oldest first.
pub async fn waiting(app: &App, actor: &Actor) -> Result<Vec<WaitingUnlock>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::UnlockRecord)?;
    let waiting = person_lock::waiting(&app.db, &scope, &member.office, LISTED).await?;
    let line = |WithPerson { lock, name }: WithPerson| {
        let proposal = lock.proposal?;
        let (id, mine) = (lock.id, proposal.by == member.id);
        Some(WaitingUnlock { id, name: MaskedNames::of(&name), proposed_at: proposal.at, mine })
    };
    Ok(waiting.into_iter().filter_map(line).collect())
}

/// Opens a lock in the reach of the actor's office, masked. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: LockId) -> Result<OpenedLock, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: LockId,
    sight: &Sight,
) -> Result<OpenedLock, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::UnlockRecord)?;
    let office = &member.office;
    let WithPerson { lock, name } = person_lock::with_person(&app.db, &scope, office, id).await?;
    record_reading(app, actor, member, lock.person, None).await?;
    let confirm = lock.state().after(LockEvent::Confirm { by: member.id }).map(drop);
    let PersonLock { id, person, locked_at, channel, proposal, unlocked_at, .. } = lock;
    let proposed = proposal.map(|proposal| (proposal.at, proposal.paper));
    let name = sight.show(Revealing::Lock(id), PrivateFact::Name(name));
    Ok(OpenedLock { id, person, name, locked_at, channel, proposed, confirm, unlocked_at })
}

/// Proposes to end the lock after looking at a paper, and tells the person.
pub async fn propose(
    app: &App,
    actor: &Actor,
    id: LockId,
    key: Uuid,
    paper: &CheckedPaper,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::UnlockRecord)?;
    let what = format!("propose {}", paper.kind().code());
    let event = LockEvent::Propose { by: member.id };
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let (mut tx, locked) = match order.begin(&what, event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    let by = (member.id, member.office.branch());
    person_lock::propose(&mut tx, &scope, &locked, by, paper, order.at).await?;
    notices::tell(app, &mut tx, &scope, locked.lock.person, &PROPOSED).await?;
    let paper = serde_json::json!({ "lock": id.to_string(), "paper": paper.kind().code() });
    order.commit(tx, &locked, "record.unlock-proposed", paper).await
}

/// Confirms another's proposal: the lock ends at once. The person and her trusted contact are told.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes.
pub async fn confirm(app: &App, actor: &Actor, id: LockId, key: Uuid) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::UnlockRecord)?;
    let (scope, member) = authorise_staff(actor, UseCase::UnlockRecord)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let event = LockEvent::Confirm { by: member.id };
    let (mut tx, locked) = match order.begin("confirm", event).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    person_lock::end(&mut tx, &scope, &locked, member.id, order.at).await?;
    let person = locked.lock.person;
    notices::tell(app, &mut tx, &scope, person, &UNLOCKED).await?;
    trusted_contact::tell_change(app, &mut tx, &scope, person).await?;
    let detail = serde_json::json!({ "lock": id.to_string() });
    order.commit(tx, &locked, "record.unlocked", detail).await
}

/// Drops a proposal, the actor's own or another's: the lock stands as before.
pub async fn drop_proposal(
    app: &App,
    actor: &Actor,
    id: LockId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::UnlockRecord)?;
    let order = Order { app, actor, member, scope: &scope, id, key, at: app.clock.now() };
    let (mut tx, locked) = match order.begin("drop", LockEvent::Drop).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    person_lock::drop_proposal(&mut tx, &scope, &locked).await?;
    let detail = serde_json::json!({ "lock": id.to_string() });
    order.commit(tx, &locked, "record.unlock-dropped", detail).await
}

/// An act on a lock on its way.
struct Order<'a> {
    app: &'a App,
    actor: &'a Actor,
    member: &'a StaffMember,
    scope: &'a Scope,
    id: LockId,
    key: Uuid,
    at: OffsetDateTime,
}

impl Order<'_> {
    /// The transaction with the lock taken in it; the inner error is the answer when nothing is left to
    /// do.
    async fn begin(
        &self,
        what: &str,
        event: LockEvent,
    ) -> Result<Result<(Tx, Locked), Done>, AppError> {
        let mut tx = self.app.db.begin().await?;
        let office = &self.member.office;
        let locked = person_lock::lock(&mut tx, self.scope, office, self.id).await?;
        let (body, path) = (format!("{what} {}", self.id), format!("/staff/unlock/{}", self.id));
        match tx.claim_key(self.actor, self.key, body.as_bytes(), &path, self.at).await? {
            Claim::Done { .. } => return Ok(Err(Done::Done)),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        Ok(match locked.lock.state().after(event) {
            Ok(_) => Ok((tx, locked)),
            Err(refused) => Err(Done::Refused(refused)),
        })
    }

    async fn commit(
        &self,
        tx: Tx,
        locked: &Locked,
        act: &'static str,
        detail: serde_json::Value,
    ) -> Result<Done, AppError> {
        let (actor, at, subject) = (self.actor, self.at, Subject::Person(locked.lock.person));
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Done::Done)
    }
}
