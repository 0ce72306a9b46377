//! What a person can have a letter about.

use sothon_domain::letter::LetterKind;
use sothon_domain::person::Reference;

/// What a letter is to be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The decided pension, with the working of its amount.
    AwardStatement,
    /// That she is a pensioner.
    ProofOfPensioner,
    /// What was paid for the months of this year.
    PaymentStatement {
        /// The year.
        year: u16,
    },
    /// How a case of hers was decided.
    Decision {
        /// The case.
        case: Reference,
    },
}

impl About {
    /// The kind of letter.
    pub fn kind(self) -> LetterKind {
        match self {
            Self::AwardStatement => LetterKind::AwardStatement,
            Self::ProofOfPensioner => LetterKind::ProofOfPensioner,
            Self::PaymentStatement { .. } => LetterKind::PaymentStatement,
            Self::Decision { .. } => LetterKind::Decision,
        }
    }

    /// The year, for a statement of payments.
    pub(super) fn year(self) -> Option<u16> {
        match self {
            Self::PaymentStatement { year } => Some(year),
            Self::AwardStatement | Self::ProofOfPensioner | Self::Decision { .. } => None,
        }
    }

    /// The case, for a decision.
    pub(super) fn case(self) -> Option<Reference> {
        match self {
            Self::Decision { case } => Some(case),
            Self::AwardStatement | Self::ProofOfPensioner | Self::PaymentStatement { .. } => None,
        }
    }
}
