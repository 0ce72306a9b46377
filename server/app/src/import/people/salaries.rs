//! The column `salaries`: `2018-01-01 basic 510000; 2018-01-01 total 880000`.

use sothon_domain::money::Riel;
use sothon_domain::service::SalaryKind;
use time::Date;

use crate::import::{Reason, written};

/// A salary from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salary {
    /// The first day it was earned.
    pub starts: Date,
    /// Basic, total, or the lowest of the grade.
    pub kind: SalaryKind,
    /// Riel a month.
    pub amount: Riel,
}

/// The facts, as many as stand between semicolons.
pub(super) fn parse(text: &str) -> Result<Vec<Salary>, Reason> {
    let facts: Vec<Salary> = text.split(';').map(one).collect::<Result<_, _>>()?;
    let mut keys: Vec<_> = facts.iter().map(|fact| (fact.starts, fact.kind)).collect();
    keys.sort_unstable();
    if keys.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Reason::NotASalary);
    }
    Ok(facts)
}

fn one(text: &str) -> Result<Salary, Reason> {
    let mut words = text.split_whitespace();
    let (Some(starts), Some(kind), Some(amount), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(Reason::NotASalary);
    };
    Ok(Salary {
        starts: written::date(starts)?,
        kind: kind.parse().map_err(|_| Reason::NotASalary)?,
        amount: written::amount(amount)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_kinds_of_salary() {
        let facts = parse("2018-01-01 basic 510000;2018-01-01 lowest-of-grade ៥១០០០០").unwrap();
        assert_eq!((facts[0].starts, facts[0].kind), (date!(2018 - 01 - 01), SalaryKind::Basic));
        assert_eq!(facts[0].amount, facts[1].amount);
    }

    #[test]
    fn faults() {
        for text in ["2018-01-01 basic", "2018-01-01 net 5", "2018-01-01 basic 5 KHR", ";"] {
            assert_eq!(parse(text), Err(Reason::NotASalary), "{text}");
        }
        assert_eq!(parse("2018-01-01 basic 5;2018-01-01 basic 6"), Err(Reason::NotASalary));
        assert_eq!(parse("2018-13-01 basic 5"), Err(Reason::NotADate));
        assert_eq!(parse("2018-01-01 basic 510,000"), Err(Reason::NotAnAmount));
    }
}
