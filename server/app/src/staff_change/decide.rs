//! Another administrator approves or refuses what was proposed, or its maker takes it back, in one
//! transaction with what follows from it.

use sothon_domain::access::Actor;
use sothon_domain::effects::{new_id, new_token};
use sothon_domain::person::{StaffChangeId, StaffId};
use sothon_domain::staff_change::{Change, ChangeEvent, ChangeState, RefusalReason, Refused};
use sothon_store::staff::{self, NewLink, NewStaff};
use sothon_store::staff_change::{self, Locked};
use sothon_store::{Act, Claim, StoreError, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;

use super::notice::{News, tell};
use super::propose::detail;
use super::{administrator, path};
use crate::authorisation::{UseCase, authorise_approval};
use crate::staff::{LINK_LIVES, link_path};
use crate::{App, AppError};

/// What became of an administrator's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The change does not allow it.
    Refused(Refused),
}

/// Approves a change that another administrator has proposed; it takes effect at once, and whoever it
/// concerns is told by mail.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the administrator's last code is older than ten minutes.
pub async fn approve(
    app: &App,
    actor: &Actor,
    id: StaffChangeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::ManageStaff)?;
    let by = administrator(actor)?.id;
    decide(app, actor, by, &Order { id, key, event: ChangeEvent::Approve { by } }).await
}

/// Refuses a change that another administrator has proposed; nothing changes.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    id: StaffChangeId,
    key: Uuid,
    reason: RefusalReason,
) -> Result<Decided, AppError> {
    let by = administrator(actor)?.id;
    decide(app, actor, by, &Order { id, key, event: ChangeEvent::Refuse { by, reason } }).await
}

/// Takes back a change that the administrator proposed herself, while nobody has decided it.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: StaffChangeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    let by = administrator(actor)?.id;
    decide(app, actor, by, &Order { id, key, event: ChangeEvent::Withdraw { by } }).await
}

/// A decision on its way.
struct Order {
    id: StaffChangeId,
    key: Uuid,
    event: ChangeEvent,
}

impl Order {
    /// What a repeat of the order has in common with it; another order with the same key is refused.
    fn body(&self) -> String {
        match self.event {
            ChangeEvent::Approve { .. } => format!("approve\n{}", self.id),
            ChangeEvent::Refuse { reason, .. } => {
                format!("refuse\n{}\n{}", self.id, reason.code())
            }
            ChangeEvent::Withdraw { .. } => format!("withdraw\n{}", self.id),
        }
    }
}

async fn decide(app: &App, actor: &Actor, by: StaffId, order: &Order) -> Result<Decided, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let locked = staff_change::lock(&mut tx, order.id).await?;
    // She may have been closed since her request began.
    if !locked.at_work.contains(&by) {
        return Err(AppError::NotFound);
    }
    let body = order.body();
    match tx.claim_key(actor, order.key, body.as_bytes(), &path(order.id), at).await? {
        Claim::Done { .. } => return Ok(Decided::Done),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let (change, state) = (&locked.change.change, locked.change.state);
    let effect = change.may_take_effect(state.maker(), &locked.at_work, &locked.branches);
    let next = match state.after(order.event, change.member(), effect) {
        Ok(next) => next,
        Err(refused) => return Ok(Decided::Refused(refused)),
    };
    staff_change::set_state(&mut tx, &locked, next, at).await?;
    let (act, subject) = match next {
        ChangeState::Approved { .. } => match take_effect(app, &mut tx, &locked, at).await? {
            Ok(member) => ("staff.change-approved", format!("staff:{member}")),
            Err(refused) => return Ok(Decided::Refused(refused)),
        },
        ChangeState::Withdrawn { .. } => ("staff.change-withdrawn", subject(order.id)),
        ChangeState::Proposed { .. } | ChangeState::Refused { .. } => {
            ("staff.change-refused", subject(order.id))
        }
    };
    let mut detail = detail(change);
    detail["change"] = order.id.to_string().into();
    let subject = Subject::Other(subject);
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Decided::Done)
}

fn subject(id: StaffChangeId) -> String {
    format!("staff-change:{id}")
}

/// Writes what an approved change does, and tells whoever it concerns; says who that is.
async fn take_effect(
    app: &App,
    tx: &mut Tx,
    locked: &Locked,
    at: OffsetDateTime,
) -> Result<Result<StaffId, Refused>, AppError> {
    let token = new_token(app.entropy.as_ref());
    let link = NewLink { token: &token, expires_at: at + LINK_LIVES };
    let (member, news) = match &locked.change.change {
        Change::Invite { address, position } => {
            let new = StaffId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
            let (email, office) = (address.as_str(), &position.office);
            let new = NewStaff { id: new, email, role: position.role, office };
            match staff::invite(tx, new, link).await {
                Ok(member) => (member, News::Invited { link: link_path(&token) }),
                Err(StoreError::Duplicate { .. }) => return Ok(Err(Refused::AddressTaken)),
                Err(error) => return Err(error.into()),
            }
        }
        Change::Move { member, position } => {
            staff::give_position(tx, *member, position).await?;
            (*member, News::Moved(position))
        }
        Change::Reset { member } => {
            staff::reset(tx, *member, link, at).await?;
            (*member, News::Reset { link: link_path(&token) })
        }
        Change::Close { member } => {
            staff::close(tx, *member, at).await?;
            (*member, News::Closed)
        }
    };
    tell(app, tx, &locked.change.address, &news).await?;
    Ok(Ok(member))
}
