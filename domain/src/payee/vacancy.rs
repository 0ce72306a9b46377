//! Whom an end leaves without anybody who takes the money.

use time::{Date, Duration};

use super::{EndReason, Ended, is_of_age, of_age_on};

/// So long the office is reminded of a grown-up whose payee has ended, unless somebody is named before.
const REMINDED: Duration = Duration::days(365);

/// A payee who held and has ended, and what is known of whom it leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// How it ended.
    pub how: Ended,
    /// Why two officers ended it, where they did.
    pub reason: Option<EndReason>,
    /// When she was born; the last day that it can be, where it is not known to the day.
    pub born: Date,
    /// The legal date on which the payee was proposed.
    pub proposed_on: Date,
}

impl Left {
    /// The last day on which somebody has to be named for her again; none where nobody has to be: she said that she acts
    /// herself, another took the place at once, she is of age now, or the paper does not hold any more.
    pub fn vacant_until(self, today: Date) -> Option<Date> {
        match (self.how, self.reason) {
            (Ended::Herself | Ended::Replaced, _) => return None,
            _ if !is_of_age(self.born, today) => return of_age_on(self.born).previous_day(),
            _ if !is_of_age(self.born, self.proposed_on) => return None,
            (Ended::Revoked, Some(EndReason::PaperEnded | EndReason::Mistake)) => return None,
            (Ended::Day | Ended::PayeeDeath | Ended::Revoked, _) => {}
        }
        Some(today + REMINDED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn vacant(born: Date, how: Ended, reason: Option<EndReason>) -> Option<Date> {
        Left { how, reason, born, proposed_on: date!(2026 - 01 - 05) }.vacant_until(TODAY)
    }

    #[test]
    fn a_child_is_looked_after_until_she_is_of_age() {
        let child = date!(2015 - 03 - 10);
        let revoked = EndReason::ALL.map(|reason| (Ended::Revoked, Some(reason)));
        for (how, reason) in
            [(Ended::Day, None), (Ended::PayeeDeath, None)].into_iter().chain(revoked)
        {
            assert_eq!(vacant(child, how, reason), Some(date!(2033 - 03 - 09)), "{how:?}");
        }
        assert_eq!(vacant(child, Ended::Replaced, None), None);
        assert_eq!(vacant(date!(2008 - 11 - 22), Ended::Day, None), None, "of age today");
    }

    #[test]
    fn a_grown_up_is_for_a_year_unless_she_can_act() {
        let (grown, year) = (date!(1957 - 06 - 15), Some(date!(2027 - 11 - 22)));
        for (how, reason, expected) in [
            (Ended::Day, None, year),
            (Ended::PayeeDeath, None, year),
            (Ended::Revoked, Some(EndReason::Misused), year),
            (Ended::Revoked, Some(EndReason::PayeeAsks), year),
            (Ended::Revoked, Some(EndReason::PaperEnded), None),
            (Ended::Revoked, Some(EndReason::Mistake), None),
            (Ended::Herself, None, None),
            (Ended::Replaced, None, None),
        ] {
            assert_eq!(vacant(grown, how, reason), expected, "{how:?} {reason:?}");
        }
    }
}
