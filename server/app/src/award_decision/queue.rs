//! The proposals that wait for a second officer.

use sothon_domain::access::Actor;
use sothon_domain::money::Riel;
use sothon_domain::pension::AwardKind;
use sothon_domain::person::{AwardDecisionId, PersonName, PlaceCode};
use sothon_store::award_decision;
use time::OffsetDateTime;

use super::officer;
use crate::authorisation::UseCase;
use crate::{App, AppError};

/// How many proposals are listed; the oldest come first, so that none waits for ever.
const LISTED: i64 = 100;

/// The proposals of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The oldest, in their order.
    pub decisions: Vec<QueuedDecision>,
    /// How many wait in all.
    pub total: i64,
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

/// The proposals that wait for the officer's office. The head office sees every office's.
pub async fn queue(app: &App, actor: &Actor) -> Result<Waiting, AppError> {
    let (scope, member) = officer(actor, UseCase::SeeAwardDecisions)?;
    let total = award_decision::waiting(&app.db, &scope).await?;
    let queued = award_decision::queue(&app.db, &scope, LISTED).await?;
    let decisions = queued.into_iter().map(|queued| QueuedDecision {
        id: queued.decision.id,
        name: queued.name,
        office: queued.decision.office,
        kind: queued.decision.proposal.kind,
        amount: queued.decision.proposal.amount,
        proposed_at: queued.decision.proposed_at,
        mine: queued.decision.state.maker() == member.id,
    });
    Ok(Waiting { decisions: decisions.collect(), total })
}
