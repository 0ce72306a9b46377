//! The column `service`: `1985-03-01..2018-12-31 Ministry of Education; 2019-01-01.. City Hall`.

use time::Date;

use crate::import::{Reason, written};

/// A time of work for one employer, both days included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// The first day.
    pub starts: Date,
    /// The last day; none while it goes on.
    pub until: Option<Date>,
    /// The employer's name.
    pub employer: String,
}

/// The periods, as many as stand between semicolons.
pub(super) fn parse(text: &str) -> Result<Vec<Service>, Reason> {
    let periods: Vec<Service> = text.split(';').map(one).collect::<Result<_, _>>()?;
    let mut days: Vec<Date> = periods.iter().map(|period| period.starts).collect();
    days.sort_unstable();
    if days.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Reason::NotAService);
    }
    Ok(periods)
}

fn one(text: &str) -> Result<Service, Reason> {
    let (days, employer) = text.trim().split_once(' ').ok_or(Reason::NotAService)?;
    let (starts, until) = days.split_once("..").ok_or(Reason::NotAService)?;
    let starts = written::date(starts)?;
    let until = if until.is_empty() { None } else { Some(written::date(until)?) };
    if until.is_some_and(|until| until < starts) {
        return Err(Reason::DatesOutOfOrder);
    }
    let employer = written::short_text(employer)?;
    if employer.is_empty() {
        Err(Reason::NotAService)
    } else {
        Ok(Service { starts, until, employer })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_career_of_two_employers() {
        let career =
            parse("1985-03-01..2018-12-31 Ministry of Education; 01/01/2019.. ក្រសួង").unwrap();
        assert_eq!(career[0].until, Some(date!(2018 - 12 - 31)));
        assert_eq!(career[0].employer, "Ministry of Education");
        assert_eq!((career[1].starts, career[1].until), (date!(2019 - 01 - 01), None));
    }

    #[test]
    fn faults() {
        for text in ["1985-03-01", "1985-03-01.. ", "x", "1985-03-01 A", "1985-03-01.. A;"] {
            assert_eq!(parse(text), Err(Reason::NotAService), "{text}");
        }
        assert_eq!(parse("1985-03-01.. A;1985-03-01.. B"), Err(Reason::NotAService));
        assert_eq!(parse("1985-03-01..1985-02-01 A"), Err(Reason::DatesOutOfOrder));
        assert_eq!(parse("1985-02-30.. A"), Err(Reason::NotADate));
        assert_eq!(parse("2528-02-10.. A"), Err(Reason::BuddhistYear));
    }
}
