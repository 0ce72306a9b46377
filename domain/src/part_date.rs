//! A day of which perhaps only the month or the year is known: many people of the country know no more of a
//! birth.

use std::fmt;
use std::str::FromStr;

use time::{Date, Month};

use crate::typed::day;
use crate::year_month::YearMonth;

/// As much of a day as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartDate {
    /// The day.
    Day(Date),
    /// The month in which it lies.
    Month(YearMonth),
    /// The year of the Common Era in which it lies, 1800 to 2500; made by [`PartDate::year`].
    Year(i32),
}

/// How much of a day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// All of it.
    Day,
    /// Its month and year.
    Month,
    /// Its year.
    Year,
}

impl Known {
    /// The stable code: `day`, `month`, `year`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Day, Self::Month, Self::Year].into_iter().find(|known| known.code() == code)
    }
}

/// The text is no day, month or year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a day, month or year")]
pub struct NotAPartDate;

impl PartDate {
    /// A year. None outside 1800 to 2500: later ones are of the Buddhist Era.
    pub fn year(year: i32) -> Option<Self> {
        (1800..=2500).contains(&year).then_some(Self::Year(year))
    }

    /// The first day that it can be, which stands for it where one day is needed.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.first_day(),
            Self::Year(year) => Date::from_calendar_date(year, Month::January, 1)
                .expect("invariant: every year has a first day"),
        }
    }

    /// The last day that it can be.
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.last_day(),
            Self::Year(year) => Date::from_calendar_date(year, Month::December, 31)
                .expect("invariant: every year has a last day"),
        }
    }

    /// As people type it into one field: `15/6/1957`, `6/1957` or `1957`.
    pub fn slashed(self) -> String {
        match self {
            Self::Day(day) => format!("{}/{}/{}", day.day(), u8::from(day.month()), day.year()),
            Self::Month(month) => format!("{}/{}", month.month(), month.year()),
            Self::Year(year) => year.to_string(),
        }
    }

    /// How much is known.
    pub fn known(self) -> Known {
        match self {
            Self::Day(_) => Known::Day,
            Self::Month(_) => Known::Month,
            Self::Year(_) => Known::Year,
        }
    }

    /// What was known of a day that stands for it.
    pub fn of(first_day: Date, known: Known) -> Self {
        match known {
            Known::Day => Self::Day(first_day),
            Known::Month => Self::Month(YearMonth::of(first_day)),
            Known::Year => Self::Year(first_day.year()),
        }
    }
}

/// `1957-06-15`, `1957-06` or `1957`.
impl fmt::Display for PartDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for PartDate {
    type Err = NotAPartDate;

    /// Takes what [`PartDate`] writes.
    fn from_str(text: &str) -> Result<Self, NotAPartDate> {
        let read = match text.len() {
            4 => text.parse().ok().and_then(Self::year),
            7 => text.parse().ok().map(Self::Month),
            _ => day(text).map(Self::Day),
        };
        read.ok_or(NotAPartDate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn what_is_known_is_written_and_read_again() {
        for (text, first_day, last_day) in [
            ("1957-06-15", date!(1957 - 06 - 15), date!(1957 - 06 - 15)),
            ("1957-06", date!(1957 - 06 - 01), date!(1957 - 06 - 30)),
            ("1956-02", date!(1956 - 02 - 01), date!(1956 - 02 - 29)),
            ("1957-12", date!(1957 - 12 - 01), date!(1957 - 12 - 31)),
            ("1957", date!(1957 - 01 - 01), date!(1957 - 12 - 31)),
        ] {
            let date: PartDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
            assert_eq!((date.first_day(), date.last_day()), (first_day, last_day));
            assert_eq!(PartDate::of(first_day, date.known()), date);
            assert_eq!(Known::from_code(date.known().code()), Some(date.known()));
        }
        for text in ["", "2569", "57", "1957-13", "1957-02-30", "June"] {
            assert_eq!(text.parse::<PartDate>(), Err(NotAPartDate), "{text}");
        }
    }
}
