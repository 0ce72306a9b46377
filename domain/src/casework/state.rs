//! What may happen to a case at which stage and level, and who may do it.

use time::{Duration, OffsetDateTime};

use super::{
    ActsNext, Awaited, Body, CaseAct, Climb, LegalReference, Level, Levels, RejectReason,
    Rejection, ReturnReason, Stage, Verdict,
};
use crate::person::StaffId;

/// An officer who does nothing on a case for so long no longer keeps it from others.
pub const HELD_FOR: Duration = Duration::minutes(30);

/// The state of a case with the facts of that state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseState {
    /// It waits for an officer.
    Received {
        /// At which level, and who approved before.
        climb: Climb,
    },
    /// This officer works on it.
    InReview {
        /// At which level, and who approved before.
        climb: Climb,
        /// Who took it last.
        officer: StaffId,
        /// From then on anybody else may take it.
        until: OffsetDateTime,
    },
    /// It waits for somebody outside the institution.
    Outside {
        /// At which level, and who approved before.
        climb: Climb,
        /// Who was asked, and by when the answer should be here.
        awaited: Awaited,
    },
    /// It waits for the person.
    Returned {
        /// Why.
        reason: ReturnReason,
    },
    /// It is decided as she asked; nothing follows.
    Approved,
    /// It is decided otherwise than she asked; nothing in the register changes.
    Rejected {
        /// Why.
        reason: RejectReason,
        /// By which instrument; none of a case rejected before that was asked for.
        reference: Option<LegalReference>,
    },
    /// She took it back before it was decided; nothing follows.
    Withdrawn,
}

/// A member of staff who decides cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reviewer {
    /// Who.
    pub id: StaffId,
    /// At which level.
    pub level: Level,
}

/// Something that happens to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseEvent {
    /// An officer begins to work on it.
    Take(Reviewer),
    /// An officer changes a fact in it, and by that becomes a maker.
    Correct(Reviewer),
    /// An officer sends it back.
    Return(Reviewer, ReturnReason),
    /// An officer approves it, for her level.
    Approve(Reviewer),
    /// An officer rejects it.
    Reject(Reviewer, Rejection),
    /// An officer gives it to the next level.
    Escalate(Reviewer),
    /// An officer asks somebody outside.
    Ask(Reviewer, Awaited),
    /// An officer writes down what came back, and by that becomes a maker.
    Hear(Reviewer),
    /// The back office, which was asked, decides it at once for every level.
    Told(Verdict),
    /// Nobody of its level may decide it: it goes to the next one by itself.
    Raise,
    /// The person sends it again; what she says now may need other levels.
    Resend(Levels),
    /// The person takes it back.
    Withdraw,
}

/// What is known beside the case when something happens to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circumstances<'a> {
    /// The officers who entered or changed a fact of it; opening, taking and returning are not making.
    pub makers: &'a [StaffId],
    /// Whether the officer who acts is herself the person, or somebody named with her.
    pub related: bool,
    /// Whether nobody knows the card of the officer who acts: then nobody knows whom she is related to.
    pub card_unknown: bool,
    /// Whether the officer who acts had a part in the decision that is appealed; never in another case.
    pub took_part: bool,
    /// Now.
    pub at: OffsetDateTime,
}

/// Why an event can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The case is not at a stage for it.
    #[error("not at this stage")]
    NotAtThisStage,
    /// Another officer has taken the case.
    #[error("another officer has the case")]
    TakenByAnother,
    /// She entered, changed or certified a fact of it: somebody else must decide.
    #[error("a maker can't decide")]
    OwnWork,
    /// She approved it at an earlier level: somebody else must decide at this one.
    #[error("who approved before can't decide again")]
    ApprovedBefore,
    /// She is the person, or named with her in the register or the case.
    #[error("a relative can't decide")]
    Related,
    /// Her own identity card is not known, so nobody can say whether she is named: two administrators have it entered.
    #[error("whose card is unknown can't decide")]
    CardUnknown,
    /// She had a part in the decision that is appealed: somebody else must decide.
    #[error("who had a part in the first decision can't decide the appeal")]
    TookPart,
    /// The case lies at a higher level than hers.
    #[error("the case lies at a higher level")]
    HigherLevel,
    /// There is no level above.
    #[error("no level above")]
    NoHigherLevel,
    /// Cases of this kind can't have that done to them.
    #[error("not for this kind")]
    NotForThisKind,
    /// Answers about where money goes have not rested for three days.
    #[error("the answers have not rested long enough")]
    TooEarly,
    /// The person has locked her record: nothing on it changes.
    #[error("the record is locked")]
    RecordLocked,
    /// The record is joined with another of hers: nothing on it changes.
    #[error("the record is joined with another")]
    RecordRetired,
    /// The claim names nobody of the register: an officer links it to a member's record first.
    #[error("the member is not known")]
    MemberUnknown,
    /// The claim names another member of the register already: only a claim that names none is linked.
    #[error("the claim names another member")]
    MemberNamed,
    /// Nobody has confirmed yet who the person is: she is in no register, and her own record waits or was refused.
    #[error("the record is not confirmed")]
    RecordUnconfirmed,
}

