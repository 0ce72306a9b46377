//! What members of staff do with a report: find who is meant, ask her, hear that she lives, see a paper, find out and
//! confirm, or end it.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::death_report::{
    ActNumber, Alive, DeathEvent, DismissReason, NotANote, ProofNote, ProofPaper, Refused,
};
use sothon_domain::person::{DeathReportId, MemberNumber, PersonId};
use sothon_store::{StoreError, Subject, death_report, person, record_merge};
use uuid::Uuid;

use super::look::{ask_or_end, may_ask};
use super::order::{Begun, Done, HerLock, Living, Order, commit_alive};
use super::reached::how_reached_now;
use super::subject;
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError};

/// What became of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is done, or it was found out that another report of her stands; a repeat is answered the same.
    Done,
    /// The report does not allow it.
    Refused(Refused),
    /// What was typed is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// What became of a paper or a finding that is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// It is done; a repeat is answered the same.
    Done,
    /// The report does not allow it.
    Refused(Refused),
    /// It is not said which.
    NotANote,
}

impl From<Done> for Paper {
    fn from(done: Done) -> Self {
        match done {
            Done::Done => Self::Done,
            Done::Refused(refused) => Self::Refused(refused),
        }
    }
}

impl From<NotANote> for Paper {
    fn from(_: NotANote) -> Self {
        Self::NotANote
    }
}

pub(super) fn order<'a>(
    app: &'a App,
    actor: &'a Actor,
    (scope, member): (&'a Scope, &'a StaffMember),
    (id, key): (DeathReportId, Uuid),
) -> Order<'a> {
    Order { app, actor, scope, member, id, key, at: app.clock.now() }
}

/// Puts a report to the person: to the one who is known, or else to the member with the number that is typed.
pub async fn ask(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
    typed: &str,
) -> Result<Asked, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecideDeath)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let seen = death_report::find(&app.db, &scope, &member.office, id).await?;
    let person = match seen.member {
        Some(known) => known.id,
        None => {
            let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Asked::Malformed) };
            match meant(app, &scope, &number).await? {
                Some(person) => person,
                None => return Ok(Asked::Unknown),
            }
        }
    };
    let (mut tx, mut locked) = order.taken(Some(person), HerLock::Passes).await?;
    if order.repeat(&mut tx, &format!("ask {person}")).await?.is_some() {
        return Ok(Asked::Done);
    }
    if let Err(refused) = may_ask(locked.report.state, order.at) {
        return Ok(Asked::Refused(refused));
    }
    match &locked.report.member {
        Some(known) if known.id != person => return Ok(Asked::Refused(Refused::AskedAlready)),
        Some(_) => {}
        None => {
            // She may have been joined with another record in this very moment.
            record_merge::refuse_retired(&mut tx, &scope, person, None).await?;
            death_report::assign(&mut tx, &scope, &mut locked, person).await?;
        }
    }
    let asking = (person, member.id, order.at);
    let act = ask_or_end(app, &mut tx, &scope, &locked, asking).await?;
    let detail = serde_json::json!({});
    order.commit(tx, (act, Subject::Person(person)), detail).await?;
    Ok(Asked::Done)
}

/// Whose record a number means that somebody of the staff has typed: of a retired one the record under which she is
/// paid. None where the office does not reach it.
pub(super) async fn meant(
    app: &App,
    scope: &Scope,
    number: &MemberNumber,
) -> Result<Option<PersonId>, AppError> {
    let Some(found) = person::find_by_member_number(&app.db, scope, number).await? else {
        return Ok(None);
    };
    let Some(kept) = record_merge::kept(&app.db, scope, found.person).await? else {
        return Ok(Some(found.person));
    };
    match record_merge::number_of(&app.db, scope, kept).await {
        Ok(_) => Ok(Some(kept)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Writes down that the person lives: the actor has seen her or spoken to her. What was held goes on the same day.
pub async fn alive(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let event = DeathEvent::Live { by: Alive::Staff(member.id) };
    let Begun { mut tx, locked, next } = match order.begin("alive", event, HerLock::Passes).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    let at = order.at;
    death_report::set_state(&mut tx, &scope, &locked, next, None, at).await?;
    let known = locked.report.member.as_ref();
    let person = known.ok_or(AppError::Inconsistent("nobody was asked and lives"))?.id;
    commit_alive(tx, &Living { app, actor, scope: &scope, person, at }, &locked).await?;
    Ok(Done::Done)
}

/// Writes down that the actor has found out without a paper that the person has died; another has to confirm. It
/// waits until those who were asked had their time.
pub async fn propose(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
    how: &str,
) -> Result<Paper, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let note: ProofNote = match how.parse() {
        Ok(note) => note,
        Err(NotANote) => return Ok(NotANote.into()),
    };
    let order = order(app, actor, (&scope, member), (id, key));
    let event = DeathEvent::Propose { by: member.id, at: order.at };
    let Begun { mut tx, locked, next } = match order.begin("propose", event, HerLock::Stops).await?
    {
        Ok(begun) => begun,
        Err(done) => return Ok(done.into()),
    };
    death_report::set_state(&mut tx, &scope, &locked, next, Some(&note), order.at).await?;
    let act = ("death-report.proposed", subject(&locked.report));
    Ok(order.commit(tx, act, serde_json::json!({})).await?.into())
}

/// Confirms what another has found out: the payments are held, where the question is known to have reached the person or
/// her household.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the actor's last code is older than ten minutes, and [`AppError::RecordLocked`]
/// while the person's emergency lock stands.
pub async fn confirm(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::DecideDeath)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideDeath)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let (mut tx, locked) = match order.once("confirm", HerLock::Stops).await? {
        Ok(taken) => taken,
        Err(done) => return Ok(done),
    };
    let reach = how_reached_now(&mut tx, &scope, &locked).await?.beside(member.id);
    let event = DeathEvent::Confirm { by: member.id, at: order.at, reach };
    match order.after(tx, locked, event).await? {
        Ok(begun) => order.hold(begun, None, "two").await,
        Err(done) => Ok(done),
    }
}

