//! An officer opens a merge and sees both records.

use sothon_domain::access::Actor;
use sothon_domain::person::MergeId;
use sothon_domain::person::merge::{Decision, Event, MergeAct, Proposal, Refused};
use sothon_store::record_merge::{self, RecordMerge};

use super::Pair;
use super::compare::read;
use crate::authorisation::{UseCase, authorise_staff};
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// A merge as an officer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedMerge {
    /// The merge.
    pub merge: RecordMerge,
    /// Both records as the register holds them now.
    pub pair: Pair,
    /// What the actor may do now, in the order of the page.
    pub acts: Vec<MergeAct>,
    /// Whether she asked for what waits, so that another has to agree.
    pub is_own: bool,
}

/// Opens a merge in the reach of the actor's office, masked. Both readings are written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: MergeId) -> Result<OpenedMerge, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: MergeId,
    sight: &Sight,
) -> Result<OpenedMerge, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeMerge)?;
    let merge = record_merge::find(&app.db, &scope, id).await?;
    let who = (actor, member, &scope);
    let pair = read(app, who, merge.records, (sight, Revealing::Merge(id))).await?;
    let by = Decision { by: member.id, at: app.clock.now() };
    let (acts, is_own) = acts(&merge, by);
    Ok(OpenedMerge { merge, pair, acts, is_own })
}

fn acts(merge: &RecordMerge, by: Decision) -> (Vec<MergeAct>, bool) {
    let after = |event| merge.state.clone().after(event);
    let reason = merge.state.proposal().reason.clone();
    let parting = Proposal { by: by.by, at: by.at, reason };
    let all = [
        (MergeAct::Confirm, after(Event::Approve(by))),
        (MergeAct::Refuse, after(Event::Decline(by))),
        (MergeAct::Part, after(Event::ProposeParting(parting))),
        (MergeAct::ConfirmParting, after(Event::ApproveParting(by))),
        (MergeAct::RefuseParting, after(Event::DeclineParting(by))),
    ];
    let is_own = all.iter().any(|(_, next)| *next == Err(Refused::OwnWork));
    let acts = all.into_iter().filter(|(_, next)| next.is_ok()).map(|(act, _)| act);
    (acts.collect(), is_own)
}
