//! What may happen to a proposed amount, and who may do it.

use super::RefusalReason;
use crate::second_person::{self, Event, State};

/// Where a proposed amount stands; another officer decides it.
pub type DecisionState = State<RefusalReason>;

/// Something that an officer does with a proposed amount.
pub type DecisionEvent = Event<RefusalReason>;

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
    /// The record is joined with another of hers: nothing on it changes.
    #[error("the record is joined with another")]
    RecordRetired,
    /// She is one of the family of the person, or acts or acted for her.
    #[error("related to the person")]
    Related,
    /// Nobody has entered her own card, so nobody can say whether she is related.
    #[error("her own card is unknown")]
    CardUnknown,
}

impl DecisionState {
    /// The state after the event. `outdated` says that another decision was made since it was proposed:
    /// then it can only be refused or withdrawn.
    ///
    /// # Errors
    /// Why it can't happen; the proposal stays as it is.
    pub fn after(self, event: DecisionEvent, outdated: bool) -> Result<Self, Refused> {
        let effect = if outdated { Err(Refused::ChangedMeanwhile) } else { Ok(()) };
        self.next(event, |_| Ok(()), effect)
    }
}

impl From<second_person::Refused> for Refused {
    fn from(refused: second_person::Refused) -> Self {
        match refused {
            second_person::Refused::AlreadyDecided => Self::AlreadyDecided,
            second_person::Refused::OwnWork => Self::OwnWork,
            second_person::Refused::OthersWork => Self::OthersWork,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::StaffId;
    use crate::second_person::Checker;
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
            DecisionEvent::Approve { by: maker },
            DecisionEvent::Approve { by: other },
            DecisionEvent::Refuse { by: maker, reason },
            DecisionEvent::Refuse { by: other, reason },
            DecisionEvent::Withdraw { by: maker },
            DecisionEvent::Withdraw { by: other },
        ];
        let word = |state: DecisionState, event, outdated| match state.after(event, outdated) {
            Ok(next) => next.code(),
            Err(Refused::AlreadyDecided) => "decided",
            Err(Refused::OwnWork) => "own",
            Err(Refused::OthersWork) => "others",
            Err(Refused::ChangedMeanwhile) => "changed",
            Err(Refused::NotAsShown) => "not-shown",
            Err(Refused::RecordLocked) => "locked",
            Err(Refused::RecordRetired) => "retired",
            Err(Refused::Related) => "related",
            Err(Refused::CardUnknown) => "card-unknown",
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
        assert_eq!(Checker::new(maker, maker), None);
        let state = DecisionState::Proposed { by: maker };
        let approved = state.after(DecisionEvent::Approve { by: other }, false).unwrap();
        let DecisionState::Approved { by } = approved else { panic!("{approved:?}") };
        assert_eq!((by.staff(), by.maker(), approved.maker()), (other, maker, maker));
    }
}
