//! The one way to type a day by keys, whoever asks for it: `05102026`, `102026` where only the month is known, `2026`
//! where only the year is; `00` may stand for what is not known.

use sothon_domain::part_date::PartDate;
use sothon_domain::year_month::YearMonth;
use time::{Date, Month};

use super::figures;
use super::page::Note;
use crate::Tongue;

/// The key that says that she does not know it; no day, length or number is written so.
pub(super) const UNKNOWN: &str = "99";

/// The same as an item of a screen.
pub(super) const UNKNOWN_ITEM: (u8, &str) = (99, "ussd-claim-unknown");

/// The beginnings of a year. Four other digits may be a PIN at the wrong place, and are kept nowhere.
const CENTURIES: [&str; 2] = ["19", "20"];

/// Why what was typed is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotADay {
    /// It is written in no form of a day.
    Shape,
    /// No calendar has it.
    Never,
    /// It has not come. Only the driver knows that.
    ToCome,
}

impl NotADay {
    /// Every reason.
    #[cfg(test)]
    pub(super) const ALL: [Self; 3] = [Self::Shape, Self::Never, Self::ToCome];

    /// What is said above the question. How a good day looks stands below it.
    pub(super) fn note(self, tongue: Tongue) -> Note {
        let key = match self {
            Self::Shape => "ussd-day-shape",
            Self::Never => "ussd-day-never",
            Self::ToCome => "ussd-day-to-come",
        };
        Note::above(tongue.words().get(key).to_owned())
    }
}

/// A day, or the month or year of it that is known.
pub(super) fn read(key: &str) -> Result<PartDate, NotADay> {
    let (day, month, year) = parts(key).ok_or(NotADay::Shape)?;
    let known = match (day, month) {
        (0, 0) => PartDate::year(year),
        (0, month) => YearMonth::new(year, month).ok().map(PartDate::Month),
        (day, month) => Month::try_from(month)
            .ok()
            .and_then(|month| Date::from_calendar_date(year, month, day).ok())
            .map(PartDate::Day),
    };
    known.filter(|_| is_year(&key[key.len() - 4..])).ok_or(NotADay::Never)
}

/// A whole day.
pub(super) fn whole(key: &str) -> Result<Date, NotADay> {
    match read(key)? {
        PartDate::Day(day) => Ok(day),
        PartDate::Month(_) | PartDate::Year(_) => Err(NotADay::Shape),
    }
}

/// A month; of a whole day the month counts.
pub(super) fn month(key: &str) -> Result<YearMonth, NotADay> {
    match read(key)? {
        PartDate::Day(day) => Ok(YearMonth::of(day)),
        PartDate::Month(month) => Ok(month),
        PartDate::Year(_) => Err(NotADay::Shape),
    }
}

/// As a screen shows it: `05/10/2026`, `10/2026` or `2026`.
pub(super) fn written(date: PartDate) -> String {
    match date {
        PartDate::Day(day) => figures::date(day),
        PartDate::Month(month) => figures::month(month),
        year @ PartDate::Year(_) => year.to_string(),
    }
}

/// Day, month and year, with 0 for what is not told.
fn parts(key: &str) -> Option<(u8, u8, i32)> {
    if !key.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (before, year) = key.split_at(key.len().checked_sub("YYYY".len())?);
    let (day, month) = match before.len() {
        0 if is_year(year) => ("0", "0"),
        1 | 2 => ("0", before),
        4 => before.split_at("DD".len()),
        _ => return None,
    };
    Some((day.parse().ok()?, month.parse().ok()?, year.parse().ok()?))
}

fn is_year(digits: &str) -> bool {
    CENTURIES.iter().any(|century| digits.starts_with(century))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_typed_as_far_as_it_is_known() {
        for (key, expected) in [
            ("05102026", Ok("2026-10-05")),
            ("00102026", Ok("2026-10")),
            ("102026", Ok("2026-10")),
            ("92026", Ok("2026-09")),
            ("00002026", Ok("2026")),
            ("002026", Ok("2026")),
            ("2026", Ok("2026")),
            ("1957", Ok("1957")),
            ("05002026", Err(NotADay::Never)),
            ("31022026", Err(NotADay::Never)),
            ("00132026", Err(NotADay::Never)),
            ("132026", Err(NotADay::Never)),
            ("05102569", Err(NotADay::Never)),
            ("5102026", Err(NotADay::Shape)),
            ("4821", Err(NotADay::Shape)),
            ("05/10/2026", Err(NotADay::Shape)),
            ("ABCDEFGH", Err(NotADay::Shape)),
            (UNKNOWN, Err(NotADay::Shape)),
            ("1", Err(NotADay::Shape)),
            ("", Err(NotADay::Shape)),
        ] {
            let expected = expected.map(ToOwned::to_owned);
            assert_eq!(read(key).map(|date| date.to_string()), expected, "{key}");
        }
    }

    #[test]
    fn a_question_for_a_whole_day_or_a_month_takes_no_less() {
        for (key, day, of_month) in [
            ("05102026", Ok("2026-10-05"), Ok("2026-10")),
            ("102026", Err(NotADay::Shape), Ok("2026-10")),
            ("2026", Err(NotADay::Shape), Err(NotADay::Shape)),
            ("132026", Err(NotADay::Never), Err(NotADay::Never)),
        ] {
            let (day, of_month) = (day.map(ToOwned::to_owned), of_month.map(ToOwned::to_owned));
            assert_eq!(whole(key).map(|date| date.to_string()), day, "{key}");
            assert_eq!(month(key).map(|month| month.to_string()), of_month, "{key}");
        }
    }

    #[test]
    fn the_item_of_not_knowing_names_its_key() {
        assert_eq!(UNKNOWN_ITEM.0.to_string(), UNKNOWN);
    }

    #[test]
    fn it_is_written_as_far_as_it_is_known() {
        for (key, expected) in [("05102026", "05/10/2026"), ("92026", "09/2026"), ("2026", "2026")]
        {
            assert_eq!(read(key).map(written).as_deref(), Ok(expected));
        }
    }
}
