//! Amounts, rates and lengths of service.

use sothon_domain::money::{Fraction, Months, Riel};

use super::digits::{decimal_separator, localised};
use crate::Words;

impl Words {
    /// The amount with its currency, which no line breaks inside: `៥១០.០០០៛` or `KHR 510,000`.
    ///
    /// Riel are whole: there are never decimals.
    pub fn amount(&self, riel: Riel) -> String {
        self.with("format-amount", &[("number", self.number(riel.amount()).into())])
    }

    /// The share in percent, with at most two decimals rounded half up: `៨០%` or `1.75%`.
    pub fn rate(&self, rate: &Fraction) -> String {
        let hundredths = hundredths_of_percent(rate);
        let size = hundredths.unsigned_abs();
        let sign = if hundredths < 0 { "\u{2212}" } else { "" };
        let decimals = format!("{:02}", size % 100);
        let mut text = format!("{sign}{}", size / 100);
        let shown = decimals.trim_end_matches('0');
        if !shown.is_empty() {
            text.push(decimal_separator(self.language()));
            text.push_str(shown);
        }
        text.push('%');
        localised(self.language(), &text)
    }

    /// The length of service in years and months: `៣៣ ឆ្នាំ ៤ ខែ` or `33 years 4 months`.
    pub fn service(&self, length: Months) -> String {
        let (years, months) = (length.count() / 12, length.count() % 12);
        match (years, months) {
            (0, _) => self.with("format-months", &[("months", months.into())]),
            (_, 0) => self.with("format-years", &[("years", years.into())]),
            _ => self
                .with("format-years-months", &[("years", years.into()), ("months", months.into())]),
        }
    }
}

/// The share in 1/100 of a percent, a half rounded away from zero.
fn hundredths_of_percent(rate: &Fraction) -> i128 {
    let (numerator, denominator) = (rate.numerator(), rate.denominator());
    let doubled = numerator.abs() * 20_000 + denominator;
    numerator.signum() * doubled.div_euclid(2 * denominator)
}
