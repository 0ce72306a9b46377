//! Days as people type them.

use time::{Date, Month};

use crate::khmer::digits;

/// The first and the last year that is read. Later years are of the Buddhist Era and refused.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2500;

/// A day written `1/5/1968`, `1-5-1968`, `1968-05-01` or `01051968`, in either digit set.
pub(super) fn day(text: &str) -> Option<Date> {
    let text = digits::to_ascii(text.trim());
    if !text.chars().all(|sign| sign.is_ascii_digit() || " ./-".contains(sign)) {
        return None;
    }
    let parts: Vec<&str> =
        text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        [joined] if joined.len() == 8 => (&joined[4..], &joined[2..4], &joined[..2]),
        _ => return None,
    };
    let year: i32 = year.parse().ok().filter(|year| YEARS.contains(year))?;
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year, month, day.parse().ok()?).ok()
}

/// The same day so many years later; the day after 28 February where that year has no 29 February.
pub(super) fn years_later(day: Date, years: i32) -> Option<Date> {
    let year = day.year().checked_add(years)?;
    let same = Date::from_calendar_date(year, day.month(), day.day());
    same.or_else(|_| Date::from_calendar_date(year, Month::March, 1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_day_is_written_in_many_ways() {
        for text in ["1/5/1968", "១/៥/១៩៦៨", "01051968", "1968-05-01", "1.5.1968", " 1 5 1968 "]
        {
            assert_eq!(day(text), Some(date!(1968 - 05 - 01)), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_days() {
        for text in
            ["", "1968", "5/1968", "31/2/1968", "1/13/1968", "1/5/68", "1/5/2511", "May 1968", "-1"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn leap_days_move_on_by_one() {
        assert_eq!(years_later(date!(2004 - 02 - 29), 21), Some(date!(2025 - 03 - 01)));
        assert_eq!(years_later(date!(2004 - 02 - 29), 4), Some(date!(2008 - 02 - 29)));
        assert_eq!(years_later(date!(2004 - 02 - 28), i32::MAX), None);
    }
}
