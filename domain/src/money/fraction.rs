//! Exact rates.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::TooLarge;

/// An exact number: an integer over a positive integer without a common divisor.
///
/// A rate of 80% is 4/5. Written and stored as `4/5`; a whole number has no denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

/// The text or the pair of numbers is not a fraction.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a fraction such as 4/5: {0:?}")]
pub struct NotAFraction(String);

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// One: 100%.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// The reduced fraction. Errors when the denominator is zero or either number is `i128::MIN`.
    pub fn new(numerator: i128, denominator: i128) -> Result<Self, NotAFraction> {
        let wrong = || NotAFraction(format!("{numerator}/{denominator}"));
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return Err(wrong());
        }
        let divisor = greatest_common_divisor(numerator.abs(), denominator.abs());
        let sign = denominator.signum();
        Ok(Self { numerator: sign * numerator / divisor, denominator: denominator.abs() / divisor })
    }

    /// A whole number.
    pub const fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// The number above the line.
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The number below the line, always positive.
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// The exact sum, or [`TooLarge`].
    pub fn checked_add(self, other: Self) -> Result<Self, TooLarge> {
        let left = self.numerator.checked_mul(other.denominator).ok_or(TooLarge)?;
        let right = other.numerator.checked_mul(self.denominator).ok_or(TooLarge)?;
        let denominator = self.denominator.checked_mul(other.denominator).ok_or(TooLarge)?;
        Self::new(left.checked_add(right).ok_or(TooLarge)?, denominator).map_err(|_| TooLarge)
    }

    /// The exact difference, or [`TooLarge`].
    pub fn checked_sub(self, other: Self) -> Result<Self, TooLarge> {
        let negative = other.numerator.checked_neg().ok_or(TooLarge)?;
        self.checked_add(Self { numerator: negative, denominator: other.denominator })
    }

    /// The exact product, or [`TooLarge`].
    pub fn checked_mul(self, other: Self) -> Result<Self, TooLarge> {
        let numerator = self.numerator.checked_mul(other.numerator).ok_or(TooLarge)?;
        let denominator = self.denominator.checked_mul(other.denominator).ok_or(TooLarge)?;
        Self::new(numerator, denominator).map_err(|_| TooLarge)
    }

    /// The exact quotient; [`TooLarge`] also when the divisor is zero.
    pub fn checked_div(self, other: Self) -> Result<Self, TooLarge> {
        let inverse = Self::new(other.denominator, other.numerator).map_err(|_| TooLarge)?;
        self.checked_mul(inverse)
    }
}

fn greatest_common_divisor(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// Compares whole parts, then the inverses of the rests, so that nothing overflows.
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self, other);
        let wholes =
            a.numerator.div_euclid(a.denominator).cmp(&b.numerator.div_euclid(b.denominator));
        let rest_a = a.numerator.rem_euclid(a.denominator);
        let rest_b = b.numerator.rem_euclid(b.denominator);
        wholes.then_with(|| match (rest_a, rest_b) {
            (0, _) | (_, 0) => rest_a.cmp(&rest_b),
            _ => {
                let inverse_a = Self { numerator: a.denominator, denominator: rest_a };
                let inverse_b = Self { numerator: b.denominator, denominator: rest_b };
                inverse_b.cmp(&inverse_a)
            }
        })
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            denominator => write!(f, "{}/{denominator}", self.numerator),
        }
    }
}

impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        let wrong = || NotAFraction(text.to_owned());
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let numerator = numerator.parse().map_err(|_| wrong())?;
        Self::new(numerator, denominator.parse().map_err(|_| wrong())?).map_err(|_| wrong())
    }
}

impl From<Fraction> for String {
    fn from(fraction: Fraction) -> Self {
        fraction.to_string()
    }
}

impl TryFrom<String> for Fraction {
    type Error = NotAFraction;

    fn try_from(text: String) -> Result<Self, NotAFraction> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    #[test]
    fn a_fraction_is_reduced_and_its_sign_stands_above() {
        assert_eq!(fraction("510000/-880000").to_string(), "-51/88");
        assert_eq!(fraction("0/7"), Fraction::ZERO);
    }

    #[test]
    fn nothing_is_divided_by_zero_and_nothing_wraps() {
        assert!("1/0".parse::<Fraction>().is_err());
        assert!(Fraction::new(i128::MIN, 1).is_err());
        assert_eq!(Fraction::ONE.checked_div(Fraction::ZERO), Err(TooLarge));
        let huge = Fraction::whole(i128::MAX);
        assert_eq!(huge.checked_add(Fraction::ONE), Err(TooLarge));
        assert_eq!(huge.checked_mul(Fraction::whole(2)), Err(TooLarge));
    }

    #[test]
    fn order_is_exact_even_where_cross_products_overflow() {
        let nearly_one = Fraction::new(i128::MAX - 1, i128::MAX).unwrap();
        let less_nearly = Fraction::new(i128::MAX - 2, i128::MAX - 1).unwrap();
        assert!(less_nearly < nearly_one && nearly_one < Fraction::ONE);
        assert!(fraction("-1/2") < fraction("-1/3"));
    }
}
