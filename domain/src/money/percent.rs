//! Percentages at the edge: rule files, forms and numeric columns write `1.75` for 7/400.

use rust_decimal::Decimal;

use super::{Fraction, TooLarge};

/// The text is not a percentage such as `1.75`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a percentage such as 1.75: {0:?}")]
pub struct NotAPercentage(String);

impl Fraction {
    /// Reads a percentage of ASCII digits without its sign: `1.75` is 7/400.
    ///
    /// At most 28 digits, no exponent, no thousands separator.
    pub fn from_percent(text: &str) -> Result<Self, NotAPercentage> {
        let wrong = || NotAPercentage(text.to_owned());
        let decimal = Decimal::from_str_exact(text).map_err(|_| wrong())?;
        // Decimal's parser also takes `1_000`, `+1` and `.5`; a legal text writes none of them.
        if !text.starts_with(|first: char| first.is_ascii_digit() || first == '-')
            || text.contains('_')
        {
            return Err(wrong());
        }
        let scale = 10_i128.pow(decimal.scale());
        let per_cent = Self::new(decimal.mantissa(), scale).map_err(|_| wrong())?;
        per_cent.checked_div(Self::whole(100)).map_err(|_| wrong())
    }

    /// The number of percent, exact: 4/5 gives 80.
    pub fn in_percent(self) -> Result<Self, TooLarge> {
        self.checked_mul(Self::whole(100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_become_exact_fractions() {
        assert_eq!(Fraction::from_percent("1.75").unwrap().to_string(), "7/400");
        assert_eq!(Fraction::from_percent("100").unwrap(), Fraction::ONE);
        assert_eq!(Fraction::from_percent("0.00").unwrap(), Fraction::ZERO);
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "1,75", "1.75%", "1e2", "1_0", "+1", ".5", "one", "១"] {
            assert!(Fraction::from_percent(text).is_err(), "{text:?}");
        }
    }
}
