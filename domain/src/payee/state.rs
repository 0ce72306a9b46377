//! What may happen to an appointment, and who may do it.

use time::OffsetDateTime;

use super::{EndReason, RefusalReason};
use crate::account_change::COOLING_OFF;
use crate::person::StaffId;
use crate::second_person::{self, Checker, Event, State};

/// Where an appointment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayeeState {
    /// It waits, holds, or was refused or taken back.
    Stands(State<RefusalReason>),
    /// It holds, and one officer wants it to end.
    Ending {
        /// Who approved it.
        by: Checker,
        /// Who wants it to end.
        wanted_by: StaffId,
        /// Why.
        reason: EndReason,
    },
    /// It is over.
    Ended {
        /// Who proposed it.
        maker: StaffId,
        /// Who approved it; nobody where it ended before.
        checker: Option<StaffId>,
        /// How.
        how: Ended,
    },
}

/// How an appointment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Its last day is over.
    Day,
    /// Two officers ended it.
    Revoked,
    /// She acts for herself, and has said so.
    Herself,
    /// The payee has died.
    PayeeDeath,
    /// Another appointment was approved in its place.
    Replaced,
}

/// Something that happens to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayeeEvent {
    /// An officer decides what was proposed, or takes it back.
    Decide(Event<RefusalReason>),
    /// An officer proposes that it ends.
    ProposeEnd {
        /// Who.
        by: StaffId,
        /// Why.
        reason: EndReason,
    },
    /// Another officer confirms that.
    ConfirmEnd {
        /// Who.
        by: StaffId,
    },
    /// An officer lets it go on.
    KeepOn {
        /// Who.
        by: StaffId,
    },
    /// It ends without any officer.
    Over(Ended),
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is decided, taken back or over already.
    #[error("already decided")]
    AlreadyDecided,
    /// She proposed it: somebody else must decide.
    #[error("a proposer can't approve")]
    OwnWork,
    /// Somebody else proposed it: only she can take it back.
    #[error("another's proposal")]
    OthersWork,
    /// It does not hold, so that no end can be proposed.
    #[error("it does not stand")]
    NotStanding,
    /// She was told less than three days ago.
    #[error("too early")]
    TooEarly,
    /// Its last day is over.
    #[error("its day is over")]
    TooLate,
    /// Another proposal waits for her.
    #[error("another waits")]
    AnotherStands,
    /// She proposed or approved the payee whom another wants to end.
    #[error("she appointed the payee")]
    Appointed,
    /// She is named: as one of the two, as somebody who acts or acted for one of them, or as their family.
    #[error("she is related to one of the two")]
    Related,
    /// Nobody has entered her own card, so nobody can say whether she is related.
    #[error("her own card is unknown")]
    CardUnknown,
    /// Money can't go to this payee: the number is used no more or is not confirmed, a death is established, or another
    /// is paid in the payee's own stead.
    #[error("the payee can't receive")]
    PayeeGone,
    /// No officer has confirmed whose pension it is.
    #[error("she is not confirmed")]
    Unconfirmed,
    /// Her payments are held after a death.
    #[error("her payments are held")]
    Held,
    /// She is paid in another's stead herself.
    #[error("she receives for another")]
    ReceivesForAnother,
}

/// Whether it may be approved at this instant, so long after everybody was told.
///
/// # Errors
/// [`Refused::TooEarly`].
pub fn may_take_effect(proposed_at: OffsetDateTime, at: OffsetDateTime) -> Result<(), Refused> {
    if at < proposed_at + COOLING_OFF { Err(Refused::TooEarly) } else { Ok(()) }
}

impl PayeeState {
    /// The state of a stored appointment, by its code and columns; none where they do not belong together.
    pub fn stored(
        code: &str,
        (maker, checker): (StaffId, Option<StaffId>),
        refusal: Option<RefusalReason>,
        end: Option<(StaffId, EndReason)>,
        how: Option<Ended>,
    ) -> Option<Self> {
        match code {
            "ending" => {
                let (wanted_by, reason) = end?;
                let by = Checker::new(checker?, maker)?;
                Some(Self::Ending { by, wanted_by, reason })
            }
            "ended" => Some(Self::Ended { maker, checker, how: how? }),
            _ => State::stored(code, maker, checker, refusal).map(Self::Stands),
        }
    }

