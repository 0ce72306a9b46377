//! Why what is worked out is not what is stored.

/// Why a pension differs from what is stored, or can't be compared with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The rules give another amount than was decided.
    RulesDiffer,
    /// The last payment is the amount from before a floor that had begun by its month.
    NotLifted,
    /// The last payment is another amount than was due in its month.
    PaidDiffers,
    /// We hold no rule that sets the amount.
    RuleNotHeld,
    /// We hold the rule but not the facts it needs.
    FactsMissing,
    /// The facts that are held can't be right.
    FactsUnusable,
    /// Nothing was decided by the day.
    NotDecided,
}

impl Cause {
    /// Every cause, as the table of totals counts them.
    pub const ALL: [Self; 7] = [
        Self::RulesDiffer,
        Self::NotLifted,
        Self::PaidDiffers,
        Self::RuleNotHeld,
        Self::FactsMissing,
        Self::FactsUnusable,
        Self::NotDecided,
    ];

    /// The stable code, in lists and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::RulesDiffer => "rules-differ",
            Self::NotLifted => "not-lifted",
            Self::PaidDiffers => "paid-differs",
            Self::RuleNotHeld => "rule-not-held",
            Self::FactsMissing => "facts-missing",
            Self::FactsUnusable => "facts-unusable",
            Self::NotDecided => "not-decided",
        }
    }
}
