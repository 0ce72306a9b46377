//! Why a proposed change of the staff was refused.

/// A closed list, so that every reason has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusalReason {
    /// The address or the member is not the one that is meant.
    WrongPerson,
    /// The role or the office is not the one that was ordered.
    WrongPosition,
    /// Nobody has ordered it.
    NotOrdered,
    /// It is needed no more.
    NotNeeded,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 4] =
        [Self::WrongPerson, Self::WrongPosition, Self::NotOrdered, Self::NotNeeded];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPerson => "wrong-person",
            Self::WrongPosition => "wrong-position",
            Self::NotOrdered => "not-ordered",
            Self::NotNeeded => "not-needed",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
