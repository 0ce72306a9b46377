//! The cases that wait for an office.

use sothon_domain::access::{Actor, Who};
use sothon_domain::casework::{CaseKind, CaseState, Stage};
use sothon_domain::person::{PersonName, PlaceCode, Reference};
use sothon_store::case_file;
use time::{Date, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// How many cases the queue shows.
const SHOWN: i64 = 200;

/// A case in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedCase {
    /// The number the person has.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// Whose it is.
    pub name: PersonName,
    /// The province whose office decides.
    pub office: PlaceCode,
    /// When it was sent first.
    pub submitted_at: OffsetDateTime,
    /// By when the office should decide.
    pub due_on: Date,
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
    /// The holder of a case in this state, as this actor sees it.
    pub(super) fn of(state: &CaseState, actor: &Actor) -> Option<Self> {
        let CaseState::InReview { officer } = state else { return None };
        let mine = matches!(&actor.who, Who::Staff(member) if member.id == *officer);
        Some(if mine { Self::Me } else { Self::Another })
    }
}

/// The cases of the officer's office that are not decided and don't wait for the person, oldest
/// first. The head office sees every office's.
pub async fn queue(app: &App, actor: &Actor) -> Result<Vec<QueuedCase>, AppError> {
    let scope = authorise(actor, UseCase::SeeQueue)?;
    let queued = case_file::queue(&app.db, &scope, SHOWN).await?;
    let seen = queued.into_iter().map(|queued| QueuedCase {
        reference: queued.case.reference,
        kind: queued.case.kind,
        stage: queued.case.state.stage(),
        office: queued.case.office,
        submitted_at: queued.case.submitted_at,
        due_on: queued.case.due_on,
        holder: Holder::of(&queued.case.state, actor),
        name: queued.name,
    });
    Ok(seen.collect())
}
