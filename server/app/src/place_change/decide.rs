//! Another administrator approves or refuses what was proposed, or its maker takes it back, in one
//! transaction with what follows from it.

use sothon_domain::access::Actor;
use sothon_domain::person::{PlaceChangeId, StaffId};
use sothon_domain::place_change::{
    PlaceChange, PlaceChangeEvent, PlaceChangeState, PlaceRefusalReason, PlaceRefused, Wanted,
};
use sothon_store::{Act, Claim, Subject, Tx, place, place_change};
use time::OffsetDateTime;
use uuid::Uuid;

use super::notice::{News, tell};
use super::propose::detail;
use super::{administrator, path};
use crate::authorisation::{UseCase, authorise_approval};
use crate::{App, AppError};

/// What became of an administrator's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceDecided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The change does not allow it.
    Refused(PlaceRefused),
}

/// Approves a change that another administrator has proposed; it takes effect at once.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the administrator's last code is older than ten minutes.
pub async fn approve(
    app: &App,
    actor: &Actor,
    id: PlaceChangeId,
    key: Uuid,
) -> Result<PlaceDecided, AppError> {
    authorise_approval(actor, UseCase::ManagePlaces)?;
    let by = administrator(actor)?.id;
    decide(app, actor, by, &Order { id, key, event: PlaceChangeEvent::Approve { by } }).await
}

/// Refuses a change that another administrator has proposed; nothing changes.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    id: PlaceChangeId,
    key: Uuid,
    reason: PlaceRefusalReason,
) -> Result<PlaceDecided, AppError> {
    let by = administrator(actor)?.id;
    decide(app, actor, by, &Order { id, key, event: PlaceChangeEvent::Refuse { by, reason } }).await
}

/// Takes back a change that the administrator proposed herself, while nobody has decided it.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: PlaceChangeId,
    key: Uuid,
) -> Result<PlaceDecided, AppError> {
    let by = administrator(actor)?.id;
    decide(app, actor, by, &Order { id, key, event: PlaceChangeEvent::Withdraw { by } }).await
}

/// A decision on its way.
struct Order {
    id: PlaceChangeId,
    key: Uuid,
    event: PlaceChangeEvent,
}

impl Order {
    /// What a repeat of the order has in common with it; another order with the same key is refused.
    fn body(&self) -> String {
        match self.event {
            PlaceChangeEvent::Approve { .. } => format!("approve\n{}", self.id),
            PlaceChangeEvent::Refuse { reason, .. } => {
                format!("refuse\n{}\n{}", self.id, reason.code())
            }
            PlaceChangeEvent::Withdraw { .. } => format!("withdraw\n{}", self.id),
        }
    }
}

async fn decide(
    app: &App,
    actor: &Actor,
    by: StaffId,
    order: &Order,
) -> Result<PlaceDecided, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let locked = place_change::lock(&mut tx, order.id).await?;
    // She may have been closed since her request began.
    if !locked.at_work.contains(&by) {
        return Err(AppError::NotFound);
    }
    let body = order.body();
    match tx.claim_key(actor, order.key, body.as_bytes(), &path(order.id), at).await? {
        Claim::Done { .. } => return Ok(PlaceDecided::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let (change, state) = (&locked.stored.change, locked.stored.state);
    let effect = change.may_take_effect(state.maker(), &locked.at_work, &locked.around);
    let next = match state.after(order.event, effect) {
        Ok(next) => next,
        Err(refused) => return Ok(PlaceDecided::Refused(refused)),
    };
    place_change::set_state(&mut tx, &locked, next, at).await?;
    let waiting = format!("place-change:{}", order.id);
    let (act, subject, news) = match next {
        PlaceChangeState::Approved { .. } => {
            take_effect(&mut tx, change, at).await?;
            let entry = format!("{}:{}", change.kind().code(), change.code);
            ("place.change-approved", entry, News::Approved)
        }
        PlaceChangeState::Withdrawn { .. } => ("place.change-withdrawn", waiting, News::Withdrawn),
        PlaceChangeState::Proposed { .. } | PlaceChangeState::Refused { .. } => {
            ("place.change-refused", waiting, News::Refused)
        }
    };
    tell(app, &mut tx, (by, order.id), news).await?;
    let mut detail = detail(change);
    detail["change"] = order.id.to_string().into();
    let subject = Subject::Other(subject);
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(PlaceDecided::Done)
}

/// Writes what an approved change does.
async fn take_effect(
    tx: &mut Tx,
    change: &PlaceChange,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    match &change.wanted {
        Wanted::Register(facts) | Wanted::Change(facts) => {
            place::write(tx, &change.code, facts).await?;
        }
        Wanted::Close(kind) => place::close(tx, *kind, &change.code, at).await?,
    }
    Ok(())
}
