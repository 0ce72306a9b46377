//! What one of the staff proposes about who acts for a person, and another decides.

use super::LegalDecision;
use crate::person::StaffId;
use crate::person_lock::CheckedPaper;

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The person at a counter lets another act for her; this paper of hers was seen.
    AtCounter(CheckedPaper),
    /// A court or a commune has named a guardian.
    Guardian(LegalDecision),
    /// The guardian is to act no more.
    EndGuardian(EndReason),
    /// The guardian whom the person has stopped may act again.
    ResumeGuardian,
}

impl Wanted {
    /// The stable code: `counter`, `guardian`, `end`, `resume`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AtCounter(_) => "counter",
            Self::Guardian(_) => "guardian",
            Self::EndGuardian(_) => "end",
            Self::ResumeGuardian => "resume",
        }
    }
}

/// Why a guardian is to act no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    /// A court or a commune has ended it.
    DecisionEnded,
    /// The guardian harms the person.
    Harm,
    /// The guardian no longer wants to.
    GuardianAsks,
    /// It was entered by mistake.
    Mistake,
}

impl EndReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] = [Self::DecisionEnded, Self::Harm, Self::GuardianAsks, Self::Mistake];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::DecisionEnded => "decision-ended",
            Self::Harm => "harm",
            Self::GuardianAsks => "guardian-asks",
            Self::Mistake => "mistake",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// Why a request was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestRefusal {
    /// The one who came, or whom it names, is somebody else.
    WrongPerson,
    /// The paper or the decision does not show it.
    PaperDoubtful,
    /// The person does not want it, or was not asked.
    NotWanted,
}

impl RequestRefusal {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 3] = [Self::WrongPerson, Self::PaperDoubtful, Self::NotWanted];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPerson => "wrong-person",
            Self::PaperDoubtful => "paper-doubtful",
            Self::NotWanted => "not-wanted",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// Where a request stands. Who decides it can't be who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    /// It waits for another of the staff.
    Proposed,
    /// It is done.
    Confirmed {
        /// Who confirmed it.
        by: StaffId,
    },
    /// It came to nothing.
    Refused {
        /// Who refused it.
        by: StaffId,
        /// Why.
        reason: RequestRefusal,
    },
    /// Its maker took it back.
    Withdrawn,
}

/// Something that one of the staff does with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestEvent {
    /// It is to be done.
    Confirm,
    /// It comes to nothing.
    Refuse(RequestRefusal),
    /// It is taken back.
    Withdraw,
}

/// Why it can't happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestRefused {
    /// It is decided or withdrawn.
    #[error("already done")]
    AlreadyDone,
    /// She made it: another must decide.
    #[error("a maker can't decide")]
    OwnWork,
    /// Another made it.
    #[error("another's work")]
    OthersWork,
    /// What it is about has ended meanwhile.
    #[error("too late")]
    TooLate,
}

impl RequestState {
    /// The stable code: `proposed`, `confirmed`, `refused`, `withdrawn`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Confirmed { .. } => "confirmed",
            Self::Refused { .. } => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state after this member of staff did that with the request of `maker`.
    ///
    /// # Errors
    /// Why it can't happen; the request stays as it is.
    pub fn after(
        self,
        event: RequestEvent,
        by: StaffId,
        maker: StaffId,
    ) -> Result<Self, RequestRefused> {
        let Self::Proposed = self else { return Err(RequestRefused::AlreadyDone) };
        match (event, by == maker) {
            (RequestEvent::Withdraw, true) => Ok(Self::Withdrawn),
            (RequestEvent::Withdraw, false) => Err(RequestRefused::OthersWork),
            (_, true) => Err(RequestRefused::OwnWork),
            (RequestEvent::Confirm, false) => Ok(Self::Confirmed { by }),
            (RequestEvent::Refuse(reason), false) => Ok(Self::Refused { by, reason }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn nobody_decides_what_she_proposed_and_nothing_is_decided_twice() {
        let [maker, other] = [1, 2].map(|number| StaffId::new(Uuid::from_u128(number)));
        let reason = RequestRefusal::NotWanted;
        use RequestEvent::{Confirm, Refuse, Withdraw};
        let proposed = RequestState::Proposed;
        for event in [Confirm, Refuse(reason)] {
            assert_eq!(proposed.after(event, maker, maker), Err(RequestRefused::OwnWork));
        }
        assert_eq!(proposed.after(Withdraw, other, maker), Err(RequestRefused::OthersWork));
        let ended = [
            (Confirm, other, RequestState::Confirmed { by: other }),
            (Refuse(reason), other, RequestState::Refused { by: other, reason }),
            (Withdraw, maker, RequestState::Withdrawn),
        ];
        for (event, by, state) in ended {
            assert_eq!(proposed.after(event, by, maker), Ok(state));
            for again in [Confirm, Refuse(reason), Withdraw] {
                assert_eq!(state.after(again, other, maker), Err(RequestRefused::AlreadyDone));
            }
        }
    }

    #[test]
    fn every_reason_is_found_by_its_code() {
        for reason in EndReason::ALL {
            assert_eq!(EndReason::from_code(reason.code()), Some(reason));
        }
        for reason in RequestRefusal::ALL {
            assert_eq!(RequestRefusal::from_code(reason.code()), Some(reason));
        }
        assert_eq!(EndReason::from_code("bored"), None);
        assert_eq!(RequestRefusal::from_code("bored"), None);
    }
}
