//! Why an answer was not accepted.

/// A closed list; each has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Nothing was typed or chosen.
    Empty,
    /// The text is no place code of 2, 4, 6 or 8 digits.
    NotAPlace,
    /// No place has this code today.
    UnknownPlace,
    /// A province or district: the commune is needed at least.
    PlaceTooWide,
    /// The register has her there already.
    SamePlace,
    /// The text is no month from 1930 on.
    NotAMonth,
    /// The month has not begun.
    FutureMonth,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 7] = [
        Self::Empty,
        Self::NotAPlace,
        Self::UnknownPlace,
        Self::PlaceTooWide,
        Self::SamePlace,
        Self::NotAMonth,
        Self::FutureMonth,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotAPlace => "not-a-place",
            Self::UnknownPlace => "unknown-place",
            Self::PlaceTooWide => "place-too-wide",
            Self::SamePlace => "same-place",
            Self::NotAMonth => "not-a-month",
            Self::FutureMonth => "future-month",
        }
    }
}
