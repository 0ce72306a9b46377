//! Another officer confirms or refuses what was proposed, or its maker takes it back, in one transaction.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::legal_date;
use sothon_domain::person::{DeathReportId, RecoveryId};
use sothon_domain::recovery::{AskedPayer, RecoveryEvent, RefusalReason, Refused, Terms};
use sothon_domain::second_person::State;
use sothon_store::recovery::{self, Recovery};
use sothon_store::{Act, Claim, Subject};
use uuid::Uuid;

use super::{Begun, HerLock, begin, notice, overpaid, path, payer, tie};
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError};

/// What became of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The proposal does not allow it.
    Refused(Refused),
}

/// Confirms what another officer has proposed: the back office is told, and the payer where she is known here.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes.
pub async fn confirm(app: &App, actor: &Actor, seen: Seen, key: Uuid) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecideRecovery)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideRecovery)?;
    let event = RecoveryEvent::Approve { by: member.id };
    decide(app, (actor, &scope, member), &Order { seen, key, event }).await
}

/// Refuses what another officer has proposed: another proposal can be made.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    seen: Seen,
    key: Uuid,
    reason: RefusalReason,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecideRecovery)?;
    let event = RecoveryEvent::Refuse { by: member.id, reason };
    decide(app, (actor, &scope, member), &Order { seen, key, event }).await
}

/// Takes back what the officer herself has proposed, while nobody has decided it.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    seen: Seen,
    key: Uuid,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeRecovery)?;
    let event = RecoveryEvent::Withdraw { by: member.id };
    decide(app, (actor, &scope, member), &Order { seen, key, event }).await
}

/// What an officer saw when she decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The report of the death.
    pub report: DeathReportId,
    /// The proposal.
    pub proposal: RecoveryId,
}

/// A decision on its way.
struct Order {
    seen: Seen,
    key: Uuid,
    event: RecoveryEvent,
}

impl Order {
    /// What a repeat has in common with it; another order with the same key is refused.
    fn body(&self) -> String {
        let id = self.seen.proposal;
        match self.event {
            RecoveryEvent::Approve { .. } => format!("recovery confirm {id}"),
            RecoveryEvent::Refuse { reason, .. } => {
                format!("recovery refuse {} {id}", reason.code())
            }
            RecoveryEvent::Withdraw { .. } => format!("recovery withdraw {id}"),
        }
    }

    fn decides(&self) -> bool {
        !matches!(self.event, RecoveryEvent::Withdraw { .. })
    }

    fn confirms(&self) -> bool {
        matches!(self.event, RecoveryEvent::Approve { .. })
    }
}

async fn decide(
    app: &App,
    (actor, scope, member): (&Actor, &Scope, &StaffMember),
    order: &Order,
) -> Result<Decided, AppError> {
    let (at, id) = (app.clock.now(), order.seen.report);
    let lock = if order.confirms() { HerLock::Stops } else { HerLock::Passes };
    let mut begun = begin(app, (scope, &member.office), id, lock).await?;
    match begun.tx.claim_key(actor, order.key, order.body().as_bytes(), &path(id), at).await? {
        Claim::Done { .. } => return Ok(Decided::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let latest = recovery::latest_locked(&mut begun.tx, scope, id).await?;
    let found = latest.ok_or(AppError::NotFound)?;
    if found.id != order.seen.proposal {
        return Ok(Decided::Refused(Refused::OtherProposal));
    }
    let payer = found.proposal.terms.known_payer();
    if order.decides()
        && let Some(tie) = tie(&mut begun, payer, member).await?
    {
        return Ok(Decided::Refused(tie.into()));
    }
    let effect = match order.confirms() {
        true => takes_effect(app, &mut begun, scope, &found).await?,
        false => Ok(()),
    };
    let next = match found.state.after(order.event, effect) {
        Ok(next) => next,
        Err(refused) => return Ok(Decided::Refused(refused)),
    };
    let Begun { mut tx, person, .. } = begun;
    recovery::set_state(&mut tx, scope, found.id, next, at).await?;
    let act = match next {
        State::Approved { .. } => {
            if let Some(payer) = found.proposal.terms.known_payer() {
                notice::agreed(app, &mut tx, payer).await?;
            }
            "death-recovery.confirmed"
        }
        State::Withdrawn { .. } => "death-recovery.withdrawn",
        State::Proposed { .. } | State::Refused { .. } => "death-recovery.refused",
    };
    let instruction = match found.proposal.terms {
        Terms::Recover { .. } => "recover",
        Terms::Waive => "waive",
    };
    let mut detail = serde_json::json!({
        "report": id.to_string(), "recovery": found.id.to_string(),
    });
    if order.confirms() {
        detail["instruction"] = instruction.into();
    }
    let subject = Subject::Person(person);
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Decided::Done)
}

/// Whether it may take effect now: the death still stands, the sum is still what was paid after it, and the plan still
/// fits.
async fn takes_effect(
    app: &App,
    begun: &mut Begun,
    scope: &Scope,
    found: &Recovery,
) -> Result<Result<(), Refused>, AppError> {
    let over = match overpaid(begun, scope).await? {
        Ok(over) => over,
        Err(refused) => return Ok(Err(refused)),
    };
    if over.sum != found.proposal.sum {
        return Ok(Err(Refused::OtherSum));
    }
    let (today, terms) = (legal_date(app.clock.now()), &found.proposal.terms);
    let means = match terms.known_payer() {
        None => None,
        Some(payer) => match payer::asked(app, begun, payer).await? {
            AskedPayer::Known { means, .. } => means,
            _ => return Ok(Err(Refused::PayerGone)),
        },
    };
    Ok(terms.fits(today, means.as_ref()).map_err(Refused::Unfit))
}
