//! Somebody comes, gets a ticket, and is called.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::masked::{MaskedNames, PrivateFact, Shown};
use sothon_domain::person::{PersonId, VisitId};
use sothon_domain::visit::{NO_PRINTS_COUNTS, Refused, VisitEvent, WithoutFinger};
use sothon_store::visit::{self, NewVisit};
use sothon_store::{Act, Claim, StoreError, Subject, finger, person};
use uuid::Uuid;

use super::order::{Beside, Order};
use super::{Done, path};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::sought::{self, Sought};
use crate::{App, AppError};

/// So often a day one person comes to show that she is alive and is served.
const A_DAY: i64 = 2;
/// So many who may be meant are shown.
const NAMESAKES: usize = 10;

/// What an agent types when somebody comes. It is not printed: it may be a name.
#[derive(Clone, Copy)]
pub struct Arrive<'a> {
    /// Her number, of a member or of a claimant; or her phone, her identity card, or her name in Khmer letters.
    pub number: &'a str,
    /// Whether she is called before others.
    pub frail: bool,
    /// The idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrived {
    /// She has a ticket; a repeat is answered the same.
    Ticket(VisitId),
    /// It is no number, so that the agent says who is meant: one of these, if any.
    Perhaps(Vec<Candidate>),
    /// It is nothing that tells of anybody.
    Malformed,
    /// Nobody in the reach of the branch has it.
    Unknown,
    /// It may not be.
    Refused(Refused),
}

/// Somebody who may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// Her date of birth, masked.
    pub birth_date: Shown,
}

/// Gives a ticket to the person with this number, at the agent's branch. What she left behind at another branch or on
/// another day keeps her from nothing. For anything but a number it only says who may be meant, after the readings are
/// written down.
///
/// # Errors
/// [`AppError::RecordLocked`] while her emergency lock stands, [`AppError::RecordRetired`] where her number is used no
/// more.
pub async fn arrive(app: &App, actor: &Actor, sent: &Arrive<'_>) -> Result<Arrived, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let sought = sought::by_number(app, &scope, sent.number).await?;
    let is_number = sought == Sought::Unknown;
    match sought {
        Sought::Found(her) => {
            return ticket(app, (actor, &scope, member), her, (sent.frail, sent.key)).await;
        }
        Sought::Malformed | Sought::Unknown => {}
    }
    match sought::by_told(app, &scope, sent.number).await?.as_deref() {
        None if is_number => Ok(Arrived::Unknown),
        None => Ok(Arrived::Malformed),
        Some([]) => Ok(Arrived::Unknown),
        Some(found) => candidates(app, actor, (&scope, member), found).await,
    }
}

/// Gives a ticket to whom the agent has chosen of those who might be meant.
///
/// # Errors
/// Those of [`arrive`], and [`AppError::NotFound`] outside the reach of the branch.
pub async fn arrive_chosen(
    app: &App,
    actor: &Actor,
    her: PersonId,
    (frail, key): (bool, Uuid),
) -> Result<Arrived, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    ticket(app, (actor, &scope, member), her, (frail, key)).await
}

async fn candidates(
    app: &App,
    actor: &Actor,
    (scope, member): (&Scope, &StaffMember),
    found: &[PersonId],
) -> Result<Arrived, AppError> {
    let mut candidates = Vec::new();
    for person in found.iter().copied().take(NAMESAKES) {
        record_reading(app, actor, member, person, None).await?;
        let her = person::load(&app.db, scope, person).await?;
        let birth_date = PrivateFact::BirthDate(her.birth_date).masked();
        candidates.push(Candidate { person, name: MaskedNames::of(&her.name), birth_date });
    }
    Ok(Arrived::Perhaps(candidates))
}

async fn ticket(
    app: &App,
    (actor, scope, member): (&Actor, &Scope, &StaffMember),
    her: PersonId,
    (frail, key): (bool, Uuid),
) -> Result<Arrived, AppError> {
    let branch = member.office.branch().ok_or(AppError::NotFound)?;
    let at = app.clock.now();
    let id = VisitId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let mut tx = app.db.begin_for(scope, her).await?;
    let body = format!("{her} {frail}");
    match tx.claim_key(actor, key, body.as_bytes(), &path(id), at).await? {
        Claim::Done { redirect } => {
            let before = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
            let nothing = AppError::Inconsistent("a visit's key leads to none");
            return before.map(Arrived::Ticket).ok_or(nothing);
        }
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if person::is_related(&mut tx, scope, &[her], member.id).await? {
        return Ok(Arrived::Refused(Refused::Related));
    }
    let day = legal_date(at);
    let ended = visit::end_left_behind(&mut tx, scope, her, (branch, day), at).await?;
    if visit::visits_on(&mut tx, scope, her, day).await? >= A_DAY {
        return Ok(Arrived::Refused(Refused::TwiceToday));
    }
    let new = NewVisit { id, person: her, branch, day, frail, at };
    let ticket = match visit::insert(&mut tx, scope, &new).await {
        Ok(ticket) => ticket,
        Err(StoreError::Duplicate { .. }) => return Ok(Arrived::Refused(Refused::OnAList)),
        Err(error) => return Err(error.into()),
    };
    let (act, subject) = ("visit.begun", Subject::Person(her));
    let detail = serde_json::json!({
        "visit": id.to_string(),
        "branch": branch.as_str(),
        "ticket": ticket,
        "frail": frail,
        "ended": ended,
    });
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Arrived::Ticket(id))
}

/// An agent calls whoever waits. Who has no finger in the register, or no usable prints, shows a paper at once.
///
/// # Errors
/// [`AppError::NotFound`] for a visit to another branch.
pub async fn call(app: &App, actor: &Actor, id: VisitId, key: Uuid) -> Result<Done, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let at = app.clock.now();
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let since = legal_date(at) - NO_PRINTS_COUNTS;
    let without = if visit::has_no_prints(&app.db, &scope, her, since).await? {
        Some(WithoutFinger::NoPrints)
    } else if finger::held(&app.db, &scope, her).await?.is_empty() {
        Some(WithoutFinger::NotEnrolled)
    } else {
        None
    };
    let order = Order { app, actor, member, scope: &scope, id, key, at };
    match order.begin(b"call ", VisitEvent::Call { by: member.id, without }).await? {
        Ok(begun) => {
            order.finish(begun, Beside::default(), "visit.called", serde_json::json!({})).await
        }
        Err(done) => Ok(done),
    }
}
