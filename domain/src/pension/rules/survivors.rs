//! What a rule set says about the family of a member or pensioner who died.
//!
//! Widow and widower, daughters and sons are one kind of survivor each. Where an instrument pays one
//! sex only, that is a word of its rule set, so that a refusal can name it.

use super::{BoundedAccrual, Salary};
use crate::money::{Fraction, Months, Riel};

/// The rules of monthly survivors' pensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survivors {
    /// Which spouses are paid.
    pub spouses: PaidSpouses,
    /// Children are paid below this age in completed years, where a rule names one.
    pub child_below_age: Option<u8>,
    /// What is paid.
    pub amounts: SurvivorAmounts,
}

/// Which spouses a rule set pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidSpouses {
    /// Widows and widowers.
    All,
    /// Widows: a widower gets nothing under this rule.
    WidowsOnly,
}

/// How much is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SurvivorAmounts {
    /// The same for every family.
    Fixed {
        /// To the spouse, a month.
        spouse: Riel,
        /// To each child, a month.
        child: Riel,
    },
    /// Shares of what the deceased had, or had earned.
    Shares(Box<SurvivorShares>),
}

/// Shares of what the deceased had, or had earned.
///
/// That the floor applies to the base and not to the sum, and that the family has no maximum, are
/// readings (q4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurvivorShares {
    /// The service of the deceased without which nothing is paid.
    pub minimum_service: Months,
    /// Which salary the rates apply to.
    pub salary: Salary,
    /// The base, as a share of the salary.
    pub base: BoundedAccrual,
    /// The spouse's share of the base.
    pub spouse: Fraction,
    /// Each child's share of the base.
    pub child: Fraction,
}
