//! Another officer approves or refuses what was proposed, or its maker takes it back, in one transaction.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::award_decision::{DecisionEvent, DecisionState, RefusalReason, Refused};
use sothon_domain::effects::new_id;
use sothon_domain::money::Riel;
use sothon_domain::pension::{AgeOut, CitationId};
use sothon_domain::person::{AwardDecisionId, AwardId};
use sothon_store::award_decision::{self, Locked};
use sothon_store::membership::Record;
use sothon_store::{Claim, Tx, person_lock, record_merge};
use time::OffsetDateTime;
use uuid::Uuid;

use super::notice::{APPROVED, act_of, tell};
use super::rule::forbids;
use super::{Shown, path, working};
use crate::age_out::{self, ended_locked};
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError, tied};

/// What became of an officer's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The proposal does not allow it.
    Refused(Refused),
    /// By now the amount comes from this rule.
    RuleKnown(CitationId),
}

/// Approves a proposal that another officer made: it is the award in force at once.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes.
pub async fn approve(
    app: &App,
    actor: &Actor,
    id: AwardDecisionId,
    key: Uuid,
    shown: &Shown,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecideAward)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideAward)?;
    let found = award_decision::with_person(&app.db, &scope, id).await?.decision;
    let waits = matches!(found.state, DecisionState::Proposed { .. });
    if waits
        && let Some(rule) = forbids(app, found.person, found.membership, &found.proposal).await?
    {
        return Ok(Decided::RuleKnown(rule));
    }
    let record = working::record(app, &found).await?;
    let event = DecisionEvent::Approve { by: member.id };
    decide(app, actor, &scope, &Order { id, key, shown, event, record }).await
}

/// Refuses a proposal that another officer made; nothing in the register changes.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    id: AwardDecisionId,
    key: Uuid,
    shown: &Shown,
    reason: RefusalReason,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecideAward)?;
    let event = DecisionEvent::Refuse { by: member.id, reason };
    decide(app, actor, &scope, &Order { id, key, shown, event, record: None }).await
}

/// Takes back a proposal that the officer made herself, while nobody has decided it; nothing in the
/// register changes, and another can be made for the membership.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: AwardDecisionId,
    key: Uuid,
    shown: &Shown,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeAward)?;
    let event = DecisionEvent::Withdraw { by: member.id };
    decide(app, actor, &scope, &Order { id, key, shown, event, record: None }).await
}

/// A decision on its way.
struct Order<'a> {
    id: AwardDecisionId,
    key: Uuid,
    shown: &'a Shown,
    event: DecisionEvent,
    /// Her record, for the working that an approval stores.
    record: Option<Record>,
}

impl Order<'_> {
    /// What a repeat of the order has in common with it; another order with the same key is refused.
    fn body(&self) -> String {
        match self.event {
            DecisionEvent::Approve { .. } => format!("approve\n{}", self.id),
            DecisionEvent::Refuse { reason, .. } => {
                format!("refuse\n{}\n{}", self.id, reason.code())
            }
            DecisionEvent::Withdraw { .. } => format!("withdraw\n{}", self.id),
        }
    }
}

async fn decide(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    order: &Order<'_>,
) -> Result<Decided, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let locked = award_decision::lock(&mut tx, scope, order.id).await?;
    let body = order.body();
    match tx.claim_key(actor, order.key, body.as_bytes(), &path(order.id), at).await? {
        Claim::Done { .. } => return Ok(Decided::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if Shown::of(&locked.decision) != *order.shown {
        return Ok(Decided::Refused(Refused::NotAsShown));
    }
    if let Some(refused) = tie(&mut tx, &locked, order.event).await? {
        return Ok(Decided::Refused(refused));
    }
    if matches!(order.event, DecisionEvent::Approve { .. }) {
        let (person, office) = (locked.decision.person, &locked.decision.office);
        if person_lock::is_locked(&mut tx, scope, person, Some(office)).await? {
            return Ok(Decided::Refused(Refused::RecordLocked));
        }
        record_merge::refuse_retired(&mut tx, scope, person, Some(office)).await?;
    }
    let in_force = award_decision::in_force(&mut tx, scope, &locked).await?;
    let nothing = locked.decision.proposal.amount == Riel::ZERO;
    let of = (locked.decision.person, locked.decision.membership);
    let end = if nothing { ended_locked(app, &mut tx, of).await? } else { None };
    // Nothing is approved only of a child whose pension has ended, as the register holds her now.
    let outdated = in_force != locked.decision.since || nothing && end.is_none();
    let next = match locked.decision.state.after(order.event, outdated) {
        Ok(next) => next,
        Err(refused) => return Ok(Decided::Refused(refused)),
    };
    let act = write(app, &mut tx, scope, &locked, (next, order.record.as_ref(), end), at).await?;
    let (person, proposal) = (locked.decision.person, &locked.decision.proposal);
    tx.commit(act_of(actor, act, order.id, person, proposal, at)).await?;
    Ok(Decided::Done)
}

/// Why a tie to the person keeps this officer from deciding; her own proposal she may always take back.
async fn tie(
    tx: &mut Tx,
    locked: &Locked,
    event: DecisionEvent,
) -> Result<Option<Refused>, AppError> {
    match event {
        DecisionEvent::Approve { by } | DecisionEvent::Refuse { by, .. } => {
            let tie = tied::stops(tx, &[locked.decision.person], by).await?;
            Ok(tie.map(Refused::from))
        }
        DecisionEvent::Withdraw { .. } => Ok(None),
    }
}

/// Writes the state and what follows from it; says what was done.
async fn write(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    (next, record, end): (DecisionState, Option<&Record>, Option<AgeOut>),
    at: OffsetDateTime,
) -> Result<&'static str, AppError> {
    award_decision::set_state(tx, scope, locked, next, at).await?;
    match next {
        DecisionState::Approved { .. } => {}
        DecisionState::Withdrawn { .. } => return Ok("award.withdrawn"),
        DecisionState::Proposed { .. } | DecisionState::Refused { .. } => {
            return Ok("award.refused");
        }
    }
    let new = AwardId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let award = award_decision::write_award(tx, scope, locked, new, at).await?;
    let record = record.ok_or(AppError::Inconsistent("an award without its membership"))?;
    working::store(app, tx, &locked.decision, (award, record), at).await?;
    match end {
        Some(end) => {
            let of = (locked.decision.person, locked.decision.membership);
            age_out::decided(app, tx, of, end).await?;
        }
        None => tell(app, tx, scope, locked).await?,
    }
    Ok(APPROVED)
}
