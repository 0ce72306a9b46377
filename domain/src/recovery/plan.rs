//! Equal instalments, month by month.

use time::Date;

use crate::money::Riel;
use crate::year_month::YearMonth;

/// An instalment is at most so much of what a survivor is paid a month: a tenth. No text orders this; it is our own
/// promise, so that nobody is left without what she lives on.
pub const MOST_OF_PAID_BASIS_POINTS: i64 = 1_000;

/// All of it.
const BASIS_POINTS: i64 = 10_000;

/// The most instalments: five years.
const MOST: u8 = 60;

/// So many equal instalments of a sum, one a month. The last one takes what is left over, so that nothing is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    sum: Riel,
    count: u8,
    first: YearMonth,
}

/// What a survivor who is known here can pay back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Means {
    /// What she is paid a month.
    pub paid: Riel,
    /// The plans by which she pays already.
    pub others: Vec<Plan>,
}

impl Means {
    /// The most that she pays a month in the months of this plan: a tenth of what she is paid, less what other plans
    /// take in any of these months.
    fn most(&self, plan: &Plan) -> Riel {
        let tenth = self.paid.amount() / (BASIS_POINTS / MOST_OF_PAID_BASIS_POINTS);
        let beside = self.others.iter().filter(|other| other.overlaps(plan));
        let taken: i64 = beside.map(|other| other.last().amount()).sum();
        Riel::new((tenth - taken).max(0))
    }
}

/// Why a plan can't be agreed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The first instalment would come before this month, the second after the decision.
    TooEarly(YearMonth),
    /// An instalment would be more than this, which a tenth of what the survivor is paid a month leaves for it.
    TooMuch(Riel),
}

impl Plan {
    /// A plan of 1 to 60 instalments of at least one riel each; none for any other number.
    pub fn new(sum: Riel, count: u8, first: YearMonth) -> Option<Self> {
        let fits = (1..=MOST).contains(&count) && sum.amount() >= i64::from(count);
        fits.then_some(Self { sum, count, first })
    }

    /// What comes back in all.
    pub fn sum(&self) -> Riel {
        self.sum
    }

    /// How many instalments there are.
    pub fn count(&self) -> u8 {
        self.count
    }

    /// The month of the first.
    pub fn first(&self) -> YearMonth {
        self.first
    }

    /// Every instalment but the last one.
    pub fn each(&self) -> Riel {
        Riel::new(self.sum.amount() / i64::from(self.count))
    }

    /// The last one: as much as each, and what is left over.
    pub fn last(&self) -> Riel {
        let (sum, count) = (self.sum.amount(), i64::from(self.count));
        Riel::new(sum / count + sum % count)
    }

    /// Each instalment with its month, in their order.
    pub fn lines(&self) -> Vec<(YearMonth, Riel)> {
        let months = std::iter::successors(Some(self.first), |month| Some(month.next()));
        let amounts = (1..=self.count).map(|number| match number == self.count {
            true => self.last(),
            false => self.each(),
        });
        months.zip(amounts).collect()
    }

    fn end(&self) -> YearMonth {
        (1..self.count).fold(self.first, |month, _| month.next())
    }

