//! By when: our own promises, no instrument sets them.

use time::{Date, Duration};

use crate::working_days::working_days_after;

/// So many working days after the day it was sent somebody has read it and says so.
const WORKING_DAYS: u32 = 2;
/// So many days after the day it was sent it is answered.
const DAYS_TO_ANSWER: i64 = 30;

/// The last day on which a complaint sent on this day is to be acknowledged.
pub fn acknowledge_by(sent_on: Date) -> Date {
    working_days_after(sent_on, WORKING_DAYS)
}

/// The last day on which it is to be answered.
pub fn answer_by(sent_on: Date) -> Date {
    sent_on + Duration::days(DAYS_TO_ANSWER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn weekends_and_public_holidays_are_no_working_days() {
        for (sent, by) in [
            (date!(2026 - 11 - 16), date!(2026 - 11 - 18)),
            (date!(2026 - 11 - 19), date!(2026 - 11 - 26)),
            (date!(2026 - 11 - 20), date!(2026 - 11 - 27)),
            (date!(2026 - 11 - 21), date!(2026 - 11 - 27)),
            (date!(2026 - 11 - 22), date!(2026 - 11 - 27)),
            (date!(2026 - 11 - 06), date!(2026 - 11 - 11)),
            (date!(2025 - 04 - 11), date!(2025 - 04 - 18)),
        ] {
            assert_eq!(acknowledge_by(sent), by, "{sent}");
        }
        assert_eq!(answer_by(date!(2026 - 11 - 22)), date!(2026 - 12 - 22));
    }
}
