//! Until when answers that were not sent are kept.

use time::{Date, Duration};

/// For so many days after the day of the last answer.
const DAYS: i64 = 60;
/// So many days before the last one, and on each day from there on, she is told that it is near.
const NEAR: i64 = 7;

/// The end of a draft: it is kept to the end of its last legal day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftEnd {
    last_day: Date,
}

impl DraftEnd {
    /// Of a draft that is answered on this legal day.
    pub fn after(today: Date) -> Self {
        Self::on(today + Duration::days(DAYS))
    }

    /// On this legal day.
    pub fn on(last_day: Date) -> Self {
        Self { last_day }
    }

    /// The latest end that is near on this legal day.
    pub fn latest_near(today: Date) -> Self {
        Self::on(today + Duration::days(NEAR))
    }

    /// The last legal day on which it is kept.
    pub fn last_day(self) -> Date {
        self.last_day
    }

    /// Whether it is near on this legal day.
    pub fn is_near(self, today: Date) -> bool {
        self <= Self::latest_near(today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn it_is_kept_for_sixty_days_and_near_for_the_last_seven() {
        let end = DraftEnd::after(date!(2026 - 11 - 22));
        assert_eq!(end.last_day(), date!(2027 - 01 - 21));
        for (today, near) in [
            (date!(2026 - 11 - 22), false),
            (date!(2027 - 01 - 13), false),
            (date!(2027 - 01 - 14), true),
            (date!(2027 - 01 - 21), true),
        ] {
            assert_eq!(end.is_near(today), near, "{today}");
        }
    }
}
