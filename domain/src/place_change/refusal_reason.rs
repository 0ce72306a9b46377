//! Why a proposed change of the register was refused.

/// A closed list, so that every reason has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceRefusalReason {
    /// It is not the one that is meant.
    WrongEntry,
    /// Name, place, phone or hours are not right.
    WrongFacts,
    /// Nobody has ordered it.
    NotOrdered,
    /// It is needed no more.
    NotNeeded,
}

impl PlaceRefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] =
        [Self::WrongEntry, Self::WrongFacts, Self::NotOrdered, Self::NotNeeded];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongEntry => "wrong-entry",
            Self::WrongFacts => "wrong-facts",
            Self::NotOrdered => "not-ordered",
            Self::NotNeeded => "not-needed",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