    /// Whether both take an instalment in one month.
    fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.end() && other.first <= self.end()
    }

    /// Whether it may be agreed so by a decision of `today`: the first instalment comes in the second month after it
    /// at the earliest, and none is more than the survivor's means allow, where they are known.
    ///
    /// # Errors
    /// [`Unfit`] with the first thing that is wrong.
    pub fn fits(&self, today: Date, means: Option<&Means>) -> Result<(), Unfit> {
        let earliest = YearMonth::of(today).next().next();
        if self.first < earliest {
            return Err(Unfit::TooEarly(earliest));
        }
        match means.map(|means| means.most(self)) {
            Some(most) if self.last() > most => Err(Unfit::TooMuch(most)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    fn means(paid: i64) -> Means {
        Means { paid: Riel::new(paid), others: Vec::new() }
    }

    fn plan(sum: i64, count: u8) -> Option<Plan> {
        Plan::new(Riel::new(sum), count, "2027-01".parse().unwrap())
    }

    proptest! {
        #[test]
        fn the_instalments_are_exactly_the_sum(sum in 1_i64..=1_000_000_000_000, count in 1_u8..=60) {
            let Some(plan) = plan(sum, count) else {
                prop_assert!(sum < i64::from(count));
                return Ok(());
            };
            let lines = plan.lines();
            prop_assert_eq!(lines.len(), usize::from(count));
            prop_assert_eq!(lines.iter().map(|(_, amount)| amount.amount()).sum::<i64>(), sum);
            let (last, before) = lines.split_last().unwrap();
            prop_assert!(before.iter().all(|(_, amount)| *amount == plan.each()));
            prop_assert!(plan.each().amount() >= 1);
            let over = last.1.amount() - plan.each().amount();
            prop_assert!((0..i64::from(count)).contains(&over));
            let mut month = plan.first();
            for (of, _) in &lines {
                prop_assert_eq!(*of, month);
                month = month.next();
            }
        }

        #[test]
        fn no_instalment_is_more_than_a_tenth(
            sum in 60_i64..=10_000_000,
            count in 1_u8..=60,
            paid in 0_i64..=2_000_000,
        ) {
            let plan = plan(sum, count).unwrap();
            let fits = plan.fits(date!(2026 - 11 - 22), Some(&means(paid))).is_ok();
            let highest = plan.lines().into_iter().map(|(_, amount)| amount.amount()).max().unwrap();
            prop_assert_eq!(fits, highest * 10 <= paid);
        }
    }

    #[test]
    fn there_are_one_to_sixty_and_none_is_nothing() {
        assert!(plan(60, 60).is_some() && plan(1, 1).is_some());
        for (sum, count) in [(100, 0), (100, 61), (59, 60), (0, 1), (-5, 1)] {
            assert_eq!(plan(sum, count), None, "{sum} in {count}");
        }
    }

    #[test]
    fn the_first_comes_in_the_second_month_after_the_decision() {
        let plan = plan(100, 2).unwrap();
        assert_eq!(plan.fits(date!(2026 - 11 - 30), None), Ok(()));
        let early = Unfit::TooEarly("2027-02".parse().unwrap());
        assert_eq!(plan.fits(date!(2026 - 12 - 01), None), Err(early));
    }

    #[test]
    fn where_it_is_not_known_what_she_is_paid_the_agreement_holds() {
        let (plan, today) = (plan(100, 1).unwrap(), date!(2026 - 11 - 22));
        assert_eq!(plan.fits(today, None), Ok(()));
        assert_eq!(plan.fits(today, Some(&means(1_000))), Ok(()));
        let most = Unfit::TooMuch(Riel::new(99));
        assert_eq!(plan.fits(today, Some(&means(999))), Err(most));
    }

    #[test]
    fn two_plans_of_one_payer_take_a_tenth_together() {
        // 100 a month from January to April 2027, and the last time 103.
        let (running, today) = (plan(403, 4).unwrap(), date!(2026 - 11 - 22));
        let others = vec![running];
        let with = |paid| Means { paid: Riel::new(paid), others: others.clone() };
        let in_month = |first: &str| Plan::new(Riel::new(50), 1, first.parse().unwrap()).unwrap();
        for beside in ["2027-01", "2027-04"] {
            assert_eq!(in_month(beside).fits(today, Some(&with(1_530))), Ok(()));
            let much = Unfit::TooMuch(Riel::new(49));
            assert_eq!(in_month(beside).fits(today, Some(&with(1_529))), Err(much));
            let nothing = Unfit::TooMuch(Riel::ZERO);
            assert_eq!(in_month(beside).fits(today, Some(&with(500))), Err(nothing));
        }
        assert_eq!(in_month("2027-05").fits(today, Some(&with(500))), Ok(()));
    }
}
