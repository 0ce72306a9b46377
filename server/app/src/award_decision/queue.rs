//! The proposals that wait for a second officer.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::money::Riel;
use sothon_domain::pension::AwardKind;
use sothon_domain::person::{AwardDecisionId, PersonName, PlaceCode};
use sothon_store::award_decision;
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// A page of the proposals of an office; the oldest come first, so that none waits for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its proposals, oldest first.
    pub decisions: Vec<QueuedDecision>,
    /// How many wait on all pages.
    pub total: i64,
    /// Which page it is; 1 is the oldest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// A proposal in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedDecision {
    /// Id.
    pub id: AwardDecisionId,
    /// Whose.
    pub name: PersonName,
    /// The province whose office decides.
    pub office: PlaceCode,
    /// Why it is to be paid.
    pub kind: AwardKind,
    /// The amount proposed a month.
    pub amount: Riel,
    /// When it was proposed.
    pub proposed_at: OffsetDateTime,
    /// Whether the officer who asks has proposed it.
    pub mine: bool,
}

/// The proposals that wait for the officer's office. The head office sees every office's. A page that
/// the list does not have is the first.
pub async fn queue(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Waiting, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SeeAwardDecisions)?;
    let total = award_decision::waiting(&app.db, &scope).await?;
    let turned = Turned::to(page, total);
    let queued = award_decision::queue(&app.db, &scope, turned.skip(), ON_A_PAGE).await?;
    let decisions = queued.into_iter().map(|queued| QueuedDecision {
        id: queued.decision.id,
        name: queued.name,
        office: queued.decision.office,
        kind: queued.decision.proposal.kind,
        amount: queued.decision.proposal.amount,
        proposed_at: queued.decision.proposed_at,
        mine: queued.decision.state.maker() == member.id,
    });
    let decisions = decisions.collect();
    Ok(Waiting { decisions, total, page: turned.page, pages: turned.pages })
}
