//! Why a case is rejected.

/// A closed list, so that every reason has its sentence in every language; an officer may add a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RejectReason {
    /// The original documents say what the register holds.
    OriginalsAgree,
    /// Nothing shows what she says.
    NotShown,
    /// It is so, but the rules in force don't count it.
    NotCounted,
    /// It was decided on before, and that decision stands.
    DecisionStands,
}

impl RejectReason {
    /// Every reason.
    pub const ALL: [Self; 4] =
        [Self::OriginalsAgree, Self::NotShown, Self::NotCounted, Self::DecisionStands];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::OriginalsAgree => "originals-agree",
            Self::NotShown => "not-shown",
            Self::NotCounted => "not-counted",
            Self::DecisionStands => "decision-stands",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
