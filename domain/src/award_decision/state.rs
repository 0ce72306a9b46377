//! What may happen to a proposed amount, and who may do it.

use super::RefusalReason;
use crate::person::StaffId;

/// Where a proposal stands, with the facts of that stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionState {
    /// It waits for another officer.
    Proposed {
        /// Who entered it.
        by: StaffId,
    },
    /// It is the decision in force, or was one.
    Approved {
        /// Who checked it.
        by: Checker,
    },
    /// It came to nothing.
    Refused {
        /// Who checked it.
        by: Checker,
        /// Why.
        reason: RefusalReason,
    },
    /// Whoever entered it took it back before anybody checked it.
    Withdrawn {
        /// Who entered it.
        by: StaffId,
    },
}

/// An officer who checks what another has entered. Nobody else can be made of this type, so that no
/// maker stands where a checker belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checker {
    officer: StaffId,
    maker: StaffId,
}

impl Checker {
    /// The officer as checker of what `maker` entered.
    ///
    /// # Errors
    /// [`Refused::OwnWork`] when they are the same.
    pub fn new(officer: StaffId, maker: StaffId) -> Result<Self, Refused> {
        if officer == maker { Err(Refused::OwnWork) } else { Ok(Self { officer, maker }) }
    }

    /// Who checks.
    pub fn officer(self) -> StaffId {
        self.officer
    }

    /// Who entered what is checked.
    pub fn maker(self) -> StaffId {
        self.maker
    }
}

/// Something that an officer does with a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionEvent {
    /// It becomes the decision.
    Approve {
        /// Who.
        officer: StaffId,
    },
    /// It comes to nothing.
    Refuse {
        /// Who.
        officer: StaffId,
        /// Why.
        reason: RefusalReason,
    },
    /// It is taken back.
    Withdraw {
        /// Who.
        officer: StaffId,
    },
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is decided or withdrawn already.
    #[error("already decided")]
    AlreadyDecided,
    /// She entered it: somebody else must check it.
    #[error("a maker can't check")]
    OwnWork,
    /// Somebody else entered it: only she can take it back.
    #[error("another's proposal")]
    OthersWork,
    /// Another decision was made since it was proposed.
    #[error("another decision was made since")]
    ChangedMeanwhile,
    /// It is not what was shown to the officer.
    #[error("not what was shown")]
    NotAsShown,
    /// The person has locked her record: nothing on it changes.
    #[error("the record is locked")]
    RecordLocked,
}

impl DecisionState {
    /// Who entered the proposal.
    pub fn maker(self) -> StaffId {
        match self {
            Self::Proposed { by } | Self::Withdrawn { by } => by,
            Self::Approved { by } | Self::Refused { by, .. } => by.maker(),
        }
    }

    /// The stable code of the stage: `proposed`, `approved`, `refused`, `withdrawn`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Approved { .. } => "approved",
            Self::Refused { .. } => "refused",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The state after the event. `outdated` says that another decision was made since it was proposed:
    /// then it can only be refused or withdrawn.
    ///
    /// # Errors
    /// Why it can't happen; the proposal stays as it is.
    pub fn after(self, event: DecisionEvent, outdated: bool) -> Result<Self, Refused> {
        let Self::Proposed { by: maker } = self else { return Err(Refused::AlreadyDecided) };
        match event {
            DecisionEvent::Approve { officer } => {
                let by = Checker::new(officer, maker)?;
                if outdated { Err(Refused::ChangedMeanwhile) } else { Ok(Self::Approved { by }) }
            }
            DecisionEvent::Refuse { officer, reason } => {
                Ok(Self::Refused { by: Checker::new(officer, maker)?, reason })
            }
            DecisionEvent::Withdraw { officer } if officer == maker => {
                Ok(Self::Withdrawn { by: maker })
            }
            DecisionEvent::Withdraw { .. } => Err(Refused::OthersWork),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn officer(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    /// Every state by every event of its maker (1) and of another officer (2), up to date and outdated.
    #[test]
    fn the_whole_table() {
        let (maker, other) = (officer(1), officer(2));
        let reason = RefusalReason::AmountDiffers;
        let by = Checker::new(other, maker).unwrap();
        let states = [
            DecisionState::Proposed { by: maker },
            DecisionState::Approved { by },
            DecisionState::Refused { by, reason },
            DecisionState::Withdrawn { by: maker },
        ];
        let events = [
            DecisionEvent::Approve { officer: maker },
            DecisionEvent::Approve { officer: other },
            DecisionEvent::Refuse { officer: maker, reason },
            DecisionEvent::Refuse { officer: other, reason },
            DecisionEvent::Withdraw { officer: maker },
            DecisionEvent::Withdraw { officer: other },
        ];
        let word = |state: DecisionState, event, outdated| match state.after(event, outdated) {
            Ok(next) => next.code(),
            Err(Refused::AlreadyDecided) => "decided",
            Err(Refused::OwnWork) => "own",
            Err(Refused::OthersWork) => "others",
            Err(Refused::ChangedMeanwhile) => "changed",
            Err(Refused::NotAsShown) => "not-shown",
            Err(Refused::RecordLocked) => "locked",
        };
        let table = |outdated| states.map(|state| events.map(|event| word(state, event, outdated)));
        let decided = ["decided"; 6];
        let proposed = ["own", "approved", "own", "refused", "withdrawn", "others"];
        let outdated = ["own", "changed", "own", "refused", "withdrawn", "others"];
        assert_eq!(table(false), [proposed, decided, decided, decided]);
        assert_eq!(table(true), [outdated, decided, decided, decided]);
    }

    #[test]
    fn maker_and_checker_are_two_and_both_stay_known() {
        let (maker, other) = (officer(1), officer(2));
        assert_eq!(Checker::new(maker, maker), Err(Refused::OwnWork));
        let state = DecisionState::Proposed { by: maker };
        let approved = state.after(DecisionEvent::Approve { officer: other }, false).unwrap();
        let DecisionState::Approved { by } = approved else { panic!("{approved:?}") };
        assert_eq!((by.officer(), by.maker(), approved.maker()), (other, maker, maker));
    }
}
