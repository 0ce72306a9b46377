//! The cases that wait for an office.

use sothon_domain::access::{Actor, Who};
use sothon_domain::casework::{Awaited, CaseKind, CaseState, Counted, Level, Stage};
use sothon_domain::effects::legal_date;
use sothon_domain::person::{PersonName, PlaceCode, Reference};
use sothon_store::case_file::{self, Queued, Wanted};
use time::{Date, OffsetDateTime};

use super::decide::reviewer;
use crate::authorisation::{UseCase, authorise};
use crate::office_list::ON_A_PAGE;
use crate::{App, AppError};

/// Which cases of the queue an officer wants to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Of this kind only.
    pub kind: Option<CaseKind>,
    /// At this stage only.
    pub stage: Option<Stage>,
    /// Of this province's office only.
    pub office: Option<PlaceCode>,
    /// Only what she has taken herself.
    pub mine: bool,
    /// Only what is late.
    pub overdue: bool,
    /// Only what comes after the case with this deadline and reference.
    pub after: Option<(Date, Reference)>,
}

/// A page of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Its cases, the first deadline first.
    pub cases: Vec<QueuedCase>,
    /// How many cases the filter finds on all pages.
    pub total: Counted,
    /// Where the next page begins; none on the last.
    pub next: Option<(Date, Reference)>,
}

/// A case in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedCase {
    /// The number the person has.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// At which level it lies.
    pub level: Level,
    /// Whose it is.
    pub name: PersonName,
    /// The province whose office decides.
    pub office: PlaceCode,
    /// When it was sent first.
    pub submitted_at: OffsetDateTime,
    /// By when the office should decide, or the answer from outside should be here.
    pub due_on: Date,
    /// For whom outside it waits.
    pub awaited: Option<Awaited>,
    /// Who works on it.
    pub holder: Option<Holder>,
}

/// Who works on a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// The officer who asks.
    Me,
    /// Somebody else.
    Another,
}

impl Holder {
    /// The holder of a case in this state, as this actor sees it. What she has taken is hers until another
    /// takes it; what another has done nothing on for half an hour is nobody's.
    pub(super) fn of(state: &CaseState, actor: &Actor, at: OffsetDateTime) -> Option<Self> {
        let CaseState::InReview { officer, .. } = state else { return None };
        if matches!(&actor.who, Who::Staff(member) if member.id == *officer) {
            return Some(Self::Me);
        }
        state.holder(at).map(|_| Self::Another)
    }
}

/// The cases of the officer's office at her level and those below that are not decided and don't wait for the
/// person, the first deadline first. The head office sees every office's.
pub async fn queue(app: &App, actor: &Actor, filter: Filter) -> Result<Queue, AppError> {
    let scope = authorise(actor, UseCase::SeeQueue)?;
    let (_, by) = reviewer(actor)?;
    let at = app.clock.now();
    let wanted = Wanted {
        levels: by.level.and_below(),
        kind: filter.kind,
        stage: filter.stage,
        office: filter.office,
        of: filter.mine.then_some(by.id),
        due_before: filter.overdue.then(|| legal_date(at)),
        after: filter.after,
    };
    let most = Counted::MOST + 1;
    let total = Counted::of(case_file::waiting(&app.db, &scope, &wanted, at, most).await?);
    let mut found = case_file::queue(&app.db, &scope, &wanted, at, ON_A_PAGE + 1).await?;
    let shown = usize::try_from(ON_A_PAGE).expect("invariant: a page has few lines");
    let more = found.len() > shown;
    found.truncate(shown);
    let cases: Vec<_> = found.into_iter().map(|queued| line(queued, actor, at)).collect();
    let next = cases.last().filter(|_| more).map(|last| (last.due_on, last.reference));
    Ok(Queue { cases, total, next })
}

fn line(Queued { case, name }: Queued, actor: &Actor, at: OffsetDateTime) -> QueuedCase {
    let awaited = match &case.state {
        CaseState::Outside { awaited, .. } => Some(*awaited),
        _ => None,
    };
    QueuedCase {
        stage: case.state.stage(),
        level: case.state.climb().map_or(Level::Branch, |climb| climb.level),
        holder: Holder::of(&case.state, actor, at),
        due_on: awaited.map_or(case.due_on, |awaited| awaited.due_on),
        awaited,
        reference: case.reference,
        kind: case.kind,
        office: case.office,
        submitted_at: case.submitted_at,
        name,
    }
}
