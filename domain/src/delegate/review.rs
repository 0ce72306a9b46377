//! When the two of a guardian's leave are told that officers have to look at it again.

use time::{Date, Duration};

/// A day on which they are told, before the last day of the leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewReminder {
    /// Sixty days before.
    Early,
    /// Thirty days before.
    Late,
}

impl ReviewReminder {
    /// Both, the earlier first.
    pub const ALL: [Self; 2] = [Self::Early, Self::Late];

    /// How many days before the last day.
    pub fn days_before(self) -> u8 {
        match self {
            Self::Early => 60,
            Self::Late => 30,
        }
    }

    /// The last day of a leave that is told of on this day.
    pub fn reaches(self, today: Date) -> Date {
        today + Duration::days(self.days_before().into())
    }

    /// The reminder that is due on this day for a leave with this last day, given on that day; of two that are
    /// due the later. None once the leave is over, and none whose day had come before the leave was given: then
    /// they have just been told its last day.
    pub fn due(today: Date, (given_on, last_day): (Date, Date)) -> Option<Self> {
        let due = |reminder: &Self| {
            let on = last_day - Duration::days(reminder.days_before().into());
            given_on < on && on <= today && today <= last_day
        };
        Self::ALL.into_iter().rev().find(due)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn it_is_due_sixty_and_thirty_days_before_and_no_earlier() {
        let leave = (date!(2026 - 01 - 01), date!(2026 - 12 - 31));
        for (today, due) in [
            (date!(2026 - 10 - 31), None),
            (date!(2026 - 11 - 01), Some(ReviewReminder::Early)),
            (date!(2026 - 11 - 30), Some(ReviewReminder::Early)),
            (date!(2026 - 12 - 01), Some(ReviewReminder::Late)),
            (date!(2026 - 12 - 31), Some(ReviewReminder::Late)),
            (date!(2027 - 01 - 01), None),
        ] {
            assert_eq!(ReviewReminder::due(today, leave), due, "{today}");
        }
    }

    #[test]
    fn a_short_leave_is_not_told_of_before_it_was_given() {
        let last = date!(2026 - 12 - 31);
        let early = (date!(2026 - 11 - 02), last);
        assert_eq!(ReviewReminder::due(date!(2026 - 11 - 10), early), None);
        assert_eq!(ReviewReminder::due(date!(2026 - 12 - 01), early), Some(ReviewReminder::Late));
        assert_eq!(ReviewReminder::due(last, (date!(2026 - 12 - 01), last)), None);
    }

    #[test]
    fn what_a_day_reaches_is_due_on_that_day() {
        let today = date!(2026 - 11 - 02);
        for reminder in ReviewReminder::ALL {
            let leave = (date!(2025 - 01 - 01), reminder.reaches(today));
            assert_eq!(ReviewReminder::due(today, leave), Some(reminder));
        }
    }
}
