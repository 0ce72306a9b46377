//! The same day in another year.

use time::{Date, Month};

/// The same day so many years later; the day after 28 February where that year has no 29 February.
pub fn years_later(day: Date, years: i32) -> Option<Date> {
    let year = day.year().checked_add(years)?;
    let same = Date::from_calendar_date(year, day.month(), day.day());
    same.or_else(|_| Date::from_calendar_date(year, Month::March, 1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn leap_days_move_on_by_one() {
        assert_eq!(years_later(date!(2004 - 02 - 29), 21), Some(date!(2025 - 03 - 01)));
        assert_eq!(years_later(date!(2004 - 02 - 29), 4), Some(date!(2008 - 02 - 29)));
        assert_eq!(years_later(date!(2004 - 02 - 28), i32::MAX), None);
    }
}
