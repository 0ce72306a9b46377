//! The cases that wait for an office.

use std::num::NonZeroU32;

use sothon_domain::access::{Actor, Who};
use sothon_domain::casework::{CaseKind, CaseState, Stage};
use sothon_domain::person::{PersonName, PlaceCode, Reference};
use sothon_store::case_file;
use time::{Date, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// A page of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Its cases, oldest first.
    pub cases: Vec<QueuedCase>,
    /// How many cases wait on all pages.
    pub total: i64,
    /// Which page it is; 1 is the oldest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty queue has one.
    pub pages: NonZeroU32,
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
/// first. The head office sees every office's. A page that the queue does not have is the first.
pub async fn queue(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Queue, AppError> {
    let scope = authorise(actor, UseCase::SeeQueue)?;
    let total = case_file::waiting(&app.db, &scope).await?;
    let turned = Turned::to(page, total);
    let queued = case_file::queue(&app.db, &scope, turned.skip(), ON_A_PAGE).await?;
    let cases = queued.into_iter().map(|queued| QueuedCase {
        reference: queued.case.reference,
        kind: queued.case.kind,
        stage: queued.case.state.stage(),
        office: queued.case.office,
        submitted_at: queued.case.submitted_at,
        due_on: queued.case.due_on,
        holder: Holder::of(&queued.case.state, actor),
        name: queued.name,
    });
    Ok(Queue { cases: cases.collect(), total, page: turned.page, pages: turned.pages })
}
