//! Why a claimant's record was refused.

/// A closed list: of each the claimant reads what she can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalReason {
    /// The papers do not show who she is.
    PaperDoubtful,
    /// The papers name somebody else than the form.
    FactsDiffer,
    /// Nobody of this name or number was a member.
    DeceasedUnknown,
    /// She did not come with her papers, and was not reached.
    NotReached,
    /// She has a record already.
    RecordExists,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::PaperDoubtful,
        Self::FactsDiffer,
        Self::DeceasedUnknown,
        Self::NotReached,
        Self::RecordExists,
    ];

    /// The stable code, the end of its word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::PaperDoubtful => "paper-doubtful",
            Self::FactsDiffer => "facts-differ",
            Self::DeceasedUnknown => "deceased-unknown",
            Self::NotReached => "not-reached",
            Self::RecordExists => "record-exists",
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
