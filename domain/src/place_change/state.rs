//! What may happen to a proposed change of the register, and who may do it.

use super::{PlaceRefusalReason, PlaceRefused};
use crate::second_person::{Event, Refused, State};

/// Where a proposed change stands; another administrator decides it.
pub type PlaceChangeState = State<PlaceRefusalReason>;

/// Something that an administrator does with a proposed change.
pub type PlaceChangeEvent = Event<PlaceRefusalReason>;

impl PlaceChangeState {
    /// The state after the event. `effect` says whether it may take effect now; where it may not, it can
    /// only be refused or withdrawn.
    ///
    /// # Errors
    /// Why it can't happen; the change stays as it is.
    pub fn after(
        self,
        event: PlaceChangeEvent,
        effect: Result<(), PlaceRefused>,
    ) -> Result<Self, PlaceRefused> {
        self.next(event, |_| Ok(()), effect)
    }
}

impl From<Refused> for PlaceRefused {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::AlreadyDecided => Self::AlreadyDecided,
            Refused::OwnWork => Self::OwnWork,
            Refused::OthersWork => Self::OthersWork,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::StaffId;
    use crate::second_person::Checker;
    use uuid::Uuid;

    fn word(outcome: Result<PlaceChangeState, PlaceRefused>) -> &'static str {
        match outcome {
            Ok(next) => next.code(),
            Err(PlaceRefused::AlreadyDecided) => "decided",
            Err(PlaceRefused::OwnWork) => "own",
            Err(PlaceRefused::OthersWork) => "others",
            Err(PlaceRefused::InTheWay) => "hindered",
            Err(refused) => panic!("{refused:?}"),
        }
    }

    /// Every state by every event of its maker (1) and of another administrator (2), where it may take
    /// effect and where it may not.
    #[test]
    fn the_whole_table() {
        let [maker, other] = [1, 2].map(|number| StaffId::new(Uuid::from_u128(number)));
        let reason = PlaceRefusalReason::NotOrdered;
        let by = Checker::new(other, maker).unwrap();
        let events: Vec<PlaceChangeEvent> = [maker, other]
            .into_iter()
            .flat_map(|by| {
                [
                    PlaceChangeEvent::Approve { by },
                    PlaceChangeEvent::Refuse { by, reason },
                    PlaceChangeEvent::Withdraw { by },
                ]
            })
            .collect();
        let row = |state: PlaceChangeState, effect| -> Vec<&str> {
            events.iter().map(|event| word(state.after(*event, effect))).collect()
        };
        let hindered = Err(PlaceRefused::InTheWay);
        let proposed = PlaceChangeState::Proposed { by: maker };
        let own = ["own", "own", "withdrawn"];
        assert_eq!(row(proposed, Ok(())), [own, ["approved", "refused", "others"]].concat());
        assert_eq!(row(proposed, hindered), [own, ["hindered", "refused", "others"]].concat());
        for state in [
            PlaceChangeState::Approved { by },
            PlaceChangeState::Refused { by, reason },
            PlaceChangeState::Withdrawn { by: maker },
        ] {
            assert_eq!(row(state, Ok(())), ["decided"; 6], "{state:?}");
            assert_eq!(state.maker(), maker);
        }
    }
}
