//! What may happen to a proposed change, and who may do it.

use super::RefusalReason;
use crate::person::StaffId;

/// Where a proposed change stands, with the facts of that stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeState {
    /// It waits for another administrator.
    Proposed {
        /// Who wants it.
        by: StaffId,
    },
    /// It has taken effect.
    Approved {
        /// Who approved it.
        by: Checker,
    },
    /// It came to nothing.
    Refused {
        /// Who refused it.
        by: Checker,
        /// Why.
        reason: RefusalReason,
    },
    /// Whoever wanted it took it back before anybody decided.
    Withdrawn {
        /// Who wanted it.
        by: StaffId,
    },
}

/// An administrator who decides what another has proposed about a third. Nobody else can be made of this
/// type, so that neither the maker nor the one concerned stands where a checker belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checker {
    administrator: StaffId,
    maker: StaffId,
}

impl Checker {
    /// The administrator as checker of what `maker` proposed about `concerned`.
    ///
    /// # Errors
    /// [`Refused::OwnWork`] when she proposed it, [`Refused::OwnAccount`] when it is about her.
    pub fn new(
        administrator: StaffId,
        maker: StaffId,
        concerned: Option<StaffId>,
    ) -> Result<Self, Refused> {
        if administrator == maker {
            return Err(Refused::OwnWork);
        }
        if Some(administrator) == concerned {
            return Err(Refused::OwnAccount);
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
pub enum ChangeEvent {
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
        reason: RefusalReason,
    },
    /// It is taken back.
    Withdraw {
        /// Who.
        by: StaffId,
    },
}

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
        let Self::Proposed { by: maker } = self else { return Err(Refused::AlreadyDecided) };
        match event {
            ChangeEvent::Approve { by } => {
                let by = Checker::new(by, maker, concerned)?;
                effect.map(|()| Self::Approved { by })
            }
            ChangeEvent::Refuse { by, reason } => {
                Ok(Self::Refused { by: Checker::new(by, maker, concerned)?, reason })
            }
            ChangeEvent::Withdraw { by } if by == maker => Ok(Self::Withdrawn { by: maker }),
            ChangeEvent::Withdraw { .. } => Err(Refused::OthersWork),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let by = Checker::new(other, maker, Some(concerned)).unwrap();
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
        assert_eq!((by.administrator(), by.maker()), (other, maker));
    }
}
