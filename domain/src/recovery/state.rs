//! What may happen to a proposal, and who may do it.

use super::{RefusalReason, Unfit};
use crate::person::StaffId;
use crate::second_person::{self, Event, State};

/// Where a proposal stands; another officer decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryState {
    /// It waits, or was decided or taken back.
    Stands(State<RefusalReason>),
    /// It came to nothing by itself: the person lives, or has locked her record.
    Void {
        /// Who wanted it.
        maker: StaffId,
    },
}

/// Something that an officer does with a proposal.
pub type RecoveryEvent = Event<RefusalReason>;

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is decided or taken back already.
    #[error("already decided")]
    AlreadyDecided,
    /// She proposed it: somebody else must decide.
    #[error("a proposer can't confirm")]
    OwnWork,
    /// Somebody else proposed it: only she can take it back.
    #[error("another's proposal")]
    OthersWork,
    /// It came to nothing by itself.
    #[error("void")]
    Void,
    /// No death is established, or not its month.
    #[error("no death is established")]
    NoDeath,
    /// Nothing was paid after the month of the death.
    #[error("nothing was paid after the death")]
    NothingPaid,
    /// One proposal waits, or was confirmed.
    #[error("proposed already")]
    ProposedAlready,
    /// Another proposal stands than the one that she saw.
    #[error("another proposal")]
    OtherProposal,
    /// She is named: as who died or who pays, as somebody who acts or acted for one of them, or as their family.
    #[error("she is related to who died or who pays")]
    Related,
    /// Nobody has entered her own card, so nobody can say whether she is related.
    #[error("her own card is unknown")]
    CardUnknown,
    /// Money can't come from this payer: her number is used no more, her own death is established, or it is her
    /// who died.
    #[error("the payer can't pay")]
    PayerGone,
    /// Another sum was paid than the one that it is about.
    #[error("another sum was paid")]
    OtherSum,
    /// The instalments can't be ordered so any more.
    #[error("the plan does not fit")]
    Unfit(Unfit),
}

impl RecoveryState {
    /// The state of a stored proposal, by its code and the columns of its decision; none where they do not belong
    /// together.
    pub fn stored(
        code: &str,
        maker: StaffId,
        checker: Option<StaffId>,
        reason: Option<RefusalReason>,
    ) -> Option<Self> {
        match code {
            "void" => Some(Self::Void { maker }),
            _ => State::stored(code, maker, checker, reason).map(Self::Stands),
        }
    }

    /// The stable code: `proposed`, `approved`, `refused`, `withdrawn`, `void`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stands(state) => state.code(),
            Self::Void { .. } => "void",
        }
    }

    /// Whether it waits for a second officer.
    pub fn waits(self) -> bool {
        matches!(self, Self::Stands(State::Proposed { .. }))
    }

    /// Whether it was confirmed.
    pub fn is_confirmed(self) -> bool {
        matches!(self, Self::Stands(State::Approved { .. }))
    }

    /// Whether nothing else can be proposed beside it.
    pub fn stands(self) -> bool {
        self.waits() || self.is_confirmed()
    }

    /// The state after the event; `effect` says whether it may take effect now.
    ///
    /// # Errors
    /// Why it can't happen; the proposal stays as it is.
    pub fn after(
        self,
        event: RecoveryEvent,
        effect: Result<(), Refused>,
    ) -> Result<State<RefusalReason>, Refused> {
        match self {
            Self::Stands(state) => state.next(event, |_| Ok(()), effect),
            Self::Void { .. } => Err(Refused::Void),
        }
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

    /// Every state by every event of its maker (1) and of another officer (2), where it may take effect and where
    /// another sum was paid.
    #[test]
    fn the_whole_table() {
        let [maker, other] = [1, 2].map(|number| StaffId::new(Uuid::from_u128(number)));
        let reason = RefusalReason::TooHard;
        let by = Checker::new(other, maker).unwrap();
        let states = [
            RecoveryState::Stands(State::Proposed { by: maker }),
            RecoveryState::Stands(State::Approved { by }),
            RecoveryState::Stands(State::Refused { by, reason }),
            RecoveryState::Stands(State::Withdrawn { by: maker }),
            RecoveryState::Void { maker },
        ];
        let events = [
            Event::Approve { by: maker },
            Event::Approve { by: other },
            Event::Refuse { by: maker, reason },
            Event::Refuse { by: other, reason },
            Event::Withdraw { by: maker },
            Event::Withdraw { by: other },
        ];
        let table = |effect: Result<(), Refused>| {
            states.map(|state| events.map(|event| state.after(event, effect).map(State::code)))
        };
        let (own, others) = (Err(Refused::OwnWork), Err(Refused::OthersWork));
        let ended = [Err(Refused::AlreadyDecided); 6];
        let void = [Err(Refused::Void); 6];
        let mut waits = [own, Ok("approved"), own, Ok("refused"), Ok("withdrawn"), others];
        assert_eq!(table(Ok(())), [waits, ended, ended, ended, void]);
        waits[1] = Err(Refused::OtherSum);
        assert_eq!(table(Err(Refused::OtherSum)), [waits, ended, ended, ended, void]);
        for state in states {
            let (checker, reason) = match state {
                RecoveryState::Stands(state) => (state.checker(), state.reason()),
                RecoveryState::Void { .. } => (None, None),
            };
            let read = RecoveryState::stored(state.code(), maker, checker, reason);
            assert_eq!(read, Some(state));
        }
        assert!(states[0].waits() && states[1].is_confirmed() && !states[4].stands());
    }
}
