//! What becomes of an answer about another death than that of the record which somebody has already.

/// Where what was typed of the other death is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherDeath {
    /// In her draft of a claim; her record stays as it is.
    Drafted,
    /// Nowhere: a claim after somebody else is begun, or with the office.
    Left,
}

impl OtherDeath {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Drafted, Self::Left];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Left => "left",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}
