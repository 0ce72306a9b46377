//! The kinds of letters.

/// What a letter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterKind {
    /// How much was decided, and the working of the amount.
    AwardStatement,
    /// That the person is entitled to a pension by decision.
    ProofOfPensioner,
    /// What was paid for one year.
    PaymentStatement,
    /// How a case was decided.
    Decision,
}

impl LetterKind {
    /// Every kind.
    pub const ALL: [Self; 4] =
        [Self::AwardStatement, Self::ProofOfPensioner, Self::PaymentStatement, Self::Decision];

    /// The stable code: `award-statement`, `proof-of-pensioner`, `payment-statement`, `decision`.
    pub fn code(self) -> &'static str {
        match self {
            Self::AwardStatement => "award-statement",
            Self::ProofOfPensioner => "proof-of-pensioner",
            Self::PaymentStatement => "payment-statement",
            Self::Decision => "decision",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The number in a compact statement; never used again for another kind.
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::AwardStatement => 1,
            Self::ProofOfPensioner => 2,
            Self::PaymentStatement => 3,
            Self::Decision => 4,
        }
    }

    pub(super) fn from_byte(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.byte() == byte)
    }
}
