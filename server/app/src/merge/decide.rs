//! What officers do with a merge: another confirms it, or says no; one asks for the parting, and another parts them.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::person::MergeId;
use sothon_domain::person::merge::{Decision, Event, NotAReason, Proposal, Reason, Refused};
use uuid::Uuid;

use super::order::{Decided, Order};
use crate::authorisation::{UseCase, authorise_approval, authorise_staff};
use crate::{App, AppError};

/// What became of asking for a parting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It waits for another officer; a repeat is answered the same.
    Waits,
    /// It is not said why, or too long.
    NoReason,
    /// The merge does not allow it.
    Refused(Refused),
}

fn order<'a>(
    app: &'a App,
    actor: &'a Actor,
    (scope, member): (&'a Scope, &'a StaffMember),
    (id, key): (MergeId, Uuid),
) -> Order<'a> {
    Order { app, actor, scope, member, id, key, at: app.clock.now() }
}

/// Joins two records that another officer has proposed.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes, [`AppError::RecordLocked`] while
/// the emergency lock of either record stands.
pub async fn approve(
    app: &App,
    actor: &Actor,
    id: MergeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecideMerge)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideMerge)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let by = Decision { by: member.id, at: order.at };
    order.carry_out("approve", Event::Approve(by)).await
}

/// Says no to a proposal, or takes back one's own; nothing changes.
pub async fn decline(
    app: &App,
    actor: &Actor,
    id: MergeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeMerge)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let by = Decision { by: member.id, at: order.at };
    order.carry_out("decline", Event::Decline(by)).await
}

/// Asks for two joined records to be parted again.
pub async fn propose_parting(
    app: &App,
    actor: &Actor,
    id: MergeId,
    key: Uuid,
    reason: &str,
) -> Result<Asked, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeMerge)?;
    let reason: Reason = match reason.parse() {
        Ok(reason) => reason,
        Err(NotAReason) => return Ok(Asked::NoReason),
    };
    let order = order(app, actor, (&scope, member), (id, key));
    let what = format!("part\n{}", reason.as_str());
    let proposal = Proposal { by: member.id, at: order.at, reason };
    Ok(match order.carry_out(&what, Event::ProposeParting(proposal)).await? {
        Decided::Done => Asked::Waits,
        Decided::Refused(refused) => Asked::Refused(refused),
    })
}

/// Parts two records, as another officer has asked.
///
/// # Errors
/// [`AppError::ProofNeeded`] when the officer's last code is older than ten minutes.
pub async fn approve_parting(
    app: &App,
    actor: &Actor,
    id: MergeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    authorise_approval(actor, UseCase::DecideMerge)?;
    let (scope, member) = authorise_staff(actor, UseCase::DecideMerge)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let by = Decision { by: member.id, at: order.at };
    order.carry_out("approve parting", Event::ApproveParting(by)).await
}

/// Says no to a parting, or takes back one's own wish; the records stay joined.
pub async fn decline_parting(
    app: &App,
    actor: &Actor,
    id: MergeId,
    key: Uuid,
) -> Result<Decided, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeMerge)?;
    let order = order(app, actor, (&scope, member), (id, key));
    let by = Decision { by: member.id, at: order.at };
    order.carry_out("decline parting", Event::DeclineParting(by)).await
}
