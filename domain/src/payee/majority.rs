//! When somebody is of age.

use time::{Date, Month};

use crate::person::completed_years;

/// Whoever has completed so many years acts for herself. Civil Code of 2007, article 17; the text itself was not seen
/// by us and has to be confirmed (ADR 0047). It is not the age at which an orphan's pension ends.
pub const AGE_OF_MAJORITY: u32 = 18;

/// Whether somebody born then is of age on a day.
pub fn is_of_age(born: Date, on: Date) -> bool {
    completed_years(born, on) >= AGE_OF_MAJORITY
}

/// The first day on which somebody born then is of age. Whoever was born on 29 February is so on 1 March of a common
/// year.
pub fn of_age_on(born: Date) -> Date {
    let year = i32::try_from(AGE_OF_MAJORITY).map_or(born.year(), |age| born.year() + age);
    let birthday = Date::from_calendar_date(year, born.month(), born.day());
    birthday.or_else(|_| Date::from_calendar_date(year, Month::March, 1)).unwrap_or(born)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_birthday_is_the_first_day_of_age() {
        for (born, first) in [
            (date!(2008 - 11 - 22), date!(2026 - 11 - 22)),
            (date!(2008 - 02 - 29), date!(2026 - 03 - 01)),
            (date!(2008 - 12 - 31), date!(2026 - 12 - 31)),
        ] {
            assert_eq!(of_age_on(born), first);
            assert!(is_of_age(born, first));
            assert!(!is_of_age(born, first.previous_day().unwrap()), "{born}");
        }
    }
}
