//! What was paid after a death.

use crate::money::{Riel, TooLarge};
use crate::part_date::PartDate;
use crate::year_month::YearMonth;

/// The payments for months after the month of a death. The whole month in which somebody dies is hers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overpaid {
    /// The month of the death.
    pub died_in: YearMonth,
    /// Each payment with its month, in their order.
    pub lines: Vec<(YearMonth, Riel)>,
    /// Their sum.
    pub sum: Riel,
}

/// What is known of money that was paid after a death.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaidAfter {
    /// No death is established.
    NoDeath,
    /// The month of the death is not known.
    MonthUnknown,
    /// These payments; perhaps none.
    After(Overpaid),
}

/// The month of a death; none where not even the month is known.
pub fn died_in(died: PartDate) -> Option<YearMonth> {
    match died {
        PartDate::Day(day) => Some(YearMonth::of(day)),
        PartDate::Month(month) => Some(month),
        PartDate::Year(_) => None,
    }
}

impl Overpaid {
    /// Those of the payments that lie after the month of the death, in their order.
    ///
    /// # Errors
    /// [`TooLarge`] when the sum is beyond what can be counted.
    pub fn of(died_in: YearMonth, paid: &[(YearMonth, Riel)]) -> Result<Self, TooLarge> {
        let lines: Vec<_> = paid.iter().copied().filter(|(month, _)| *month > died_in).collect();
        let amounts = lines.iter().map(|(_, amount)| *amount);
        let sum = amounts.into_iter().try_fold(Riel::ZERO, Riel::checked_add)?;
        Ok(Self { died_in, lines, sum })
    }
}

/// What somebody is paid a month: the sum of the newest month among these payments; none where there is none.
///
/// # Errors
/// [`TooLarge`] when the sum is beyond what can be counted.
pub fn paid_a_month(paid: &[(YearMonth, Riel)]) -> Result<Option<Riel>, TooLarge> {
    let Some(newest) = paid.iter().map(|(month, _)| *month).max() else { return Ok(None) };
    let of_it = paid.iter().filter(|(month, _)| *month == newest).map(|(_, amount)| *amount);
    of_it.into_iter().try_fold(Riel::ZERO, Riel::checked_add).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn month(text: &str) -> YearMonth {
        text.parse().unwrap()
    }

    fn paid() -> Vec<(YearMonth, Riel)> {
        let lines = [("2026-08", 10), ("2026-09", 20), ("2026-10", 30), ("2026-10", 5)];
        lines.map(|(text, amount)| (month(text), Riel::new(amount))).into()
    }

    #[test]
    fn the_month_of_the_death_is_hers_and_every_later_one_is_not() {
        let over = Overpaid::of(month("2026-09"), &paid()).unwrap();
        assert_eq!((over.lines.len(), over.sum), (2, Riel::new(35)));
        let none = Overpaid::of(month("2026-10"), &paid()).unwrap();
        assert_eq!((none.lines.len(), none.sum), (0, Riel::ZERO));
    }

    #[test]
    fn a_year_alone_does_not_say_which_payments_those_are() {
        assert_eq!(died_in(PartDate::Day(date!(2026 - 09 - 30))), Some(month("2026-09")));
        assert_eq!(died_in(PartDate::Month(month("2026-09"))), Some(month("2026-09")));
        assert_eq!(died_in(PartDate::Year(2026)), None);
    }

    #[test]
    fn what_she_is_paid_is_the_sum_of_the_newest_month() {
        assert_eq!(paid_a_month(&paid()), Ok(Some(Riel::new(35))));
        assert_eq!(paid_a_month(&[]), Ok(None));
    }
}
