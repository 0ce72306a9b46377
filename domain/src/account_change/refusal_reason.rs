//! Why an account was not taken.

/// A closed list, so that every reason has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalReason {
    /// The name on the account is somebody else's.
    NameDiffers,
    /// The bank does not have the account.
    NoSuchAccount,
    /// She was asked and did not want it, or could not be asked.
    NotConfirmed,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 3] = [Self::NameDiffers, Self::NoSuchAccount, Self::NotConfirmed];

    /// The stable code: `name-differs`, `no-such-account`, `not-confirmed`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NameDiffers => "name-differs",
            Self::NoSuchAccount => "no-such-account",
            Self::NotConfirmed => "not-confirmed",
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
        assert_eq!(RefusalReason::from_code("because"), None);
    }
}
