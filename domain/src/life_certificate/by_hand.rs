//! A person whom no message reached is told by somebody who goes to see her.

use time::{Date, Duration};

/// For so many days, today included, it can be entered: whoever comes back from the villages enters it in the office.
const ENTERED_WITHIN: i64 = 14;

/// The days that may be entered today as the day on which she was told, the newest first.
pub fn days_of_telling(today: Date) -> impl Iterator<Item = Date> {
    (0..ENTERED_WITHIN).map(move |days| today - Duration::days(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn two_weeks_can_be_entered_and_no_day_to_come() {
        let days: Vec<_> = days_of_telling(date!(2028 - 03 - 01)).collect();
        assert_eq!((days[0], days[1]), (date!(2028 - 03 - 01), date!(2028 - 02 - 29)));
        assert_eq!((days.len(), days[13]), (14, date!(2028 - 02 - 17)));
    }
}
