//! Why a report came to nothing.

/// A closed list, so that every reason has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DismissReason {
    /// It is not true; it counts against the phone and the address it came from.
    NotTrue,
    /// Nobody in the register is the one who is meant.
    NobodyFound,
    /// The same death was reported before, and that report stands.
    AlreadyReported,
    /// The office knew of the death before.
    KnownBefore,
}

impl DismissReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] =
        [Self::NotTrue, Self::NobodyFound, Self::AlreadyReported, Self::KnownBefore];

    /// The stable code: `not-true`, `nobody-found`, `already-reported`, `known-before`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotTrue => "not-true",
            Self::NobodyFound => "nobody-found",
            Self::AlreadyReported => "already-reported",
            Self::KnownBefore => "known-before",
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
        for reason in DismissReason::ALL {
            assert_eq!(DismissReason::from_code(reason.code()), Some(reason));
        }
        assert_eq!(DismissReason::from_code("tired"), None);
    }
}
