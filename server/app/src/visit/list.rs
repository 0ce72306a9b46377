//! Who is at a branch today, whose paper waits for a second of the staff, and who was sent on.

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Onward, PROVISIONAL_LASTS, SECOND_WITHIN, VisitState};
use sothon_store::visit::{self, Visit};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// How many are listed for a second of the staff, and for who goes to see people.
const LISTED: i64 = 50;

/// A visit in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitSeen {
    /// Which.
    pub id: VisitId,
    /// Her number in the line.
    pub ticket: i32,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// Whether she is called before others.
    pub frail: bool,
    /// When she came.
    pub arrived_at: OffsetDateTime,
    /// Where it stands.
    pub state: VisitState,
}

/// The list of a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// Everybody who came today: whoever waits first, of them the frail, then by ticket.
    pub visits: Vec<VisitSeen>,
}

impl Counter {
    /// Who is called next.
    pub fn next(&self) -> Option<&VisitSeen> {
        self.visits.iter().find(|visit| visit.state == VisitState::Waiting)
    }

    /// Who has nothing in her hand yet: before closing that is nobody.
    pub fn open(&self) -> impl Iterator<Item = &VisitSeen> {
        self.visits.iter().filter(|visit| visit.state.is_open())
    }
}

/// Everybody who came to the agent's branch today.
pub async fn list(app: &App, actor: &Actor) -> Result<Counter, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let branch = member.office.branch().ok_or(AppError::NotFound)?;
    let today = legal_date(app.clock.now());
    let visits = visit::of_branch(&app.db, &scope, branch, today).await?;
    Ok(Counter { visits: visits.into_iter().map(seen).collect() })
}

/// Whose paper and answers the actor may still confirm, the oldest first; then those for whom that is too late, and who are
/// sent on while their provisional certificate counts.
pub async fn unconfirmed(app: &App, actor: &Actor) -> Result<Vec<VisitSeen>, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::SettleVisit)?;
    let now = app.clock.now();
    let since = (now - SECOND_WITHIN, now - PROVISIONAL_LASTS);
    let visits = visit::waiting_for_second(&app.db, &scope, since, LISTED).await?;
    Ok(visits.into_iter().map(seen).collect())
}

/// Whom branches sent on and whom the actor may have seen: an attestor those of her commune who were sent there.
pub async fn sent_on(app: &App, actor: &Actor) -> Result<Vec<VisitSeen>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AttestLife)?;
    let office = &member.office;
    let onward = office.commune().map(|_| Onward::Commune);
    let visits = visit::sent_on(&app.db, &scope, office, onward, LISTED).await?;
    Ok(visits.into_iter().map(seen).collect())
}

fn seen(visit: Visit) -> VisitSeen {
    VisitSeen {
        id: visit.id,
        ticket: visit.ticket,
        name: MaskedNames::of(&visit.name),
        frail: visit.frail,
        arrived_at: visit.arrived_at,
        state: visit.state,
    }
}
