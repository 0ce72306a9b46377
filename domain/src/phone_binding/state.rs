//! What may happen to a binding, and who may do it.

use time::{Duration, OffsetDateTime};

use super::RefusalReason;
use crate::person::StaffId;
use crate::second_person::Checker;

/// How long after the look at her papers a proposal may follow.
pub const FORM_LIVES: Duration = Duration::hours(1);
/// How long after the confirmation she may type her PIN at the counter.
pub const PIN_WITHIN: Duration = Duration::minutes(30);

/// Where a binding stands, with the facts of that stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BindingState {
    /// The facts of her papers were typed rightly; nothing is proposed.
    Begun {
        /// Who typed them.
        by: StaffId,
        /// When.
        at: OffsetDateTime,
    },
    /// It waits for another of the staff.
    Proposed {
        /// Who proposes it.
        by: StaffId,
    },
    /// The phone is bound.
    Confirmed {
        /// Who confirmed it.
        by: Checker,
        /// When.
        at: OffsetDateTime,
        /// When she typed her PIN at the counter, if she has.
        pin_set_at: Option<OffsetDateTime>,
    },
    /// It came to nothing.
    Refused {
        /// Who refused it.
        by: Checker,
        /// Why.
        reason: RefusalReason,
    },
    /// Whoever proposed it took it back.
    Withdrawn {
        /// Who.
        by: StaffId,
    },
}

/// Something that a member of staff does with a binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BindingEvent {
    /// She has seen the person and her paper, and proposes.
    Propose {
        /// Who.
        by: StaffId,
    },
    /// The phone is bound.
    Confirm {
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
    /// The member types her PIN on a device of this member of staff.
    TypePin {
        /// Whose device.
        by: StaffId,
    },
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nothing is proposed yet.
    #[error("nothing is proposed")]
    NothingProposed,
    /// It is proposed, decided or withdrawn already.
    #[error("already done")]
    AlreadyDone,
    /// She proposed it: somebody else must decide.
    #[error("a maker can't decide")]
    OwnWork,
    /// Only who proposed it, or for a PIN who confirmed it, can do that.
    #[error("another's work")]
    OthersWork,
    /// The time for it is over.
    #[error("too late")]
    TooLate,
}

impl BindingState {
    /// Who looked at her papers.
    pub fn maker(&self) -> StaffId {
        match self {
            Self::Begun { by, .. } | Self::Proposed { by } | Self::Withdrawn { by } => *by,
            Self::Confirmed { by, .. } | Self::Refused { by, .. } => by.maker(),
        }
    }

