//! Why a proposed binding was refused.

/// A closed list, so that every reason has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalReason {
    /// The one who came is not the member.
    WrongPerson,
    /// The number is not the one that she wants, or not hers to use.
    WrongNumber,
    /// The paper does not show who she is.
    PaperDoubtful,
    /// Nobody knows that she asked for it.
    NotAsked,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] =
        [Self::WrongPerson, Self::WrongNumber, Self::PaperDoubtful, Self::NotAsked];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPerson => "wrong-person",
            Self::WrongNumber => "wrong-number",
            Self::PaperDoubtful => "paper-doubtful",
            Self::NotAsked => "not-asked",
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
        assert_eq!(RefusalReason::from_code("bored"), None);
    }
}
