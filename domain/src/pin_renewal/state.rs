//! What may happen to a request, and who may do it.

use time::{Duration, OffsetDateTime};

use super::Ending;
use crate::person::StaffId;

/// So many calls with a wrong fact end a request.
const MOST_WRONG_CALLS: u32 = 2;
/// After so long another member of staff may call: whoever began has stopped.
const CALL_LASTS: Duration = Duration::minutes(15);

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewalState {
    /// Nobody has made sure yet that it is she.
    Open {
        /// Calls in which a fact was wrong.
        wrong_calls: u32,
        /// Who is calling her, and since when.
        call: Option<(StaffId, OffsetDateTime)>,
        /// Who has visited her and seen a paper.
        visited_by: Option<StaffId>,
    },
    /// It is she: her phone may choose a PIN in time.
    Proved,
    /// It has ended.
    Ended(Ending),
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Both facts were right.
    Right,
    /// One was wrong.
    Wrong,
    /// Nobody answered.
    Nobody,
}

impl Outcome {
    /// The stable code: `right`, `wrong`, `nobody`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Nobody => "nobody",
        }
    }
}

/// Something that a member of staff does with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewalEvent {
    /// She calls the registered phone.
    Call {
        /// Who.
        by: StaffId,
        /// When.
        at: OffsetDateTime,
    },
    /// Her call ends.
    Hear {
        /// Who.
        by: StaffId,
        /// How it ended.
        outcome: Outcome,
    },
    /// She has seen the person and her paper.
    Visit {
        /// Who.
        by: StaffId,
    },
    /// She confirms another's visit.
    Confirm {
        /// Who.
        by: StaffId,
    },
    /// She drops what was said of a visit, her own or another's.
    Drop,
    /// The person has lost the number.
    Lose,
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The request has ended.
    #[error("ended")]
    Ended,
    /// It is known already that it is she.
    #[error("proved already")]
    Proved,
    /// It is not known yet that it is she, so that there is no number to lose.
    #[error("not proved")]
    NotProved,
    /// Another member of staff is calling.
    #[error("another is calling")]
    AnotherCalls,
    /// She is not calling, or her call has ended.
    #[error("no call")]
    NoCall,
    /// There are no two facts that were not asked within 30 days: only a visit helps.
    #[error("no facts left to ask")]
    NoFacts,
    /// Somebody has visited her already.
    #[error("visited already")]
    VisitedAlready,
    /// Nobody has visited her.
    #[error("nobody has visited")]
    NoVisit,
    /// She visited herself: somebody else must confirm.
    #[error("a visitor can't confirm")]
    OwnWork,
}

