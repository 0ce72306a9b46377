//! Why a proposed amount was refused.

/// A closed list, so that every reason has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusalReason {
    /// The amount is not the one that the instrument orders.
    AmountDiffers,
    /// The number or the date of the decision is not the instrument's.
    NumberOrDateDiffers,
    /// The file can't be read, or is no legal instrument.
    InstrumentUnreadable,
    /// The instrument is about somebody else.
    WrongPerson,
    /// Another decision has been made since.
    Outdated,
}

impl RefusalReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::AmountDiffers,
        Self::NumberOrDateDiffers,
        Self::InstrumentUnreadable,
        Self::WrongPerson,
        Self::Outdated,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::AmountDiffers => "amount-differs",
            Self::NumberOrDateDiffers => "number-or-date-differs",
            Self::InstrumentUnreadable => "instrument-unreadable",
            Self::WrongPerson => "wrong-person",
            Self::Outdated => "outdated",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
