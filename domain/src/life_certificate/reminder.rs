//! When a person is told that her life certificate is due.

use time::{Date, Duration};

/// A day on which she is told, before the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LifeReminder {
    /// Sixty days before.
    Early,
    /// Thirty days before.
    Late,
    /// Seven days before.
    Last,
}

impl LifeReminder {
    /// All, the earliest first.
    pub const ALL: [Self; 3] = [Self::Early, Self::Late, Self::Last];

    /// How many days before the due date.
    pub fn days_before(self) -> u8 {
        match self {
            Self::Early => 60,
            Self::Late => 30,
            Self::Last => 7,
        }
    }

    /// Whether a person may say that she does not want it. Of the last week she is told in any case.
    pub fn may_be_declined(self) -> bool {
        self != Self::Last
    }

    /// The first and the last due date of which this is the newest reminder on this day. The due day itself still
    /// counts, so that the last reminder may come on it.
    pub fn dues(self, today: Date) -> (Date, Date) {
        let after = |days: u8| today + Duration::days(days.into());
        let first = match self {
            Self::Early => after(Self::Late.days_before() + 1),
            Self::Late => after(Self::Last.days_before() + 1),
            Self::Last => today,
        };
        (first, after(self.days_before()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_last_one_comes_in_any_case() {
        assert_eq!(LifeReminder::ALL.map(LifeReminder::may_be_declined), [true, true, false]);
    }

    fn due(today: Date, due: Date) -> Option<LifeReminder> {
        let mut found = LifeReminder::ALL.into_iter().filter(|reminder| {
            let (first, last) = reminder.dues(today);
            (first..=last).contains(&due)
        });
        let one = found.next();
        assert_eq!(found.next(), None, "never two on one day");
        one
    }

    #[test]
    fn it_is_due_sixty_thirty_and_seven_days_before_and_no_earlier() {
        let last = date!(2027 - 04 - 30);
        for (today, expected) in [
            (date!(2027 - 02 - 28), None),
            (date!(2027 - 03 - 01), Some(LifeReminder::Early)),
            (date!(2027 - 03 - 30), Some(LifeReminder::Early)),
            (date!(2027 - 03 - 31), Some(LifeReminder::Late)),
            (date!(2027 - 04 - 22), Some(LifeReminder::Late)),
            (date!(2027 - 04 - 23), Some(LifeReminder::Last)),
            (last, Some(LifeReminder::Last)),
            (date!(2027 - 05 - 01), None),
        ] {
            assert_eq!(due(today, last), expected, "{today}");
        }
    }

    #[test]
    fn the_days_of_a_leap_year_are_counted() {
        let leap = date!(2028 - 02 - 29);
        assert_eq!(due(date!(2027 - 12 - 30), leap), None);
        assert_eq!(due(date!(2027 - 12 - 31), leap), Some(LifeReminder::Early));
        let march = date!(2028 - 03 - 07);
        assert_eq!(due(date!(2028 - 02 - 28), march), Some(LifeReminder::Late));
        assert_eq!(due(leap, march), Some(LifeReminder::Last));
        assert_eq!(due(date!(2027 - 02 - 28), date!(2027 - 03 - 07)), Some(LifeReminder::Last));
    }
}