impl CaseEvent {
    /// The officer who does it; none where the system or the person does.
    pub fn reviewer(&self) -> Option<Reviewer> {
        match self {
            Self::Take(by)
            | Self::Correct(by)
            | Self::Return(by, _)
            | Self::Approve(by)
            | Self::Reject(by, _)
            | Self::Escalate(by)
            | Self::Ask(by, _)
            | Self::Hear(by) => Some(*by),
            Self::Told(_) | Self::Raise | Self::Resend(_) | Self::Withdraw => None,
        }
    }

    /// The entry in the timeline, when the case has this state after it.
    pub fn act(&self, after: &CaseState) -> CaseAct {
        match self {
            Self::Take(_) => CaseAct::Taken,
            Self::Correct(_) => CaseAct::Corrected,
            Self::Return(..) => CaseAct::Returned,
            Self::Approve(_) if *after == CaseState::Approved => CaseAct::Approved,
            Self::Approve(_) => CaseAct::PassedUp,
            Self::Told(Verdict::Approved) => CaseAct::Approved,
            Self::Reject(..) | Self::Told(Verdict::Rejected(_)) => CaseAct::Rejected,
            Self::Escalate(_) => CaseAct::Escalated,
            Self::Ask(..) => CaseAct::Asked,
            Self::Hear(_) => CaseAct::Heard,
            Self::Raise => CaseAct::Raised,
            Self::Resend(_) => CaseAct::Resent,
            Self::Withdraw => CaseAct::Withdrawn,
        }
    }
}

impl CaseState {
    /// The word for it.
    pub fn stage(&self) -> Stage {
        match self {
            Self::Received { .. } => Stage::Received,
            Self::InReview { .. } => Stage::InReview,
            Self::Outside { .. } => Stage::Outside,
            Self::Returned { .. } => Stage::Returned,
            Self::Approved => Stage::Approved,
            Self::Rejected { .. } => Stage::Rejected,
            Self::Withdrawn => Stage::Withdrawn,
        }
    }

    /// How far it has climbed; none while it does not lie with an office.
    pub fn climb(&self) -> Option<&Climb> {
        match self {
            Self::Received { climb }
            | Self::InReview { climb, .. }
            | Self::Outside { climb, .. } => Some(climb),
            Self::Returned { .. } | Self::Approved | Self::Rejected { .. } | Self::Withdrawn => {
                None
            }
        }
    }

    /// The officer who keeps it from others at this time, if one does.
    pub fn holder(&self, at: OffsetDateTime) -> Option<StaffId> {
        match self {
            Self::InReview { officer, until, .. } if *until > at => Some(*officer),
            _ => None,
        }
    }

