//! Somebody comes, gets a ticket, and is called.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::person::{PersonId, VisitId};
use sothon_domain::visit::{NO_PRINTS_COUNTS, Refused, VisitEvent, WithoutFinger};
use sothon_store::visit::{self, NewVisit};
use sothon_store::{Act, Claim, StoreError, Subject, finger, person};
use uuid::Uuid;

use super::order::{Beside, Order};
use super::{Done, path};
use crate::authorisation::{UseCase, authorise_staff};
use crate::sought::{self, Sought};
use crate::{App, AppError};

/// So often a day one person comes to show that she is alive and is served.
const A_DAY: i64 = 2;

/// What an agent types when somebody comes.
#[derive(Debug, Clone, Copy)]
pub struct Arrive<'a> {
    /// Her number, of a member or of a claimant.
    pub number: &'a str,
    /// Whether she is called before others.
    pub frail: bool,
    /// The idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrived {
    /// She has a ticket; a repeat is answered the same.
    Ticket(VisitId),
    /// It is no number of a member or a claimant.
    Malformed,
    /// Nobody in the reach of the branch has it.
    Unknown,
    /// It may not be.
    Refused(Refused),
}

/// Gives a ticket to the person with this number, at the agent's branch. What she left behind at another branch or on
/// another day keeps her from nothing.
///
/// # Errors
/// [`AppError::RecordLocked`] while her emergency lock stands, [`AppError::RecordRetired`] where her number is used no
/// more.
pub async fn arrive(app: &App, actor: &Actor, sent: &Arrive<'_>) -> Result<Arrived, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    match sought::by_number(app, &scope, sent.number).await? {
        Sought::Found(her) => ticket(app, (actor, &scope, member), her, sent).await,
        Sought::Malformed => Ok(Arrived::Malformed),
        Sought::Unknown => Ok(Arrived::Unknown),
    }
}

async fn ticket(
    app: &App,
    (actor, scope, member): (&Actor, &Scope, &StaffMember),
    her: PersonId,
    sent: &Arrive<'_>,
) -> Result<Arrived, AppError> {
    let branch = member.office.branch().ok_or(AppError::NotFound)?;
    let (at, frail) = (app.clock.now(), sent.frail);
    let id = VisitId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let mut tx = app.db.begin_for(scope, her).await?;
    let body = format!("{her} {frail}");
    match tx.claim_key(actor, sent.key, body.as_bytes(), &path(id), at).await? {
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
