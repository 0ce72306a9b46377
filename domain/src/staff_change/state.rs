//! What may happen to a proposed change, and who may do it.

use super::RefusalReason;
use crate::person::StaffId;
use crate::second_person::{self, Event, State};

/// Where a proposed change stands; another administrator decides it, and never the one concerned.
pub type ChangeState = State<RefusalReason>;

/// Something that an administrator does with a proposed change.
pub type ChangeEvent = Event<RefusalReason>;

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is decided or withdrawn already.
    #[error("already decided")]
    AlreadyDecided,
    /// She proposed it: somebody else must decide.
    #[error("a maker can't decide")]
    OwnWork,
    /// It is about her: somebody else must decide.
    #[error("nobody decides about herself")]
    OwnAccount,
    /// Somebody else proposed it: only she can take it back.
    #[error("another's proposal")]
    OthersWork,
    /// Whoever proposed it is an administrator no more.
    #[error("the maker has left")]
    MakerLeft,
    /// Fewer than two administrators would be left at work.
    #[error("too few administrators")]
    TooFewAdministrators,
    /// Somebody at work or invited has the address by now.
    #[error("the address is taken")]
    AddressTaken,
    /// The branch at which she is to work is closed by now.
    #[error("the branch is closed")]
    BranchClosed,
}

impl ChangeState {
    /// The state after the event. `concerned` is the member the change is about, and `effect` says
    /// whether it may take effect now; where it may not, it can only be refused or withdrawn.
    ///
    /// # Errors
    /// Why it can't happen; the change stays as it is.
    pub fn after(
        self,
        event: ChangeEvent,
        concerned: Option<StaffId>,
        effect: Result<(), Refused>,
    ) -> Result<Self, Refused> {
        let may_check = |by| match concerned {
            Some(concerned) if by == concerned => Err(Refused::OwnAccount),
            Some(_) | None => Ok(()),
        };
        self.next(event, may_check, effect)
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
    use crate::second_person::Checker;
    use uuid::Uuid;

    fn administrator(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    fn word(outcome: Result<ChangeState, Refused>) -> &'static str {
        match outcome {
            Ok(next) => next.code(),
            Err(Refused::AlreadyDecided) => "decided",
            Err(Refused::OwnWork) => "own",
            Err(Refused::OwnAccount) => "about-her",
            Err(Refused::OthersWork) => "others",
            Err(Refused::TooFewAdministrators) => "few",
            Err(refused) => panic!("{refused:?}"),
        }
    }

    /// Every state by every event of its maker (1), of another administrator (2) and of the one
    /// concerned (3), where it may take effect and where it may not.
    #[test]
    fn the_whole_table() {
        let [maker, other, concerned] = [1, 2, 3].map(administrator);
        let reason = RefusalReason::NotOrdered;
        let by = Checker::new(other, maker).unwrap();
        let states = [
            ChangeState::Proposed { by: maker },
            ChangeState::Approved { by },
            ChangeState::Refused { by, reason },
            ChangeState::Withdrawn { by: maker },
        ];
        let events: Vec<ChangeEvent> = [maker, other, concerned]
            .into_iter()
            .flat_map(|by| {
                [
                    ChangeEvent::Approve { by },
                    ChangeEvent::Refuse { by, reason },
                    ChangeEvent::Withdraw { by },
                ]
            })
            .collect();
        let row = |state: ChangeState, effect| -> Vec<&str> {
            let after = |event: &ChangeEvent| state.after(*event, Some(concerned), effect);
            events.iter().map(|event| word(after(event))).collect()
        };
        let [proposed, decided @ ..] = states;
        let own = ["own", "own", "withdrawn"];
        let hers = ["about-her", "about-her", "others"];
        let others = ["approved", "refused", "others"];
        assert_eq!(row(proposed, Ok(())), [own, others, hers].concat());
        let hindered = ["few", "refused", "others"];
        let few = Err(Refused::TooFewAdministrators);
        assert_eq!(row(proposed, few), [own, hindered, hers].concat());
        for state in decided {
            assert_eq!(row(state, Ok(())), ["decided"; 9], "{state:?}");
            assert_eq!(row(state, few), ["decided"; 9], "{state:?}");
        }
    }

    #[test]
    fn who_proposes_her_own_change_can_take_it_back_and_another_decides() {
        let [maker, other] = [1, 2].map(administrator);
        let state = ChangeState::Proposed { by: maker };
        let after = |event| state.after(event, Some(maker), Ok(()));
        assert_eq!(word(after(ChangeEvent::Approve { by: maker })), "own");
        assert_eq!(word(after(ChangeEvent::Withdraw { by: maker })), "withdrawn");
        let Ok(ChangeState::Approved { by }) = after(ChangeEvent::Approve { by: other }) else {
            panic!("another administrator approves it")
        };
        assert_eq!((by.staff(), by.maker()), (other, maker));
    }
}
