//! What officers do with an appointment, each act in one transaction.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::legal_date;
use sothon_domain::payee::{
    AskedPayee, EndReason, PayeeEvent, RefusalReason, Refused, may_take_effect,
};
use sothon_domain::person::PayeeId;
use sothon_domain::second_person::Event;
use sothon_store::payee::{self, PayeeRecord};
use sothon_store::{Act, Claim, Subject, Tx};
use time::Date;
use uuid::Uuid;

use super::notice::{APPROVED, NOT_DONE, ended, tell};
use super::over::{detail, replace, vacant_until};
use super::{WHEREVER, path, receiver};
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError, tied};

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The appointment does not allow it.
    Refused(Refused),
}

/// Approves what another officer has proposed: the back office is told, and both. What held for her so far ends with it,
/// so that no day is without anybody who takes the money.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes, [`AppError::RecordLocked`] while
/// the person's emergency lock stands.
pub async fn approve(
    app: &App,
    actor: &Actor,
    id: PayeeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecidePayee)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecidePayee)?;
    let event = PayeeEvent::Decide(Event::Approve { by: member.id });
    decide(app, (actor, &scope, member), &Order { id, key, event }).await
}

/// Refuses what another officer has proposed: another can be proposed.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    id: PayeeId,
    (reason, key): (RefusalReason, Uuid),
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecidePayee)?;
    let event = PayeeEvent::Decide(Event::Refuse { by: member.id, reason });
    decide(app, (actor, &scope, member), &Order { id, key, event }).await
}

/// Takes back what the officer herself has proposed, while nobody has decided it.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: PayeeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposePayee)?;
    let event = PayeeEvent::Decide(Event::Withdraw { by: member.id });
    decide(app, (actor, &scope, member), &Order { id, key, event }).await
}

/// Proposes that a payee who stands ends. It works on a locked record.
pub async fn propose_end(
    app: &App,
    actor: &Actor,
    id: PayeeId,
    (reason, key): (EndReason, Uuid),
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposePayee)?;
    let event = PayeeEvent::ProposeEnd { by: member.id, reason };
    decide(app, (actor, &scope, member), &Order { id, key, event }).await
}

/// Confirms the end that another officer has proposed: the back office is told, and both.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes.
pub async fn confirm_end(
    app: &App,
    actor: &Actor,
    id: PayeeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecidePayee)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecidePayee)?;
    let event = PayeeEvent::ConfirmEnd { by: member.id };
    decide(app, (actor, &scope, member), &Order { id, key, event }).await
}

/// Lets the payee go on: the end that was proposed comes to nothing. It takes who wanted the end, or somebody who has not
/// appointed the payee.
pub async fn keep_on(
    app: &App,
    actor: &Actor,
    id: PayeeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposePayee)?;
    let event = PayeeEvent::KeepOn { by: member.id };
    decide(app, (actor, &scope, member), &Order { id, key, event }).await
}

/// An act on its way.
struct Order {
    id: PayeeId,
    key: Uuid,
    event: PayeeEvent,
}

impl Order {
    /// What it is called where a repeat is recognised.
    fn what(&self) -> String {
        match self.event {
            PayeeEvent::Decide(Event::Approve { .. }) => "approve".to_owned(),
            PayeeEvent::Decide(Event::Refuse { reason, .. }) => format!("refuse {}", reason.code()),
            PayeeEvent::Decide(Event::Withdraw { .. }) => "withdraw".to_owned(),
            PayeeEvent::ProposeEnd { reason, .. } => format!("end {}", reason.code()),
            PayeeEvent::ConfirmEnd { .. } => "confirm end".to_owned(),
            PayeeEvent::KeepOn { .. } => "keep on".to_owned(),
            PayeeEvent::Over(how) => format!("over {}", how.code()),
        }
    }

    fn approves(&self) -> bool {
        matches!(self.event, PayeeEvent::Decide(Event::Approve { .. }))
    }

