//! A month of the calendar, the unit in which pensions are paid.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Date, Month};

/// A month of a year in the Common Era, written `2026-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct YearMonth {
    year: i32,
    month: u8,
}

/// The text is not a month such as `2026-11`, or its year lies outside 1900 to 2500.
///
/// Years above 2500 are of the Buddhist Era and are refused rather than guessed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a month like 2026-11: {0:?}")]
pub struct NotAMonth(String);

impl YearMonth {
    /// The month with this number, 1 to 12, in a year from 1900 to 2500.
    pub fn new(year: i32, month: u8) -> Result<Self, NotAMonth> {
        if (1900..=2500).contains(&year) && (1..=12).contains(&month) {
            Ok(Self { year, month })
        } else {
            Err(NotAMonth(format!("{year}-{month}")))
        }
    }

    /// The month in which the date lies.
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: u8::from(date.month()) }
    }

    /// The year of the Common Era.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month's number, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The month after this one.
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { year: self.year, month: self.month + 1 }
        }
    }

    /// The first day of the month.
    pub fn first_day(self) -> Date {
        let month = Month::try_from(self.month).expect("a month's number is 1 to 12");
        Date::from_calendar_date(self.year, month, 1).expect("every month has a first day")
    }

    /// The last day of the month.
    pub fn last_day(self) -> Date {
        let next = self.next().first_day();
        next.previous_day().expect("a day comes before every month of ours")
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for YearMonth {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let wrong = || NotAMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        if year.len() != 4 || month.len() != 2 {
            return Err(wrong());
        }
        Self::new(year.parse().map_err(|_| wrong())?, month.parse().map_err(|_| wrong())?)
    }
}

impl From<YearMonth> for String {
    fn from(month: YearMonth) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for YearMonth {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn december_is_followed_by_january() {
        let december: YearMonth = "2026-12".parse().unwrap();
        assert_eq!(december.next().to_string(), "2027-01");
    }

    #[test]
    fn a_year_of_the_buddhist_era_is_refused() {
        for text in ["2570-01", "2026-13", "2026-1", "26-01", "2026"] {
            assert!(text.parse::<YearMonth>().is_err(), "{text}");
        }
    }
}
