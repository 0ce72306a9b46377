//! Why a second officer refuses what the first has proposed.

/// A closed list, so that every reason has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalReason {
    /// The payer says that it was not agreed so.
    NotAgreed,
    /// It is too hard for the payer.
    TooHard,
    /// Somebody else has the money.
    OtherPayer,
    /// Why it is waived does not convince.
    NoGround,
    /// The sum, the first month or what the payer is paid has changed since.
    Outdated,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::NotAgreed, Self::TooHard, Self::OtherPayer, Self::NoGround, Self::Outdated];

    /// The stable code: `not-agreed`, `too-hard`, `other-payer`, `no-ground`, `outdated`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAgreed => "not-agreed",
            Self::TooHard => "too-hard",
            Self::OtherPayer => "other-payer",
            Self::NoGround => "no-ground",
            Self::Outdated => "outdated",
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
        assert_eq!(RefusalReason::from_code("tired"), None);
    }
}