impl RenewalState {
    /// The state after the event.
    ///
    /// # Errors
    /// Why it can't happen; the request stays as it is.
    pub fn after(self, event: RenewalEvent) -> Result<Self, Refused> {
        let (wrong_calls, call, visited_by) = match self {
            Self::Ended(_) => return Err(Refused::Ended),
            Self::Proved if event == RenewalEvent::Lose => {
                return Ok(Self::Ended(Ending::NumberLost));
            }
            Self::Proved => return Err(Refused::Proved),
            Self::Open { wrong_calls, call, visited_by } => (wrong_calls, call, visited_by),
        };
        match event {
            RenewalEvent::Call { by, at } => match call {
                Some((caller, begun)) if caller != by && at < begun + CALL_LASTS => {
                    Err(Refused::AnotherCalls)
                }
                Some((caller, _)) if caller == by => Ok(self),
                Some(_) | None => Ok(Self::Open { wrong_calls, call: Some((by, at)), visited_by }),
            },
            RenewalEvent::Hear { by, .. } if call.is_none_or(|(caller, _)| caller != by) => {
                Err(Refused::NoCall)
            }
            RenewalEvent::Hear { outcome: Outcome::Right, .. } => Ok(Self::Proved),
            RenewalEvent::Hear { outcome: Outcome::Wrong, .. }
                if wrong_calls + 1 >= MOST_WRONG_CALLS =>
            {
                Ok(Self::Ended(Ending::WrongCalls))
            }
            RenewalEvent::Hear { outcome, .. } => {
                let wrong_calls = wrong_calls + u32::from(outcome == Outcome::Wrong);
                Ok(Self::Open { wrong_calls, call: None, visited_by })
            }
            RenewalEvent::Visit { by } => match visited_by {
                None => Ok(Self::Open { wrong_calls, call, visited_by: Some(by) }),
                Some(_) => Err(Refused::VisitedAlready),
            },
            RenewalEvent::Confirm { by } => match visited_by {
                None => Err(Refused::NoVisit),
                Some(visitor) if visitor == by => Err(Refused::OwnWork),
                Some(_) => Ok(Self::Proved),
            },
            RenewalEvent::Drop => match visited_by {
                None => Err(Refused::NoVisit),
                Some(_) => Ok(Self::Open { wrong_calls, call, visited_by: None }),
            },
            RenewalEvent::Lose => Err(Refused::NotProved),
        }
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

    fn open(
        wrong_calls: u32,
        caller: Option<StaffId>,
        visited_by: Option<StaffId>,
    ) -> RenewalState {
        RenewalState::Open { wrong_calls, call: caller.map(|by| (by, NOON)), visited_by }
    }

    /// Every state by every event of the one who calls and visits (1) and of another (2).
    #[test]
    fn the_whole_table() {
        let (one, two) = (staff(1), staff(2));
        let hear = |outcome| RenewalEvent::Hear { by: one, outcome };
        let events = [
            RenewalEvent::Call { by: one, at: NOON },
            RenewalEvent::Call { by: two, at: NOON },
            hear(Outcome::Right),
            hear(Outcome::Wrong),
            hear(Outcome::Nobody),
            RenewalEvent::Hear { by: two, outcome: Outcome::Right },
            RenewalEvent::Visit { by: one },
            RenewalEvent::Confirm { by: one },
            RenewalEvent::Confirm { by: two },
            RenewalEvent::Drop,
        ];
        let row = |state: RenewalState| events.map(|event| state.after(event));
        let none = Err(Refused::NoCall);
        let no_visit = Err(Refused::NoVisit);
        assert_eq!(
            row(open(0, None, None)),
            [
                Ok(open(0, Some(one), None)),
                Ok(open(0, Some(two), None)),
                none,
                none,
                none,
                none,
                Ok(open(0, None, Some(one))),
                no_visit,
                no_visit,
                no_visit,
            ]
        );
        assert_eq!(
            row(open(1, Some(one), Some(one))),
            [
                Ok(open(1, Some(one), Some(one))),
                Err(Refused::AnotherCalls),
                Ok(RenewalState::Proved),
                Ok(RenewalState::Ended(Ending::WrongCalls)),
                Ok(open(1, None, Some(one))),
                none,
                Err(Refused::VisitedAlready),
                Err(Refused::OwnWork),
                Ok(RenewalState::Proved),
                Ok(open(1, Some(one), None)),
            ]
        );
        assert_eq!(row(RenewalState::Proved), [Err(Refused::Proved); 10]);
        assert_eq!(row(RenewalState::Ended(Ending::Stopped)), [Err(Refused::Ended); 10]);
    }

    #[test]
    fn a_number_is_lost_only_where_one_was_told() {
        let lost = Ok(RenewalState::Ended(Ending::NumberLost));
        assert_eq!(RenewalState::Proved.after(RenewalEvent::Lose), lost);
        assert_eq!(open(0, None, None).after(RenewalEvent::Lose), Err(Refused::NotProved));
        let ended = RenewalState::Ended(Ending::NumberLost);
        assert_eq!(ended.after(RenewalEvent::Lose), Err(Refused::Ended));
    }

    #[test]
    fn the_first_wrong_call_leaves_one_more() {
        let wrong = RenewalEvent::Hear { by: staff(1), outcome: Outcome::Wrong };
        assert_eq!(open(0, Some(staff(1)), None).after(wrong), Ok(open(1, None, None)));
    }

    #[test]
    fn a_call_left_open_is_taken_over_after_a_quarter_hour() {
        let calling = open(0, Some(staff(1)), None);
        let by = staff(2);
        let just_before = NOON + CALL_LASTS - Duration::seconds(1);
        let early = calling.after(RenewalEvent::Call { by, at: just_before });
        assert_eq!(early, Err(Refused::AnotherCalls));
        let at = NOON + CALL_LASTS;
        let taken = RenewalState::Open { wrong_calls: 0, call: Some((by, at)), visited_by: None };
        assert_eq!(calling.after(RenewalEvent::Call { by, at }), Ok(taken));
    }
}
