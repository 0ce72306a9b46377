//! Whole riel.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Fraction, TooLarge};

/// An amount of money in whole riel (KHR), which has no smaller unit in use.
///
/// Negative amounts are differences, for example of a decision to the rules.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Riel(i64);

/// The text is not a whole number of riel.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a whole number of riel: {0:?}")]
pub struct NotAnAmount(String);

impl Riel {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// This many riel.
    pub const fn new(amount: i64) -> Self {
        Self(amount)
    }

    /// The number of riel.
    pub const fn amount(self) -> i64 {
        self.0
    }

    /// The sum, or [`TooLarge`].
    pub fn checked_add(self, other: Self) -> Result<Self, TooLarge> {
        self.0.checked_add(other.0).map(Self).ok_or(TooLarge)
    }

    /// What is left after `other` is taken away, negative when `other` is larger, or [`TooLarge`].
    pub fn checked_sub(self, other: Self) -> Result<Self, TooLarge> {
        self.0.checked_sub(other.0).map(Self).ok_or(TooLarge)
    }

    /// This amount times an exact rate, not rounded; [`super::rounding`] makes riel of it.
    pub fn times(self, rate: Fraction) -> Result<Fraction, TooLarge> {
        Fraction::whole(i128::from(self.0)).checked_mul(rate)
    }

    /// This amount as an exact share of another: a replacement rate. `None` when the other is zero.
    pub fn share_of(self, whole: Self) -> Option<Fraction> {
        Fraction::new(i128::from(self.0), i128::from(whole.0)).ok()
    }
}

impl fmt::Display for Riel {
    /// ASCII digits without grouping, for logs and errors; people read `locales` formats.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} KHR", self.0)
    }
}

impl FromStr for Riel {
    type Err = NotAnAmount;

    /// Reads ASCII digits with an optional leading minus: `510000`. No grouping, no decimals.
    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = if only_digits { text.parse().ok() } else { None };
        number.map(Self).ok_or_else(|| NotAnAmount(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_beyond_the_integer_are_errors_not_wraps() {
        let most = Riel::new(i64::MAX);
        assert_eq!(most.checked_add(Riel::new(1)), Err(TooLarge));
        assert_eq!(Riel::new(i64::MIN).checked_sub(Riel::new(1)), Err(TooLarge));
        assert_eq!(Riel::new(5).checked_sub(Riel::new(7)), Ok(Riel::new(-2)));
    }

    #[test]
    fn only_whole_ascii_numbers_are_amounts() {
        assert_eq!("510000".parse(), Ok(Riel::new(510_000)));
        assert_eq!("-5".parse(), Ok(Riel::new(-5)));
        for text in ["", "-", "+5", "5.0", "510,000", "៥", " 5"] {
            assert!(text.parse::<Riel>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_share_of_nothing_is_not_a_rate() {
        assert_eq!(Riel::new(1).share_of(Riel::ZERO), None);
        assert_eq!(Riel::new(510_000).share_of(Riel::new(880_000)), Fraction::new(51, 88).ok());
    }
}
