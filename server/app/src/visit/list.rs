//! Who is at a branch today, whose paper waits for a second of the staff, and who was sent on.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::VisitId;
use sothon_domain::visit::{Onward, PROVISIONAL_LASTS, SECOND_WITHIN, VisitState};
use sothon_store::visit::{self, Visit};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

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

/// A page of visits that wait for somebody of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPage {
    /// Its lines.
    pub visits: Vec<VisitSeen>,
    /// How many wait on all pages.
    pub total: i64,
    /// Which page it is, from 1.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

impl VisitPage {
    fn of(turned: Turned, total: i64, found: Vec<Visit>) -> Self {
        let visits = found.into_iter().map(seen).collect();
        Self { visits, total, page: turned.page, pages: turned.pages }
    }
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
/// sent on while their provisional certificate counts. A page that the list does not have is the first.
pub async fn unconfirmed(
    app: &App,
    actor: &Actor,
    page: NonZeroU32,
) -> Result<VisitPage, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::SettleVisit)?;
    let now = app.clock.now();
    let (earliest, oldest) = (now - SECOND_WITHIN, now - PROVISIONAL_LASTS);
    let total = visit::count_waiting_for_second(&app.db, &scope, oldest).await?;
    let turned = Turned::to(page, total);
    let lines = (turned.skip(), ON_A_PAGE);
    let found = visit::waiting_for_second(&app.db, &scope, (earliest, oldest), lines).await?;
    Ok(VisitPage::of(turned, total, found))
}

/// Whom branches sent on and whom the actor may have seen: an attestor those of her commune who were sent there. Whoever
/// came first is first; a page that the list does not have is the first.
pub async fn sent_on(app: &App, actor: &Actor, page: NonZeroU32) -> Result<VisitPage, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AttestLife)?;
    let office = &member.office;
    let onward = office.commune().map(|_| Onward::Commune);
    let total = visit::count_sent_on(&app.db, &scope, office, onward).await?;
    let turned = Turned::to(page, total);
    let lines = (turned.skip(), ON_A_PAGE);
    let found = visit::sent_on(&app.db, &scope, office, onward, lines).await?;
    Ok(VisitPage::of(turned, total, found))
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
