//! What may happen to a proposed change of the register, and who may do it.

use super::{PlaceRefusalReason, PlaceRefused};
use crate::person::StaffId;

/// Where a proposed change stands, with the facts of that stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceChangeState {
    /// It waits for another administrator.
    Proposed {
        /// Who wants it.
        by: StaffId,
    },
    /// It has taken effect.
    Approved {
        /// Who approved it.
        by: PlaceChecker,
    },
    /// It came to nothing.
    Refused {
        /// Who refused it.
        by: PlaceChecker,
        /// Why.
        reason: PlaceRefusalReason,
    },
    /// Whoever wanted it took it back before anybody decided.
    Withdrawn {
        /// Who wanted it.
        by: StaffId,
    },
}

/// An administrator who decides what another has proposed. The maker can't be made of this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceChecker {
    administrator: StaffId,
    maker: StaffId,
}

impl PlaceChecker {
    /// The administrator as checker of what `maker` proposed.
    ///
    /// # Errors
    /// [`PlaceRefused::OwnWork`] when she proposed it.
    pub fn new(administrator: StaffId, maker: StaffId) -> Result<Self, PlaceRefused> {
        if administrator == maker {
            return Err(PlaceRefused::OwnWork);
        }
        Ok(Self { administrator, maker })
    }

    /// Who decides.
    pub fn administrator(self) -> StaffId {
        self.administrator
    }

    /// Who proposed it.
    pub fn maker(self) -> StaffId {
        self.maker
    }
}

/// Something that an administrator does with a proposed change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceChangeEvent {
    /// It takes effect.
    Approve {
        /// Who.
        by: StaffId,
    },
    /// It comes to nothing.
    Refuse {
        /// Who.
        by: StaffId,
        /// Why.
        reason: PlaceRefusalReason,
    },
    /// It is taken back.
    Withdraw {
        /// Who.
        by: StaffId,
    },
}

impl PlaceChangeState {
    /// Who proposed it.
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
        let Self::Proposed { by: maker } = self else { return Err(PlaceRefused::AlreadyDecided) };
        match event {
            PlaceChangeEvent::Approve { by } => {
                let by = PlaceChecker::new(by, maker)?;
                effect.map(|()| Self::Approved { by })
            }
            PlaceChangeEvent::Refuse { by, reason } => {
                Ok(Self::Refused { by: PlaceChecker::new(by, maker)?, reason })
            }
            PlaceChangeEvent::Withdraw { by } if by == maker => Ok(Self::Withdrawn { by: maker }),
            PlaceChangeEvent::Withdraw { .. } => Err(PlaceRefused::OthersWork),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let by = PlaceChecker::new(other, maker).unwrap();
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
