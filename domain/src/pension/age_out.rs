//! When a child's pension ends by the age that a rule names, and when she is told of it.
//!
//! Deliberately absent: school and invalidity. No rule in force that we hold prolongs a child's pension by them; whether
//! they do is for an office to decide, and then the decision says so.

use time::{Date, Duration};

use super::{AwardKind, InPayment, RuleBook, SurvivorFacts, SurvivorKind};
use crate::estimate::years_later;
use crate::money::Riel;
use crate::working_days::working_days_after;
use crate::year_month::YearMonth;

/// So many working days two officers have to decide what follows from an end. It is ours: no rule names any.
const DECIDED_WITHIN: u32 = 10;

/// For so long after the end somebody who was not told of it yet still is, in days.
const TOLD_AFTER: i64 = 90;

/// The end of a child's pension by age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeOut {
    /// Children are paid below this age in completed years.
    pub age: u8,
    /// The birthday on which that age is completed: the first day for which the rule pays nothing.
    pub ends_on: Date,
}

/// Where somebody stands before or after the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeOutStage {
    /// The end is more than 90 days away.
    Far,
    /// It comes within 90 days.
    Near,
    /// It has come.
    Over,
}

/// What is told of the end, the earliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeOutNotice {
    /// Ninety days before.
    Early,
    /// Thirty days before.
    Late,
    /// On the day.
    Over,
}

/// How far ahead an office looks: so many months, the present one among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgeOutWithin {
    /// This month.
    Month,
    /// Three months.
    #[default]
    Quarter,
    /// Six months.
    HalfYear,
    /// Twelve months, the farthest.
    Year,
}

/// When the rules that were known on a day end this pension by age.
///
/// None for whoever is no child, where nothing is paid any more, and where no rule we hold names an age: the rule is
/// that of the day of the death, as in the calculation. None either where the decision came after that birthday:
/// whoever decided then knew the age.
pub fn age_out(
    pension: &InPayment,
    facts: &SurvivorFacts,
    book: &RuleBook,
    known_on: Date,
) -> Option<AgeOut> {
    let SurvivorKind::Child { born } = facts.survivor.kind else { return None };
    if pension.kind != AwardKind::Survivor || pension.decided <= Riel::ZERO {
        return None;
    }
    let book = book.published_by(known_on);
    let rules_of = facts.died_on.unwrap_or(pension.decided_on).min(known_on);
    let set = book.in_force(pension.scheme, pension.kind.subject(), rules_of)?;
    let age = set.survivors()?.child_below_age?;
    let ends_on = years_later(born, age.into())?;
    (pension.decided_on < ends_on).then_some(AgeOut { age, ends_on })
}

impl AgeOut {
    /// The year of the birth, of the Common Era.
    pub fn birth_year(self) -> i32 {
        self.ends_on.year() - i32::from(self.age)
    }

    /// By which day two officers are to decide, of an end that was found on this day.
    pub fn decide_by(found_on: Date) -> Date {
        working_days_after(found_on, DECIDED_WITHIN)
    }

    /// Where she stands on a day.
    pub fn stage(self, today: Date) -> AgeOutStage {
        if today >= self.ends_on {
            AgeOutStage::Over
        } else if AgeOutNotice::Early.on(self.ends_on) <= today {
            AgeOutStage::Near
        } else {
            AgeOutStage::Far
        }
    }

    /// What is to be told on a day: of several that are late only the newest. None before the earliest, and none when
    /// the end is long over: what happened then is no news.
    pub fn notice(self, today: Date) -> Option<AgeOutNotice> {
        let over_long = today - self.ends_on > Duration::days(TOLD_AFTER);
        let due = |notice: &AgeOutNotice| notice.on(self.ends_on) <= today;
        AgeOutNotice::ALL.into_iter().rev().find(due).filter(|_| !over_long)
    }
}

impl AgeOutWithin {
    /// All of them, the nearest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::HalfYear, Self::Year];

    /// The stable code: the number of months.
    pub fn code(self) -> &'static str {
        match self {
            Self::Month => "1",
            Self::Quarter => "3",
            Self::HalfYear => "6",
            Self::Year => "12",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|within| within.code() == code)
    }

    /// The months, from that of this day on.
    pub fn months(self, today: Date) -> Vec<YearMonth> {
        let count = match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        };
        let months = std::iter::successors(Some(YearMonth::of(today)), |month| Some(month.next()));
        months.take(count).collect()
    }
}

impl AgeOutNotice {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Early, Self::Late, Self::Over];

    /// How many days before the end.
    pub fn days_before(self) -> u8 {
        match self {
            Self::Early => 90,
            Self::Late => 30,
            Self::Over => 0,
        }
    }

    /// This one and what comes after it: whoever was told one of them is not told this one any more.
    pub fn and_later(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |notice| *notice >= self)
    }

    /// The day on which it is due.
    fn on(self, ends_on: Date) -> Date {
        ends_on - Duration::days(self.days_before().into())
    }
}

#[cfg(test)]
mod tests;