    /// The stable code: `begun`, `proposed`, `confirmed`, `refused`, `withdrawn`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Begun { .. } => "begun",
            Self::Proposed { .. } => "proposed",
            Self::Confirmed { .. } => "confirmed",
            Self::Refused { .. } => "refused",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The state after the event at this instant.
    ///
    /// # Errors
    /// Why it can't happen; the binding stays as it is.
    pub fn after(self, event: BindingEvent, now: OffsetDateTime) -> Result<Self, Refused> {
        match (self, event) {
            (Self::Begun { by: maker, .. }, BindingEvent::Propose { by }) if by != maker => {
                Err(Refused::OthersWork)
            }
            (Self::Begun { at, .. }, BindingEvent::Propose { .. }) if now >= at + FORM_LIVES => {
                Err(Refused::TooLate)
            }
            (Self::Begun { .. }, BindingEvent::Propose { by }) => Ok(Self::Proposed { by }),
            (Self::Begun { .. }, _) => Err(Refused::NothingProposed),
            (Self::Proposed { by: maker }, BindingEvent::Confirm { by }) => {
                let by = Checker::new(by, maker).ok_or(Refused::OwnWork)?;
                Ok(Self::Confirmed { by, at: now, pin_set_at: None })
            }
            (Self::Proposed { by: maker }, BindingEvent::Refuse { by, reason }) => {
                Ok(Self::Refused { by: Checker::new(by, maker).ok_or(Refused::OwnWork)?, reason })
            }
            (Self::Proposed { by: maker }, BindingEvent::Withdraw { by }) if by == maker => {
                Ok(Self::Withdrawn { by })
            }
            (Self::Proposed { .. }, BindingEvent::Withdraw { .. }) => Err(Refused::OthersWork),
            (Self::Proposed { .. }, BindingEvent::TypePin { .. }) => Err(Refused::NothingProposed),
            (Self::Confirmed { by: checker, at, pin_set_at }, BindingEvent::TypePin { by }) => {
                if ![checker.staff(), checker.maker()].contains(&by) {
                    return Err(Refused::OthersWork);
                }
                if pin_set_at.is_some() {
                    return Err(Refused::AlreadyDone);
                }
                if now >= at + PIN_WITHIN {
                    return Err(Refused::TooLate);
                }
                Ok(Self::Confirmed { by: checker, at, pin_set_at: Some(now) })
            }
            (
                Self::Proposed { .. }
                | Self::Confirmed { .. }
                | Self::Refused { .. }
                | Self::Withdrawn { .. },
                _,
            ) => Err(Refused::AlreadyDone),
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

    /// Every state by every event of its maker (1), its checker (2) and a third (3).
    #[test]
    fn the_whole_table() {
        let reason = RefusalReason::WrongPerson;
        let by = Checker::new(staff(2), staff(1)).unwrap();
        let confirmed = BindingState::Confirmed { by, at: NOON, pin_set_at: None };
        let states = [
            BindingState::Begun { by: staff(1), at: NOON },
            BindingState::Proposed { by: staff(1) },
            confirmed,
            BindingState::Refused { by, reason },
            BindingState::Withdrawn { by: staff(1) },
        ];
        let letter = |state: BindingState, event| match state.after(event, NOON) {
            Ok(next) => next.code()[..2].to_owned(),
            Err(Refused::NothingProposed) => "--".to_owned(),
            Err(Refused::AlreadyDone) => "==".to_owned(),
            Err(Refused::OwnWork) => "me".to_owned(),
            Err(Refused::OthersWork) => "ot".to_owned(),
            Err(Refused::TooLate) => "..".to_owned(),
        };
        let rows = states.map(|state| {
            let mut cells = Vec::new();
            for by in [staff(1), staff(2), staff(3)] {
                cells.push(letter(state, BindingEvent::Propose { by }));
                cells.push(letter(state, BindingEvent::Confirm { by }));
                cells.push(letter(state, BindingEvent::Refuse { by, reason }));
                cells.push(letter(state, BindingEvent::Withdraw { by }));
                cells.push(letter(state, BindingEvent::TypePin { by }));
            }
            cells.join(" ")
        });
        assert_eq!(rows[0], "pr -- -- -- -- ot -- -- -- -- ot -- -- -- --");
        assert_eq!(rows[1], "== me me wi -- == co re ot -- == co re ot --");
        assert_eq!(rows[2], "== == == == co == == == == co == == == == ot");
        assert_eq!(rows[3], ["=="; 15].join(" "));
        assert_eq!(rows[4], ["=="; 15].join(" "));
    }

    #[test]
    fn a_form_and_a_pin_have_their_time_and_a_pin_is_typed_once() {
        let begun = BindingState::Begun { by: staff(1), at: NOON };
        let propose = BindingEvent::Propose { by: staff(1) };
        assert!(begun.after(propose, NOON + FORM_LIVES - Duration::SECOND).is_ok());
        assert_eq!(begun.after(propose, NOON + FORM_LIVES), Err(Refused::TooLate));
        let by = Checker::new(staff(2), staff(1)).unwrap();
        let confirmed = BindingState::Confirmed { by, at: NOON, pin_set_at: None };
        let typed = BindingEvent::TypePin { by: staff(2) };
        let last = NOON + PIN_WITHIN - Duration::SECOND;
        let once = confirmed.after(typed, last).unwrap();
        assert_eq!(once.after(typed, last), Err(Refused::AlreadyDone));
        assert_eq!(confirmed.after(typed, NOON + PIN_WITHIN), Err(Refused::TooLate));
    }
}
