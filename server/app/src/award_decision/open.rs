//! An officer opens a proposal; the person can see that her file was read.

use sothon_domain::access::Actor;
use sothon_domain::award_decision::{DecisionEvent, Proposal, Refused};
use sothon_domain::effects::today;
use sothon_domain::money::Riel;
use sothon_domain::pension::{InPayment, Line};
use sothon_domain::person::AwardDecisionId;
use sothon_domain::year_month::YearMonth;
use sothon_store::award_decision::{self, AwardDecision};
use sothon_store::{person_lock, record_merge};

use super::rule::lines_of_nothing;
use super::{Member, Shown};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::lock::stopped_by_record;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError, tied};

/// A proposal as an officer sees it.
#[derive(Debug, Clone)]
pub struct OpenedDecision {
    /// The proposal.
    pub decision: AwardDecision,
    /// For whom, as the register holds her now.
    pub member: Member,
    /// Riel due this month if it is approved: floors since its date may have lifted the amount.
    pub due: Riel,
    /// Why the rule pays a child nothing any more, line by line, where nothing is proposed.
    pub working: Vec<Line>,
    /// What she is shown by this.
    pub shown: Shown,
    /// Whether this officer may approve it now, and why not.
    pub approve: Result<(), Refused>,
}

/// Opens a proposal of the officer's office, masked. The reading is written down before anything is shown.
pub async fn open(
    app: &App,
    actor: &Actor,
    id: AwardDecisionId,
) -> Result<OpenedDecision, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: AwardDecisionId,
    sight: &Sight,
) -> Result<OpenedDecision, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SeeAwardDecisions)?;
    let found = award_decision::with_person(&app.db, &scope, id).await?;
    record_reading(app, actor, member, found.decision.person, None).await?;
    let in_force = found.award.as_ref().map(|award| (award.id, award.version));
    let outdated = in_force != found.decision.since;
    let approve = DecisionEvent::Approve { by: member.id };
    let mut may = found.decision.state.after(approve, outdated).map(drop);
    if may.is_ok() || may == Err(Refused::ChangedMeanwhile) {
        let tie = tied::may_stop(&app.db, &[found.decision.person], member.id).await?;
        may = tie.map_or(may, |tie| Err(tie.into()));
    }
    let (whose, office) = (found.decision.person, &found.decision.office);
    let locked = person_lock::since(&app.db, &scope, whose, Some(office)).await?;
    let retired = record_merge::kept_ending_at(&app.db, &scope, whose, office).await?;
    let retired = (retired.is_some(), Refused::RecordRetired);
    let locked = (locked.is_some(), Refused::RecordLocked);
    let approve = stopped_by_record(may, retired, locked);
    let Proposal { kind, amount, decided_on, .. } = found.decision.proposal;
    let (scheme, today) = (found.membership.scheme, today(app.clock.as_ref()));
    let proposed = InPayment { scheme, kind, decided_on, decided: amount };
    let of = found.membership.id;
    let working = match amount {
        Riel::ZERO => lines_of_nothing(app, whose, of, decided_on).await?,
        _ => Vec::new(),
    };
    let held = (found.membership, found.award);
    Ok(OpenedDecision {
        working,
        due: proposed.due(&app.rules.published_by(today), YearMonth::of(today)),
        shown: Shown::of(&found.decision),
        approve,
        decision: found.decision,
        member: Member::seen(found.person, held, (sight, Revealing::Award(id))),
    })
}
