//! Why what is worked out is not what is stored.

/// Why a pension differs from what is stored, or can't be compared with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The rules give another amount than was decided.
    RulesDiffer,
    /// A rule that was published after the decision gives another amount than was decided.
    RuleSince,
    /// A retroactive rule orders more for months already paid.
    Arrears,
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
    /// The facts are others than those that are stored with the award.
    FactsChanged,
    /// With the same facts another rule set is used, or it gives another amount, than is stored.
    WorkingDiffers,
}

impl Cause {
    /// Every cause, as the table of totals counts them.
    pub const ALL: [Self; 11] = [
        Self::RulesDiffer,
        Self::RuleSince,
        Self::Arrears,
        Self::NotLifted,
        Self::PaidDiffers,
        Self::RuleNotHeld,
        Self::FactsMissing,
        Self::FactsUnusable,
        Self::NotDecided,
        Self::FactsChanged,
        Self::WorkingDiffers,
    ];

    /// The stable code, in lists and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::RulesDiffer => "rules-differ",
            Self::RuleSince => "rule-since",
            Self::Arrears => "arrears",
            Self::NotLifted => "not-lifted",
            Self::PaidDiffers => "paid-differs",
            Self::RuleNotHeld => "rule-not-held",
            Self::FactsMissing => "facts-missing",
            Self::FactsUnusable => "facts-unusable",
            Self::NotDecided => "not-decided",
            Self::FactsChanged => "facts-changed",
            Self::WorkingDiffers => "working-differs",
        }
    }
}