    /// Whether one who is related may do it all the same: taking back what is one's own.
    fn takes_back(&self) -> bool {
        matches!(self.event, PayeeEvent::Decide(Event::Withdraw { .. }))
    }
}

async fn decide(
    app: &App,
    (actor, scope, member): (&Actor, &Scope, &StaffMember),
    order: &Order,
) -> Result<Decided, AppError> {
    let (at, id) = (app.clock.now(), order.id);
    let before = payee::find(&app.db, scope, id).await?.record;
    let (her, payee) = (before.person, before.appointment.payee);
    let born = payee::born(&app.db, scope, her).await?.last_day();
    let mut tx = match order.approves() {
        true => app.db.begin_for_with(scope, her, (&WHEREVER, payee)).await?,
        false => app.db.begin_despite_lock(scope, her).await?,
    };
    let body = format!("payee {} {id}", order.what());
    match tx.claim_key(actor, order.key, body.as_bytes(), &path(id), at).await? {
        Claim::Done { .. } => return Ok(Decided::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let found = payee::find_locked(&mut tx, scope, id).await?.record;
    if !order.takes_back()
        && let Some(tie) = tied::stops(&mut tx, &[her, payee], member.id).await?
    {
        return Ok(Decided::Refused(tie.into()));
    }
    let effect = match order.approves() && found.state.waits() {
        true => takes_effect(app, &mut tx, &found).await?,
        false => Ok(()),
    };
    let next = match found.state.after(order.event, effect) {
        Ok(next) => next,
        Err(refused) => return Ok(Decided::Refused(refused)),
    };
    if order.approves() {
        replace(app, &mut tx, (actor, scope), &found).await?;
    }
    let vacant = vacant_until(&found, next, born, legal_date(at));
    payee::set_state(&mut tx, scope, id, (next, vacant), at).await?;
    let act = told(app, &mut tx, &found, (order.event, vacant)).await?;
    let detail = detail(&found, next, legal_date(at));
    tx.commit(Act { actor, act, subject: Subject::Person(her), at, detail, event: true }).await?;
    Ok(Decided::Done)
}

/// Whether it may take effect now: everybody had three days, its day is not over, nothing of hers stands in the way, and
/// the payee can still be paid.
async fn takes_effect(
    app: &App,
    tx: &mut Tx,
    found: &PayeeRecord,
) -> Result<Result<(), Refused>, AppError> {
    let at = app.clock.now();
    if found.appointment.last_day < legal_date(at) {
        return Ok(Err(Refused::TooLate));
    }
    if let Err(refused) = payee::owner(tx, &WHEREVER, found.person).await?.may_have_payee() {
        return Ok(Err(refused));
    }
    let payee = AskedPayee::Known(found.appointment.payee);
    if receiver::locked(tx, payee).await? == AskedPayee::Gone {
        return Ok(Err(Refused::PayeeGone));
    }
    Ok(may_take_effect(found.proposed_at, at))
}

/// Tells both what became of it; the name of the act.
async fn told(
    app: &App,
    tx: &mut Tx,
    found: &PayeeRecord,
    (event, vacant): (PayeeEvent, Option<Date>),
) -> Result<&'static str, AppError> {
    let (act, news) = match event {
        PayeeEvent::Decide(Event::Approve { .. }) => ("payee.approved", Some(&APPROVED)),
        PayeeEvent::Decide(Event::Refuse { .. }) => ("payee.refused", Some(&NOT_DONE)),
        PayeeEvent::Decide(Event::Withdraw { .. }) => ("payee.withdrawn", Some(&NOT_DONE)),
        PayeeEvent::ProposeEnd { .. } => ("payee.end-proposed", None),
        PayeeEvent::KeepOn { .. } => ("payee.kept", None),
        PayeeEvent::ConfirmEnd { .. } | PayeeEvent::Over(_) => ("payee.ended", Some(ended(vacant))),
    };
    if let Some(news) = news {
        let both = (found.person, found.appointment.payee);
        tell(app, tx, both, news, found.appointment.last_day).await?;
    }
    Ok(act)
}
