//! What a rule set says about contributions, and who pays a flat pension.

use time::Date;

use crate::money::{Fraction, Months, Riel};

/// Contributions as a share of the salary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contributions {
    /// The rates, ascending by day; never empty. The first holds from the set's effective date.
    pub rates: Vec<ContributionRate>,
    /// The last day a rate is published for, where there is one.
    pub published_until: Option<Date>,
    /// What the member pays of each contribution; the employer or the State pays the rest.
    pub member_share: Fraction,
    /// The least and the most monthly salary that counts, where a rule names them.
    pub wage: Option<(Riel, Riel)>,
}

/// A rate and its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContributionRate {
    /// The first day.
    pub from: Date,
    /// The whole contribution as a share of the salary.
    pub total: Fraction,
}

/// Who pays a flat pension: the member's contributions for a full career, the State for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlatFinancing {
    /// The service after which contributions pay all of it; never zero.
    pub full_career: Months,
}
