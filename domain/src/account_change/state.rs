//! What may happen to a change of an account, and who may do it.

use time::{Duration, OffsetDateTime};

use super::RefusalReason;
use crate::person::StaffId;

/// How long a change waits, so that whoever it is not from can stop it.
pub const COOLING_OFF: Duration = Duration::hours(72);

/// For how long a sign-in or a code stands for the person in what can take her money.
pub const STEP_UP_LIVES: Duration = Duration::minutes(10);

/// Whether what was proved then still stands for her now.
pub fn is_fresh(proved_at: OffsetDateTime, now: OffsetDateTime) -> bool {
    now < proved_at + STEP_UP_LIVES
}

/// Who entered a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// The person herself; one officer approves.
    Person,
    /// A member of staff at a counter, for her; two other officers approve.
    Staff(StaffId),
}

/// Where a change stands, with the facts of that stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeState {
    /// It was typed in a session that is not fresh: it waits for the code that was sent for it.
    AwaitsCode,
    /// It waits for its hour and for officers.
    Waiting {
        /// Who entered it.
        maker: Maker,
        /// From when on it may be approved.
        ready_at: OffsetDateTime,
        /// The officer who has approved it where two are needed.
        first: Option<StaffId>,
    },
    /// The account is hers now.
    Approved {
        /// The officer whose approval was the last needed.
        by: StaffId,
    },
    /// It came to nothing.
    Refused {
        /// The officer.
        by: StaffId,
        /// Why.
        reason: RefusalReason,
    },
    /// She took it back, or typed another in its place.
    Withdrawn,
    /// She said that it is not hers: nothing brings it back.
    Frozen,
}

/// Something that happens to a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeEvent {
    /// She typed the code that was sent for it.
    Prove {
        /// When.
        at: OffsetDateTime,
    },
    /// An officer finds it right.
    Approve {
        /// Who.
        by: StaffId,
        /// When.
        at: OffsetDateTime,
    },
    /// An officer does not.
    Refuse {
        /// Who.
        by: StaffId,
        /// Why.
        reason: RefusalReason,
    },
    /// The person takes back what she entered.
    Withdraw,
    /// The person says that it is not hers.
    Freeze,
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is decided or taken back already.
    #[error("already ended")]
    Ended,
    /// The person said that it is not hers.
    #[error("stopped by the person")]
    Frozen,
    /// Three days have not passed.
    #[error("too early")]
    TooEarly,
    /// The code was not typed yet.
    #[error("not proved")]
    NotProved,
    /// It is proved already.
    #[error("proved already")]
    ProvedAlready,
    /// She entered it, or approved it once: somebody else must.
    #[error("somebody else must")]
    OwnWork,
    /// A member of staff entered it: the person can stop it, not take it back.
    #[error("entered at a counter")]
    OthersWork,
    /// The person has locked her record: nothing on it changes.
    #[error("the record is locked")]
    RecordLocked,
    /// The record is joined with another of hers: nothing on it changes.
    #[error("the record is joined with another")]
    RecordRetired,
}

impl ChangeState {
    /// A change that has just been entered and needs no code.
    pub fn waiting(maker: Maker, at: OffsetDateTime) -> Self {
        Self::Waiting { maker, ready_at: at + COOLING_OFF, first: None }
    }

    /// The stable code of the stage.
    pub fn code(self) -> &'static str {
        match self {
            Self::AwaitsCode => "awaits-code",
            Self::Waiting { .. } => "waiting",
            Self::Approved { .. } => "approved",
            Self::Refused { .. } => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Frozen => "frozen",
        }
    }

    /// The state after the event.
    ///
    /// # Errors
    /// Why it can't happen; the change stays as it is.
    pub fn after(self, event: ChangeEvent) -> Result<Self, Refused> {
        match (self, event) {
            (Self::Frozen, ChangeEvent::Freeze) => Ok(Self::Frozen),
            (Self::Frozen, _) => Err(Refused::Frozen),
            (Self::Approved { .. } | Self::Refused { .. } | Self::Withdrawn, _) => {
                Err(Refused::Ended)
            }
            (Self::AwaitsCode | Self::Waiting { .. }, ChangeEvent::Freeze) => Ok(Self::Frozen),
            (Self::AwaitsCode, ChangeEvent::Prove { at }) => Ok(Self::waiting(Maker::Person, at)),
            (Self::AwaitsCode, ChangeEvent::Withdraw) => Ok(Self::Withdrawn),
            (Self::AwaitsCode, ChangeEvent::Approve { .. } | ChangeEvent::Refuse { .. }) => {
                Err(Refused::NotProved)
            }
            (Self::Waiting { .. }, ChangeEvent::Prove { .. }) => Err(Refused::ProvedAlready),
            (Self::Waiting { maker, .. }, ChangeEvent::Withdraw) => match maker {
                Maker::Person => Ok(Self::Withdrawn),
                Maker::Staff(_) => Err(Refused::OthersWork),
            },
            (Self::Waiting { maker, ready_at, first }, ChangeEvent::Approve { by, at }) => {
                Self::approved(maker, ready_at, first, (by, at))
            }
            (Self::Waiting { maker, .. }, ChangeEvent::Refuse { by, reason }) => {
                if maker == Maker::Staff(by) {
                    return Err(Refused::OwnWork);
                }
                Ok(Self::Refused { by, reason })
            }
        }
    }

    fn approved(
        maker: Maker,
        ready_at: OffsetDateTime,
        first: Option<StaffId>,
        (by, at): (StaffId, OffsetDateTime),
    ) -> Result<Self, Refused> {
        if maker == Maker::Staff(by) || first == Some(by) {
            return Err(Refused::OwnWork);
        }
        if at < ready_at {
            return Err(Refused::TooEarly);
        }
        match (maker, first) {
            (Maker::Staff(_), None) => Ok(Self::Waiting { maker, ready_at, first: Some(by) }),
            (Maker::Person, _) | (Maker::Staff(_), Some(_)) => Ok(Self::Approved { by }),
        }
    }
}

