//! Why an appointment comes to nothing, and why it is to end.

/// Why a second officer refuses what the first has proposed: a closed list, so that every reason has its sentence in
/// every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalReason {
    /// The paper does not show it.
    PaperDoubtful,
    /// The account is not the payee's.
    AccountDoubtful,
    /// She can act for herself.
    CanAct,
    /// She does not want it, or somebody of the family objects.
    NotWanted,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] =
        [Self::PaperDoubtful, Self::AccountDoubtful, Self::CanAct, Self::NotWanted];

    /// The stable code: `paper-doubtful`, `account-doubtful`, `can-act`, `not-wanted`.
    pub fn code(self) -> &'static str {
        match self {
            Self::PaperDoubtful => "paper-doubtful",
            Self::AccountDoubtful => "account-doubtful",
            Self::CanAct => "can-act",
            Self::NotWanted => "not-wanted",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// Why an officer proposes that a payee who stands ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    /// The court, the family or the physician says so.
    PaperEnded,
    /// The money is not used for whom it belongs to.
    Misused,
    /// The payee does not want to go on.
    PayeeAsks,
    /// It was entered by mistake.
    Mistake,
}

impl EndReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] = [Self::PaperEnded, Self::Misused, Self::PayeeAsks, Self::Mistake];

    /// The stable code: `paper-ended`, `misused`, `payee-asks`, `mistake`.
    pub fn code(self) -> &'static str {
        match self {
            Self::PaperEnded => "paper-ended",
            Self::Misused => "misused",
            Self::PayeeAsks => "payee-asks",
            Self::Mistake => "mistake",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_found_by_its_code() {
        for reason in RefusalReason::ALL {
            assert_eq!(RefusalReason::from_code(reason.code()), Some(reason));
        }
        for reason in EndReason::ALL {
            assert_eq!(EndReason::from_code(reason.code()), Some(reason));
        }
        assert_eq!(RefusalReason::from_code("tired"), None);
        assert_eq!(EndReason::from_code("tired"), None);
    }
}
