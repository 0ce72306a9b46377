//! What is paid into a scheme, and who pays a flat pension.

use time::Date;

use super::{Contributions, FlatFinancing, RuleSet};
use crate::money::rounding::monthly_amount_half_up;
use crate::money::{Fraction, Months, Riel, TooLarge};

/// No contribution can be named for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContributionError {
    /// The day lies before the first rate.
    #[error("no contributions were paid yet")]
    BeforeLaunch,
    /// The day lies after the last day a rate is published for.
    #[error("no rate is published for this day")]
    NotPublished,
    /// The salary is negative.
    #[error("the salary is negative")]
    NegativeSalary,
    /// A number is absurdly large.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// One month's contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contribution {
    /// All of it, riel.
    pub total: Riel,
    /// What the member pays.
    pub member: Riel,
    /// What the employer, or the State as one, pays: the rest, so that both add up.
    pub employer: Riel,
}

/// The whole contribution on a day, as a share of the salary.
pub fn contribution_rate(rules: &Contributions, on: Date) -> Result<Fraction, ContributionError> {
    if rules.published_until.is_some_and(|last| on > last) {
        return Err(ContributionError::NotPublished);
    }
    let begun = rules.rates.iter().rev().find(|rate| rate.from <= on);
    begun.map(|rate| rate.total).ok_or(ContributionError::BeforeLaunch)
}

/// One month's contribution on a monthly salary.
pub fn contribution(
    rules: &Contributions,
    salary: Riel,
    on: Date,
) -> Result<Contribution, ContributionError> {
    if salary < Riel::ZERO {
        return Err(ContributionError::NegativeSalary);
    }
    let counted = rules.wage.map_or(salary, |(least, most)| salary.clamp(least, most));
    let total = monthly_amount_half_up(counted.times(contribution_rate(rules, on)?)?)?;
    let member = monthly_amount_half_up(total.times(rules.member_share)?)?;
    Ok(Contribution { total, member, employer: total.checked_sub(member)? })
}

/// Who pays a flat pension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlatSplit {
    /// The share contributions have earned.
    pub share: Fraction,
    /// What contributions pay, riel a month.
    pub from_contributions: Riel,
    /// What the State pays: the rest, so that both add up.
    pub from_state: Riel,
}

/// Splits a flat pension after so much contributed service.
pub fn flat_split(
    rules: FlatFinancing,
    flat: Riel,
    contributed: Months,
) -> Result<FlatSplit, TooLarge> {
    let counted = contributed.min(rules.full_career);
    let share = counted.in_years().checked_div(rules.full_career.in_years())?;
    let from_contributions = monthly_amount_half_up(flat.times(share)?)?;
    let from_state = flat.checked_sub(from_contributions)?;
    Ok(FlatSplit { share, from_contributions, from_state })
}

/// The lump sum towards a funeral, where the set grants one. No service is asked.
pub fn funeral_grant(set: &RuleSet) -> Option<Riel> {
    match set.benefit {
        super::Benefit::Funeral { lump_sum } => Some(lump_sum),
        _ => None,
    }
}
