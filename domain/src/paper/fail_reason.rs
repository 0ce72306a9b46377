//! Why a file did not become a page.

/// A closed list; each has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailReason {
    /// No file was chosen, or one without a byte.
    Empty,
    /// It is larger than a file may be.
    TooLarge,
    /// The files of the case would be larger than they may be together.
    CaseFull,
    /// What counters add for the person on this day would be more than it may be together.
    DayFull,
    /// It is no JPEG, PNG or PDF, whatever its name says, or hides another file.
    OtherKind,
    /// It is a picture or a PDF that can't be read to its end.
    Damaged,
    /// It says that it has more pixels than we read.
    TooManyPixels,
    /// The scanner found something harmful in it.
    Infected,
    /// It did not come to its end, or not in time.
    Interrupted,
    /// We could not keep it.
    NotStored,
    /// The same form was sent again before this one had ended.
    Replaced,
    /// What it was given with was never sent, and is no more.
    FormOver,
}

impl FailReason {
    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::Empty,
        Self::TooLarge,
        Self::CaseFull,
        Self::DayFull,
        Self::OtherKind,
        Self::Damaged,
        Self::TooManyPixels,
        Self::Infected,
        Self::Interrupted,
        Self::NotStored,
        Self::Replaced,
        Self::FormOver,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::CaseFull => "case-full",
            Self::DayFull => "day-full",
            Self::OtherKind => "other-kind",
            Self::Damaged => "damaged",
            Self::TooManyPixels => "too-many-pixels",
            Self::Infected => "infected",
            Self::Interrupted => "interrupted",
            Self::NotStored => "not-stored",
            Self::Replaced => "replaced",
            Self::FormOver => "form-over",
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
    fn codes_name_their_reasons() {
        for reason in FailReason::ALL {
            assert_eq!(FailReason::from_code(reason.code()), Some(reason));
        }
    }
}
