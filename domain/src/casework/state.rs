//! What may happen to a case at which stage, and who may do it.

use super::{CaseAct, RejectReason, ReturnReason, Stage};
use crate::person::StaffId;

/// The state of a case with the facts of that state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseState {
    /// It waits for an officer.
    Received,
    /// This officer works on it.
    InReview {
        /// Who took it last.
        officer: StaffId,
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
    },
}

/// Something that happens to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseEvent {
    /// An officer begins to work on it, also in place of another.
    Take {
        /// Who.
        officer: StaffId,
    },
    /// An officer changes a fact in it, and by that becomes a maker.
    Correct {
        /// Who.
        officer: StaffId,
    },
    /// An officer sends it back.
    Return {
        /// Who.
        officer: StaffId,
        /// Why.
        reason: ReturnReason,
    },
    /// An officer approves it.
    Approve {
        /// Who.
        officer: StaffId,
    },
    /// An officer rejects it.
    Reject {
        /// Who.
        officer: StaffId,
        /// Why.
        reason: RejectReason,
    },
    /// The person sends it again.
    Resend,
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
    /// Cases of this kind can't have that done to them.
    #[error("not for this kind")]
    NotForThisKind,
    /// The person has locked her record: nothing on it changes.
    #[error("the record is locked")]
    RecordLocked,
}

impl CaseEvent {
    /// The entry in the timeline.
    pub fn act(self) -> CaseAct {
        match self {
            Self::Take { .. } => CaseAct::Taken,
            Self::Correct { .. } => CaseAct::Corrected,
            Self::Return { .. } => CaseAct::Returned,
            Self::Approve { .. } => CaseAct::Approved,
            Self::Reject { .. } => CaseAct::Rejected,
            Self::Resend => CaseAct::Resent,
        }
    }
}

impl CaseState {
    /// The word for it.
    pub fn stage(&self) -> Stage {
        match self {
            Self::Received => Stage::Received,
            Self::InReview { .. } => Stage::InReview,
            Self::Returned { .. } => Stage::Returned,
            Self::Approved => Stage::Approved,
            Self::Rejected { .. } => Stage::Rejected,
        }
    }

    /// The state after the event. `makers` are the officers who entered or changed a fact of the case;
    /// opening, taking and returning are not making.
    ///
    /// # Errors
    /// Why it can't happen; the case stays as it is.
    pub fn after(self, event: CaseEvent, makers: &[StaffId]) -> Result<Self, Refused> {
        match (self, event) {
            (Self::Received | Self::InReview { .. }, CaseEvent::Take { officer }) => {
                Ok(Self::InReview { officer })
            }
            (Self::InReview { officer: holder }, event) => reviewed(holder, event, makers),
            (Self::Returned { .. }, CaseEvent::Resend) => Ok(Self::Received),
            _ => Err(Refused::NotAtThisStage),
        }
    }
}

/// What the officer who has the case may do with it.
fn reviewed(holder: StaffId, event: CaseEvent, makers: &[StaffId]) -> Result<CaseState, Refused> {
    let (officer, next) = match event {
        CaseEvent::Correct { officer } => (officer, CaseState::InReview { officer: holder }),
        CaseEvent::Return { officer, reason } => (officer, CaseState::Returned { reason }),
        CaseEvent::Approve { officer } => (officer, CaseState::Approved),
        CaseEvent::Reject { officer, reason } => (officer, CaseState::Rejected { reason }),
        CaseEvent::Take { .. } | CaseEvent::Resend => return Err(Refused::NotAtThisStage),
    };
    if officer != holder {
        return Err(Refused::TakenByAnother);
    }
    let decides = matches!(next, CaseState::Approved | CaseState::Rejected { .. });
    if decides && makers.contains(&officer) {
        return Err(Refused::OwnWork);
    }
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn officer(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    /// Every state by every event of the officer who has it (1), of another (2) and of the person.
    #[test]
    fn the_whole_table() {
        let (mine, other) = (officer(1), officer(2));
        let (reason, no) = (ReturnReason::PlaceUnclear, RejectReason::NotShown);
        let states = [
            CaseState::Received,
            CaseState::InReview { officer: mine },
            CaseState::Returned { reason },
            CaseState::Approved,
            CaseState::Rejected { reason: no },
        ];
        let events = [
            CaseEvent::Take { officer: mine },
            CaseEvent::Take { officer: other },
            CaseEvent::Correct { officer: mine },
            CaseEvent::Correct { officer: other },
            CaseEvent::Return { officer: mine, reason },
            CaseEvent::Return { officer: other, reason },
            CaseEvent::Approve { officer: mine },
            CaseEvent::Approve { officer: other },
            CaseEvent::Reject { officer: mine, reason: no },
            CaseEvent::Reject { officer: other, reason: no },
            CaseEvent::Resend,
        ];
        let word = |state: &CaseState, event| match state.clone().after(event, &[]) {
            Ok(CaseState::InReview { officer }) if officer == other => "in-review by other",
            Ok(next) => next.stage().code(),
            Err(Refused::NotAtThisStage) => "-",
            Err(Refused::TakenByAnother) => "taken",
            Err(Refused::OwnWork | Refused::NotForThisKind | Refused::RecordLocked) => "own",
        };
        let table = states.each_ref().map(|state| events.map(|event| word(state, event)));
        let none = ["-"; 11];
        let mut received = none;
        (received[0], received[1]) = ("in-review", "in-review by other");
        let in_review = [
            "in-review",
            "in-review by other",
            "in-review",
            "taken",
            "returned",
            "taken",
            "approved",
            "taken",
            "rejected",
            "taken",
            "-",
        ];
        let mut returned = none;
        returned[10] = "received";
        assert_eq!(table, [received, in_review, returned, none, none]);
    }

    #[test]
    fn a_maker_may_do_everything_but_decide() {
        let mine = officer(1);
        let held = CaseState::InReview { officer: mine };
        let approve = CaseEvent::Approve { officer: mine };
        assert_eq!(held.clone().after(approve, &[mine]), Err(Refused::OwnWork));
        assert_eq!(held.clone().after(approve, &[officer(2)]), Ok(CaseState::Approved));
        let reject = CaseEvent::Reject { officer: mine, reason: RejectReason::OriginalsAgree };
        assert_eq!(held.clone().after(reject, &[mine]), Err(Refused::OwnWork));
        assert!(held.clone().after(reject, &[officer(2)]).is_ok());
        let back = CaseEvent::Return { officer: mine, reason: ReturnReason::PleaseCall };
        assert!(held.clone().after(back, &[mine]).is_ok());
        assert!(held.after(CaseEvent::Correct { officer: mine }, &[mine]).is_ok());
    }
}