    /// The state after the event.
    ///
    /// # Errors
    /// Why it can't happen; the case stays as it is.
    pub fn after(self, event: &CaseEvent, known: Circumstances<'_>) -> Result<Self, Refused> {
        let acting = event.reviewer().zip(self.climb());
        if let Some((by, climb)) = acting {
            may_act(by, climb, known)?;
        }
        match (self, event) {
            (state, CaseEvent::Withdraw) if state.stage().acts_next() != ActsNext::Nobody => {
                Ok(Self::Withdrawn)
            }
            (Self::Received { climb }, CaseEvent::Take(by)) => taken(climb, *by, known),
            (Self::InReview { climb, officer, until }, CaseEvent::Take(by)) => {
                // A maker can't decide: she keeps the case from nobody who can.
                let keeps =
                    officer != by.id && until > known.at && !known.makers.contains(&officer);
                if keeps { Err(Refused::TakenByAnother) } else { taken(climb, *by, known) }
            }
            (Self::Received { climb }, CaseEvent::Raise) => raised(&climb),
            (Self::InReview { climb, until, .. }, CaseEvent::Raise) if until <= known.at => {
                raised(&climb)
            }
            (Self::InReview { climb, officer, .. }, event) => held(climb, officer, event, known),
            (Self::Outside { awaited, .. }, CaseEvent::Told(verdict))
                if awaited.body == Body::BackOffice =>
            {
                Ok(told(*verdict))
            }
            (Self::Outside { climb, .. }, CaseEvent::Hear(_)) => Ok(Self::Received { climb }),
            (Self::Returned { .. }, CaseEvent::Resend(needs)) => {
                // What was approved before is not what she says now.
                Ok(Self::Received { climb: Climb::start(needs.clone()) })
            }
            _ => Err(Refused::NotAtThisStage),
        }
    }
}

/// Whether an officer has anything to do with a case that lies there.
fn may_act(by: Reviewer, climb: &Climb, known: Circumstances<'_>) -> Result<(), Refused> {
    if known.related {
        return Err(Refused::Related);
    }
    if known.card_unknown {
        return Err(Refused::CardUnknown);
    }
    if known.took_part {
        return Err(Refused::TookPart);
    }
    if by.level < climb.level { Err(Refused::HigherLevel) } else { Ok(()) }
}

fn taken(climb: Climb, by: Reviewer, known: Circumstances<'_>) -> Result<CaseState, Refused> {
    if climb.approved.contains(&by.id) {
        return Err(Refused::ApprovedBefore);
    }
    Ok(CaseState::InReview { climb, officer: by.id, until: known.at + HELD_FOR })
}

fn raised(climb: &Climb) -> Result<CaseState, Refused> {
    climb.up().map(|climb| CaseState::Received { climb }).ok_or(Refused::NoHigherLevel)
}

fn told(verdict: Verdict) -> CaseState {
    match verdict {
        Verdict::Approved => CaseState::Approved,
        Verdict::Rejected(rejection) => rejected(rejection),
    }
}

fn rejected(Rejection { reason, reference }: Rejection) -> CaseState {
    CaseState::Rejected { reason, reference: Some(reference) }
}

/// What the officer who has the case may do with it.
fn held(
    climb: Climb,
    holder: StaffId,
    event: &CaseEvent,
    known: Circumstances<'_>,
) -> Result<CaseState, Refused> {
    let by = event.reviewer().ok_or(Refused::NotAtThisStage)?;
    if by.id != holder {
        return Err(Refused::TakenByAnother);
    }
    let decides = matches!(event, CaseEvent::Approve(_) | CaseEvent::Reject(..));
    if decides && known.makers.contains(&holder) {
        return Err(Refused::OwnWork);
    }
    match event {
        // Others have approved what is in it: who finds it wrong sends it back.
        CaseEvent::Correct(_) if !climb.approved.is_empty() => Err(Refused::NotAtThisStage),
        CaseEvent::Correct(_) => taken(climb, by, known),
        CaseEvent::Return(_, reason) => Ok(CaseState::Returned { reason: *reason }),
        CaseEvent::Approve(_) => Ok(match climb.approved_by(holder) {
            Some(climb) => CaseState::Received { climb },
            None => CaseState::Approved,
        }),
        CaseEvent::Reject(_, rejection) => Ok(rejected(*rejection)),
        CaseEvent::Escalate(_) => raised(&climb),
        CaseEvent::Ask(_, awaited) => Ok(CaseState::Outside { climb, awaited: *awaited }),
        CaseEvent::Take(_)
        | CaseEvent::Hear(_)
        | CaseEvent::Told(_)
        | CaseEvent::Raise
        | CaseEvent::Resend(_)
        | CaseEvent::Withdraw => Err(Refused::NotAtThisStage),
    }
}

#[cfg(test)]
mod tests;
