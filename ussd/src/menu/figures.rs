//! Figures as a keypad knows them: ASCII digits in every tongue.

use sothon_domain::money::{Fraction, Riel};
use sothon_domain::year_month::YearMonth;
use sothon_locales::{Language, Words};
use time::Date;

/// `1,234,500`, without the currency.
pub(super) fn amount(riel: Riel) -> String {
    ascii().number(riel.amount())
}

/// `05/12/2026`.
pub(super) fn date(date: Date) -> String {
    ascii().short_date(date)
}

/// `11/2026`.
pub(super) fn month(month: YearMonth) -> String {
    format!("{:02}/{}", month.month(), month.year())
}

/// `67.5%`.
pub(super) fn rate(rate: &Fraction) -> String {
    ascii().rate(rate)
}

/// English writes figures in ASCII.
fn ascii() -> &'static Words {
    Words::of(Language::English)
}
