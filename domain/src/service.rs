//! Service: the time a member worked, counted in whole months.

use std::str::FromStr;

use time::Date;

use crate::money::Months;

/// A time of work, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The first day.
    pub starts: Date,
    /// The last day.
    pub until: Date,
}

/// The service that the periods add up to. Days worked twice count once; periods that touch are one.
///
/// No source says how part months count (open question q2): each stretch counts its completed months.
pub fn credited(periods: &[Period]) -> Months {
    Months::new(stretches(periods).into_iter().map(completed_months).sum())
}

/// The times between the periods, the earliest first: from the day after one to the day before the next.
pub fn gaps(periods: &[Period]) -> Vec<Period> {
    let stretches = stretches(periods);
    let between = stretches.windows(2).filter_map(|pair| {
        let (starts, until) = (pair[0].until.next_day()?, pair[1].starts.previous_day()?);
        Some(Period { starts, until })
    });
    between.collect()
}

fn stretches(periods: &[Period]) -> Vec<Period> {
    let mut sorted: Vec<Period> =
        periods.iter().copied().filter(|period| period.starts <= period.until).collect();
    sorted.sort_unstable();
    let mut stretches: Vec<Period> = Vec::new();
    for period in sorted {
        match stretches.last_mut() {
            Some(last) if last.until.next_day().is_none_or(|next| period.starts <= next) => {
                last.until = last.until.max(period.until);
            }
            _ => stretches.push(period),
        }
    }
    stretches
}

fn completed_months(stretch: Period) -> u32 {
    let Some(after) = stretch.until.next_day() else { return 0 };
    let months = i64::from(after.year() - stretch.starts.year()) * 12
        + i64::from(u8::from(after.month()))
        - i64::from(u8::from(stretch.starts.month()));
    let last_of_month = after.month().length(after.year()) == after.day();
    let reached = after.day() >= stretch.starts.day() || last_of_month;
    u32::try_from(months - i64::from(!reached)).unwrap_or(0)
}

/// Which salary a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SalaryKind {
    /// The member's own basic salary.
    Basic,
    /// Basic salary with its allowances.
    Total,
    /// The lowest basic salary of her body and grade.
    LowestOfGrade,
}

/// No salary has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown salary {0:?}")]
pub struct UnknownSalaryKind(String);

impl SalaryKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Total, Self::LowestOfGrade];

    /// The stable code: `basic`, `total`, `lowest-of-grade`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Total => "total",
            Self::LowestOfGrade => "lowest-of-grade",
        }
    }
}

impl FromStr for SalaryKind {
    type Err = UnknownSalaryKind;

    fn from_str(text: &str) -> Result<Self, UnknownSalaryKind> {
        let found = Self::ALL.into_iter().find(|kind| kind.code() == text.trim());
        found.ok_or_else(|| UnknownSalaryKind(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn months(periods: &[(Date, Date)]) -> Months {
        let periods: Vec<Period> = periods
            .iter()
            .map(|(starts, until)| Period { starts: *starts, until: *until })
            .collect();
        credited(&periods)
    }

    #[test]
    fn a_month_counts_when_it_is_complete() {
        let table = [
            (date!(1985 - 03 - 01), date!(2018 - 02 - 28), 33 * 12),
            (date!(1985 - 03 - 01), date!(2018 - 02 - 27), 33 * 12 - 1),
            (date!(2000 - 01 - 15), date!(2000 - 02 - 14), 1),
            (date!(2000 - 01 - 15), date!(2000 - 02 - 13), 0),
            (date!(2000 - 01 - 31), date!(2000 - 02 - 28), 1),
            (date!(2000 - 02 - 01), date!(2000 - 01 - 01), 0),
        ];
        for (starts, until, expected) in table {
            assert_eq!(months(&[(starts, until)]), Months::new(expected), "{starts}..{until}");
        }
    }

    #[test]
    fn days_worked_twice_count_once_and_touching_periods_lose_nothing() {
        let touching = [
            (date!(2000 - 01 - 15), date!(2000 - 06 - 30)),
            (date!(2000 - 07 - 01), date!(2001 - 01 - 14)),
        ];
        assert_eq!(months(&touching), Months::new(12));
        let overlapping = [
            (date!(2000 - 01 - 01), date!(2000 - 12 - 31)),
            (date!(2000 - 06 - 01), date!(2000 - 12 - 31)),
        ];
        assert_eq!(months(&overlapping), Months::new(12));
    }

    #[test]
    fn a_gap_is_what_no_period_covers() {
        let period = |starts, until| Period { starts, until };
        let long = period(date!(2000 - 01 - 01), date!(2003 - 12 - 31));
        let within = period(date!(2001 - 01 - 01), date!(2001 - 12 - 31));
        let touching = period(date!(2004 - 01 - 01), date!(2004 - 06 - 30));
        let later = period(date!(2005 - 02 - 01), date!(2006 - 01 - 31));
        assert_eq!(gaps(&[long, within, touching]), []);
        let gap = period(date!(2004 - 07 - 01), date!(2005 - 01 - 31));
        assert_eq!(gaps(&[later, touching, within, long]), [gap]);
        assert_eq!(gaps(&[]), []);
    }
}