    /// The stable code: `proposed`, `approved`, `refused`, `withdrawn`, `ending`, `ended`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stands(state) => state.code(),
            Self::Ending { .. } => "ending",
            Self::Ended { .. } => "ended",
        }
    }

    /// Who proposed it.
    pub fn maker(self) -> StaffId {
        match self {
            Self::Stands(state) => state.maker(),
            Self::Ending { by, .. } => by.maker(),
            Self::Ended { maker, .. } => maker,
        }
    }

    /// Who decided it, if anybody has.
    pub fn checker(self) -> Option<StaffId> {
        match self {
            Self::Stands(state) => state.checker(),
            Self::Ending { by, .. } => Some(by.staff()),
            Self::Ended { checker, .. } => checker,
        }
    }

    /// Why it was refused, if it was.
    pub fn refusal(self) -> Option<RefusalReason> {
        match self {
            Self::Stands(state) => state.reason(),
            Self::Ending { .. } | Self::Ended { .. } => None,
        }
    }

    /// Who wants it to end and why, while that waits.
    pub fn end(self) -> Option<(StaffId, EndReason)> {
        match self {
            Self::Ending { wanted_by, reason, .. } => Some((wanted_by, reason)),
            Self::Stands(_) | Self::Ended { .. } => None,
        }
    }

    /// How it ended, if it has.
    pub fn how(self) -> Option<Ended> {
        match self {
            Self::Ended { how, .. } => Some(how),
            Self::Stands(_) | Self::Ending { .. } => None,
        }
    }

    /// Whether it waits for a second officer.
    pub fn waits(self) -> bool {
        matches!(self, Self::Stands(State::Proposed { .. }))
    }

    /// Whether the payee is paid.
    pub fn holds(self) -> bool {
        matches!(self, Self::Stands(State::Approved { .. }) | Self::Ending { .. })
    }

    /// The state after the event; `effect` says whether an approval may take effect now.
    ///
    /// # Errors
    /// Why it can't happen; the appointment stays as it is.
    pub fn after(self, event: PayeeEvent, effect: Result<(), Refused>) -> Result<Self, Refused> {
        match (self, event) {
            (Self::Stands(state), PayeeEvent::Decide(event)) => {
                state.next(event, |_| Ok(()), effect).map(Self::Stands)
            }
            (Self::Stands(State::Approved { by }), PayeeEvent::ProposeEnd { by: who, reason }) => {
                Ok(Self::Ending { by, wanted_by: who, reason })
            }
            (Self::Stands(_), PayeeEvent::ProposeEnd { .. }) => Err(Refused::NotStanding),
            (Self::Ending { by, wanted_by, .. }, PayeeEvent::ConfirmEnd { by: who }) => {
                Checker::new(who, wanted_by).ok_or(Refused::OwnWork)?;
                Ok(Self::over(by.maker(), Some(by.staff()), Ended::Revoked))
            }
            (Self::Ending { by, wanted_by, .. }, PayeeEvent::KeepOn { by: who }) => {
                // What others say against their own choice is not theirs to put aside.
                let appointed = [by.maker(), by.staff()].contains(&who);
                if appointed && who != wanted_by {
                    return Err(Refused::Appointed);
                }
                Ok(Self::Stands(State::Approved { by }))
            }
            (state, PayeeEvent::Over(how)) if state.waits() || state.holds() => {
                Ok(Self::over(state.maker(), state.checker(), how))
            }
            _ => Err(Refused::AlreadyDecided),
        }
    }

    fn over(maker: StaffId, checker: Option<StaffId>, how: Ended) -> Self {
        Self::Ended { maker, checker, how }
    }
}

impl Ended {
    /// Every way.
    pub const ALL: [Self; 5] =
        [Self::Day, Self::Revoked, Self::Herself, Self::PayeeDeath, Self::Replaced];

    /// The stable code: `day`, `revoked`, `herself`, `payee-death`, `replaced`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Revoked => "revoked",
            Self::Herself => "herself",
            Self::PayeeDeath => "payee-death",
            Self::Replaced => "replaced",
        }
    }

    /// The way with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.code() == code)
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
mod tests;
