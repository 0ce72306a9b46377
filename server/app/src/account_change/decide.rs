//! An officer approves or refuses a change, in one transaction with what follows from it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::account_change::{ChangeEvent, ChangeState, RefusalReason, Refused};
use sothon_domain::person::AccountChangeId;
use sothon_store::account_change::{self, Locked};
use sothon_store::{Act, Claim, Subject, Tx, person_lock, record_merge};
use time::OffsetDateTime;
use uuid::Uuid;

use super::notice::{APPROVED, REFUSED, tell};
use super::path;
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError, trusted_contact};

/// What became of an officer's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The change does not allow it.
    Refused(Refused),
}

/// Approves a change whose three days are over. Where the person entered it, or another officer has approved
/// it before, the account is hers at once: she and her trusted contact are told, and no file of the back
/// office overwrites it.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes.
pub async fn approve(
    app: &App,
    actor: &Actor,
    id: AccountChangeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecideAccountChange)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideAccountChange)?;
    let at = app.clock.now();
    let event = ChangeEvent::Approve { by: member.id, at };
    decide(app, actor, &scope, &Order { id, key, event, at }).await
}

/// Refuses a change; the account stays as it is, and the person is told.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    id: AccountChangeId,
    key: Uuid,
    reason: RefusalReason,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecideAccountChange)?;
    let (event, at) = (ChangeEvent::Refuse { by: member.id, reason }, app.clock.now());
    decide(app, actor, &scope, &Order { id, key, event, at }).await
}

/// A decision on its way.
struct Order {
    id: AccountChangeId,
    key: Uuid,
    event: ChangeEvent,
    at: OffsetDateTime,
}

impl Order {
    /// What a repeat of the order has in common with it; another order with the same key is refused.
    fn body(&self) -> String {
        match self.event {
            ChangeEvent::Refuse { reason, .. } => format!("refuse\n{}\n{}", self.id, reason.code()),
            _ => format!("approve\n{}", self.id),
        }
    }
}

async fn decide(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    order: &Order,
) -> Result<Decided, AppError> {
    let at = order.at;
    let mut tx = app.db.begin().await?;
    let locked = account_change::lock(&mut tx, scope, order.id).await?;
    let body = order.body();
    match tx.claim_key(actor, order.key, body.as_bytes(), &path(order.id), at).await? {
        Claim::Done { .. } => return Ok(Decided::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let person = locked.change.person;
    let next = match locked.change.state.after(order.event) {
        Ok(next) => next,
        Err(refused) => return Ok(Decided::Refused(refused)),
    };
    if matches!(order.event, ChangeEvent::Approve { .. }) {
        if person_lock::is_locked(&mut tx, scope, person, None).await? {
            return Ok(Decided::Refused(Refused::RecordLocked));
        }
        record_merge::refuse_retired(&mut tx, scope, person, None).await?;
    }
    let act = write(app, &mut tx, scope, (&locked, next), at).await?;
    let mut detail = serde_json::json!({ "change": order.id.to_string() });
    if let ChangeState::Refused { reason, .. } = next {
        detail["reason"] = reason.code().into();
    }
    let subject = Subject::Person(person);
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Decided::Done)
}

/// Writes the state and what follows from it; says what was done.
async fn write(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    (locked, next): (&Locked, ChangeState),
    at: OffsetDateTime,
) -> Result<&'static str, AppError> {
    account_change::set_state(tx, scope, locked, next, at).await?;
    let about = (locked.change.person, locked.change.ending.as_str());
    Ok(match next {
        ChangeState::Approved { .. } => {
            account_change::approve(tx, scope, locked, at).await?;
            tell(app, tx, scope, about, &APPROVED).await?;
            trusted_contact::tell_change(app, tx, scope, about.0).await?;
            "account.changed"
        }
        ChangeState::Refused { .. } => {
            tell(app, tx, scope, about, &REFUSED).await?;
            "account-change.refused"
        }
        ChangeState::AwaitsCode
        | ChangeState::Waiting { .. }
        | ChangeState::Withdrawn
        | ChangeState::Frozen => "account-change.approved-once",
    })
}
