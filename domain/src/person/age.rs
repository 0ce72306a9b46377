//! Age in completed years.

use time::Date;

/// The years completed on a day by somebody born on another; zero on days before the birth.
///
/// Whoever was born on 29 February completes a year on 1 March of a common year.
pub fn completed_years(born: Date, on: Date) -> u32 {
    let had_birthday = (on.month() as u8, on.day()) >= (born.month() as u8, born.day());
    let years = on.year() - born.year() - i32::from(!had_birthday);
    u32::try_from(years).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_year_is_completed_on_the_birthday() {
        let born = date!(2004 - 02 - 29);
        assert_eq!(completed_years(born, date!(2025 - 02 - 28)), 20);
        assert_eq!(completed_years(born, date!(2025 - 03 - 01)), 21);
        assert_eq!(completed_years(born, date!(2024 - 02 - 29)), 20);
        assert_eq!(completed_years(born, date!(2003 - 01 - 01)), 0);
    }
}