/// Whether a person may enter a change after her last one: not while one waits, and after a *not me* only
/// at a branch.
///
/// # Errors
/// [`Refused::ProvedAlready`] while one waits, [`Refused::Frozen`] after one that was not hers.
pub fn may_begin(last: Option<ChangeState>, maker: Maker) -> Result<(), Refused> {
    match (last, maker) {
        (Some(ChangeState::Waiting { .. }), _) => Err(Refused::ProvedAlready),
        (Some(ChangeState::Frozen), Maker::Person) => Err(Refused::Frozen),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;
    use uuid::Uuid;

    const NOON: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    fn staff(number: u128) -> StaffId {
        StaffId::new(Uuid::from_u128(number))
    }

    fn word(next: Result<ChangeState, Refused>) -> &'static str {
        match next {
            Ok(ChangeState::Waiting { first: Some(_), .. }) => "half",
            Ok(next) => next.code(),
            Err(Refused::Ended) => "ended!",
            Err(Refused::Frozen) => "frozen!",
            Err(Refused::TooEarly) => "early!",
            Err(Refused::NotProved) => "unproved!",
            Err(Refused::ProvedAlready) => "proved!",
            Err(Refused::OwnWork) => "own!",
            Err(Refused::OthersWork) => "others!",
            Err(Refused::RecordLocked) => "locked!",
            Err(Refused::RecordRetired) => "retired!",
        }
    }

    /// Every state by every event; staff 1 enters, 2 and 3 are officers, 2 has approved the half one.
    #[test]
    fn the_whole_table() {
        let [one, two, three] = [1, 2, 3].map(staff);
        let reason = RefusalReason::NameDiffers;
        let (early, ready) = (NOON + Duration::hours(71), NOON + COOLING_OFF);
        let hers = ChangeState::waiting(Maker::Person, NOON);
        let entered = ChangeState::waiting(Maker::Staff(one), NOON);
        let half = entered.after(ChangeEvent::Approve { by: two, at: ready }).unwrap();
        let states = [
            ChangeState::AwaitsCode,
            hers,
            entered,
            half,
            ChangeState::Approved { by: two },
            ChangeState::Refused { by: two, reason },
            ChangeState::Withdrawn,
            ChangeState::Frozen,
        ];
        let events = [
            ChangeEvent::Prove { at: NOON },
            ChangeEvent::Approve { by: two, at: early },
            ChangeEvent::Approve { by: one, at: ready },
            ChangeEvent::Approve { by: two, at: ready },
            ChangeEvent::Approve { by: three, at: ready },
            ChangeEvent::Refuse { by: one, reason },
            ChangeEvent::Refuse { by: two, reason },
            ChangeEvent::Withdraw,
            ChangeEvent::Freeze,
        ];
        let table = states.map(|state| events.map(|event| word(state.after(event))));
        let expected = [
            [
                "waiting",
                "unproved!",
                "unproved!",
                "unproved!",
                "unproved!",
                "unproved!",
                "unproved!",
                "withdrawn",
                "frozen",
            ],
            [
                "proved!",
                "early!",
                "approved",
                "approved",
                "approved",
                "refused",
                "refused",
                "withdrawn",
                "frozen",
            ],
            ["proved!", "early!", "own!", "half", "half", "own!", "refused", "others!", "frozen"],
            ["proved!", "own!", "own!", "own!", "approved", "own!", "refused", "others!", "frozen"],
            ["ended!"; 9],
            ["ended!"; 9],
            ["ended!"; 9],
            [
                "frozen!", "frozen!", "frozen!", "frozen!", "frozen!", "frozen!", "frozen!",
                "frozen!", "frozen",
            ],
        ];
        for (row, expected) in table.iter().zip(expected) {
            assert_eq!(*row, expected);
        }
    }

    #[test]
    fn it_waits_to_the_minute_and_a_proof_stands_for_ten() {
        let by = staff(2);
        let hers = ChangeState::waiting(Maker::Person, NOON);
        let at = |at| hers.after(ChangeEvent::Approve { by, at });
        assert_eq!(at(NOON + COOLING_OFF - Duration::minutes(1)), Err(Refused::TooEarly));
        assert_eq!(at(NOON + COOLING_OFF), Ok(ChangeState::Approved { by }));
        assert!(is_fresh(NOON, NOON + Duration::minutes(9)));
        assert!(!is_fresh(NOON, NOON + STEP_UP_LIVES));
    }

    #[test]
    fn after_a_stop_only_a_branch_begins_again() {
        let branch = Maker::Staff(staff(1));
        let waits = ChangeState::waiting(Maker::Person, NOON);
        for (last, hers, at_branch) in [
            (None, Ok(()), Ok(())),
            (Some(ChangeState::AwaitsCode), Ok(()), Ok(())),
            (Some(waits), Err(Refused::ProvedAlready), Err(Refused::ProvedAlready)),
            (Some(ChangeState::Approved { by: staff(2) }), Ok(()), Ok(())),
            (Some(ChangeState::Withdrawn), Ok(()), Ok(())),
            (Some(ChangeState::Frozen), Err(Refused::Frozen), Ok(())),
        ] {
            assert_eq!(may_begin(last, Maker::Person), hers, "{last:?}");
            assert_eq!(may_begin(last, branch), at_branch, "{last:?}");
        }
    }
}
