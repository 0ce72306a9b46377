//! A claimant's record waits for a second person, and is decided once.

use time::OffsetDateTime;

use super::RefusalReason;
use crate::machine::MachineNumber;
use crate::person::StaffId;

/// Who entered the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// The claimant, from home.
    Herself,
    /// A member of staff who has seen her.
    Staff(StaffId),
    /// The machine of a partner that has seen her paper.
    Machine(MachineNumber),
}

/// A member of staff who did not enter the record. The maker can't be made of this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checker(StaffId);

impl Checker {
    /// The member of staff as checker of what `maker` entered.
    ///
    /// # Errors
    /// [`Refused::OwnWork`] when she entered it.
    pub fn new(staff: StaffId, maker: Maker) -> Result<Self, Refused> {
        if maker == Maker::Staff(staff) { Err(Refused::OwnWork) } else { Ok(Self(staff)) }
    }

    /// Who decides.
    pub fn staff(self) -> StaffId {
        self.0
    }
}

/// Where a claimant's record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimantState {
    /// A second person has not decided yet.
    Waits,
    /// A member of staff has confirmed who she is.
    Approved {
        /// Who.
        by: Checker,
        /// When.
        at: OffsetDateTime,
    },
    /// It comes to nothing.
    Refused {
        /// Who.
        by: Checker,
        /// Why.
        reason: RefusalReason,
        /// When.
        at: OffsetDateTime,
    },
}

/// Something that a member of staff decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimantEvent {
    /// The record is right.
    Approve {
        /// Who says so.
        by: StaffId,
        /// Whether another record has the same identity card.
        same_card: bool,
    },
    /// It is not.
    Refuse {
        /// Who says so.
        by: StaffId,
        /// Why.
        reason: RefusalReason,
    },
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is decided already.
    #[error("already decided")]
    AlreadyDecided,
    /// She entered it: somebody else must decide.
    #[error("a maker can't decide")]
    OwnWork,
    /// Another record has the same identity card: one person has one record.
    #[error("another record has the same identity card")]
    SameCard,
}

impl ClaimantState {
    /// The stable code: `waits`, `approved`, `refused`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Approved { .. } => "approved",
            Self::Refused { .. } => "refused",
        }
    }

    /// The state after the event at this instant, for a record that `maker` entered.
    ///
    /// # Errors
    /// Why it can't happen; the record stays as it is.
    pub fn after(
        self,
        event: ClaimantEvent,
        maker: Maker,
        at: OffsetDateTime,
    ) -> Result<Self, Refused> {
        if self != Self::Waits {
            return Err(Refused::AlreadyDecided);
        }
        match event {
            ClaimantEvent::Approve { by, same_card } => {
                let by = Checker::new(by, maker)?;
                if same_card { Err(Refused::SameCard) } else { Ok(Self::Approved { by, at }) }
            }
            ClaimantEvent::Refuse { by, reason } => {
                Ok(Self::Refused { by: Checker::new(by, maker)?, reason, at })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;
    use uuid::Uuid;

    const NOON: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

    fn staff(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    /// Every state by every event of its maker (1) and of another (2), for each maker.
    #[test]
    fn the_whole_table() {
        let reason = RefusalReason::NotReached;
        let by = Checker::new(staff(2), Maker::Staff(staff(1))).unwrap();
        let approved = ClaimantState::Approved { by, at: NOON };
        let refused = ClaimantState::Refused { by, reason, at: NOON };
        let row = |state: ClaimantState, maker| {
            let mut cells = Vec::new();
            for by in [staff(1), staff(2)] {
                for event in [
                    ClaimantEvent::Approve { by, same_card: false },
                    ClaimantEvent::Approve { by, same_card: true },
                    ClaimantEvent::Refuse { by, reason },
                ] {
                    cells.push(match state.after(event, maker, NOON) {
                        Ok(next) => next.code(),
                        Err(Refused::AlreadyDecided) => "==",
                        Err(Refused::OwnWork) => "own",
                        Err(Refused::SameCard) => "card",
                    });
                }
            }
            cells.join(" ")
        };
        let (counter, home) = (Maker::Staff(staff(1)), Maker::Herself);
        let waits = ClaimantState::Waits;
        assert_eq!(row(waits, counter), "own own own approved card refused");
        assert_eq!(row(waits, home), "approved card refused approved card refused");
        for state in [approved, refused] {
            assert_eq!(row(state, counter), ["=="; 6].join(" "));
            assert_eq!(row(state, home), ["=="; 6].join(" "));
        }
    }
}
