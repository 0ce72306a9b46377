//! Lengths of service.

use serde::{Deserialize, Serialize};

use super::{Fraction, TooLarge};

/// A length of service in whole months.
///
/// Service is never held in years: grandfathering grants half years. How days of a begun month
/// count is open (question q2 of the notes), so the register's months are taken as they are.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Months(u32);

impl Months {
    /// No service.
    pub const ZERO: Self = Self(0);

    /// This many months.
    pub const fn new(count: u32) -> Self {
        Self(count)
    }

    /// Twelve months for each year, or [`TooLarge`].
    pub fn of_years(years: u32) -> Result<Self, TooLarge> {
        years.checked_mul(12).map(Self).ok_or(TooLarge)
    }

    /// The number of months.
    pub const fn count(self) -> u32 {
        self.0
    }

    /// The length in years, exact: 6 months are 1/2.
    pub fn in_years(self) -> Fraction {
        Fraction::new(i128::from(self.0), 12).expect("invariant: twelve is not zero")
    }

    /// Both lengths together, or [`TooLarge`].
    pub fn checked_add(self, other: Self) -> Result<Self, TooLarge> {
        self.0.checked_add(other.0).map(Self).ok_or(TooLarge)
    }

    /// What lies beyond `limit`; nothing when this is not longer.
    pub fn beyond(self, limit: Self) -> Self {
        Self(self.0.saturating_sub(limit.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_year_is_six_months() {
        assert_eq!(Months::new(6).in_years(), Fraction::new(1, 2).unwrap());
    }

    #[test]
    fn nothing_lies_beyond_a_limit_not_reached() {
        assert_eq!(Months::new(240).beyond(Months::new(360)), Months::ZERO);
        assert_eq!(Months::new(396).beyond(Months::new(360)), Months::new(36));
    }
}
