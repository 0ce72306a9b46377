//! Why a case went back to the person.

/// A closed list, so that every reason has its sentence in every language; an officer may add a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReturnReason {
    /// It is not clear which place is meant.
    PlaceUnclear,
    /// It is not clear since when.
    MonthUnclear,
    /// The commune does not know of the move.
    NotConfirmed,
    /// It is not clear what would be right.
    ValueUnclear,
    /// One of the answers is not clear.
    AnswerUnclear,
    /// The office needs to see a document.
    PapersNeeded,
    /// The office would like to talk to her first.
    PleaseCall,
}

impl ReturnReason {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::PlaceUnclear,
        Self::MonthUnclear,
        Self::NotConfirmed,
        Self::ValueUnclear,
        Self::AnswerUnclear,
        Self::PapersNeeded,
        Self::PleaseCall,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::PlaceUnclear => "place-unclear",
            Self::MonthUnclear => "month-unclear",
            Self::NotConfirmed => "not-confirmed",
            Self::ValueUnclear => "value-unclear",
            Self::AnswerUnclear => "answer-unclear",
            Self::PapersNeeded => "papers-needed",
            Self::PleaseCall => "please-call",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