/// Takes back what was found out, by the actor or another: the report stands as before.
pub async fn take_back(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let begun = order.begin("take-back", DeathEvent::TakeBack, HerLock::Passes).await?;
    let Begun { mut tx, locked, next } = match begun {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    death_report::set_state(&mut tx, &scope, &locked, next, None, order.at).await?;
    let act = ("death-report.taken-back", subject(&locked.report));
    order.commit(tx, act, serde_json::json!({})).await
}

/// Writes down a paper that the actor has seen: the payments are held at once. `what` says its number and who issued
/// it.
///
/// # Errors
/// Those of [`confirm`].
pub async fn show_paper(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
    (paper, what): (ProofPaper, &str),
) -> Result<Paper, AppError> {
    authorise_approval(actor, UseCase::DecideDeath)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideDeath)?;
    let note: ProofNote = match what.parse() {
        Ok(note) => note,
        Err(NotANote) => return Ok(NotANote.into()),
    };
    let order = order(app, actor, (&scope, member), (id, key));
    let event = DeathEvent::Show { by: member.id, paper };
    let named = format!("paper {}", paper.code());
    let mut begun = match order.begin(&named, event, HerLock::Stops).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done.into()),
    };
    if paper == ProofPaper::Registry && is_weak(&mut begun, &scope, &note).await? {
        return Ok(Paper::Refused(Refused::NoEntry));
    }
    Ok(order.hold(begun, Some(&note), paper.code()).await?.into())
}

/// Whether what an officer writes down of the civil registry is an entry that only may be about the person: the one of
/// this report, or another that has the number she types.
async fn is_weak(begun: &mut Begun, scope: &Scope, note: &ProofNote) -> Result<bool, AppError> {
    let report = &begun.locked.report;
    if report.registry.as_ref().is_some_and(|entry| !entry.is_sure()) {
        return Ok(true);
    }
    let person = report.member.as_ref().map(|known| known.id);
    let Some((person, number)) = person.zip(note.as_str().parse::<ActNumber>().ok()) else {
        return Ok(false);
    };
    let known = death_report::known_entry(&mut begun.tx, scope, &number, person).await?;
    Ok(known.is_some_and(|entry| !entry.is_sure))
}

/// Holds the payments at once on an entry of the civil registry that is surely about the person; its number is the
/// note.
///
/// # Errors
/// Those of [`confirm`].
pub async fn hold_registered(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
) -> Result<Done, AppError> {
    authorise_approval(actor, UseCase::DecideDeath)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideDeath)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let paper = ProofPaper::Registry;
    let event = DeathEvent::Show { by: member.id, paper };
    let begun = match order.begin("registered", event, HerLock::Stops).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    let entry = begun.locked.report.registry.as_ref().filter(|entry| entry.is_sure());
    let Some(entry) = entry else { return Ok(Done::Refused(Refused::NoEntry)) };
    let note = entry.number.as_str().parse::<ProofNote>();
    let note = note.map_err(|_| AppError::Inconsistent("the number of an act is no note"))?;
    order.hold(begun, Some(&note), paper.code()).await
}

/// Ends a report that comes to nothing.
pub async fn dismiss(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
    reason: DismissReason,
) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecideDeath)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let event = DeathEvent::Dismiss { by: Some(member.id), reason };
    let named = format!("dismiss {}", reason.code());
    let Begun { mut tx, locked, next } = match order.begin(&named, event, HerLock::Passes).await? {
        Ok(begun) => begun,
        Err(done) => return Ok(done),
    };
    death_report::set_state(&mut tx, &scope, &locked, next, None, order.at).await?;
    let act = ("death-report.dismissed", subject(&locked.report));
    order.commit(tx, act, serde_json::json!({ "reason": reason.code() })).await
}
