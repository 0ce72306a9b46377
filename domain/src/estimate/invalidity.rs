//! Not being able to work any more, from today on or from a later year on.

use time::Date;

use super::years_later::years_later;
use super::{Choice, Outcome};
use crate::money::{Months, Riel};
use crate::pension::{InvalidityCause, InvalidityFacts, RuleBook, Subject, invalidity as pension};
use crate::person::Scheme;

/// How many years after today are shown.
const YEARS_LATER: u8 = 5;

/// A member who can't work any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalidity {
    /// The scheme.
    pub scheme: Scheme,
    /// By which rules.
    pub choice: Choice,
    /// Why.
    pub cause: InvalidityCause,
    /// The first day without work.
    pub from: Date,
    /// The service until then; each later year adds one.
    pub service: Months,
    /// The monthly salary the rates apply to; the rule set says which.
    pub salary: Riel,
}

/// What would be paid to somebody who can't work any more from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidityPoint {
    /// The day.
    pub from: Date,
    /// The service until then.
    pub service: Months,
    /// What the rules give.
    pub outcome: Outcome,
}

/// The pension from the first day on, and from the same day of each of the five years after it, a year
/// of service more each.
pub fn invalidity(member: &Invalidity, book: &RuleBook) -> Vec<InvalidityPoint> {
    (0..=YEARS_LATER).filter_map(|later| point(member, book, later)).collect()
}

fn point(member: &Invalidity, book: &RuleBook, later: u8) -> Option<InvalidityPoint> {
    let from = years_later(member.from, i32::from(later))?;
    let service = member.service.checked_add(Months::new(u32::from(later) * 12)).ok()?;
    let of = (member.scheme, Subject::Invalidity);
    let outcome = match member.choice.on(book, of, from) {
        Err(gap) => Outcome::RuleNotKnown { gap },
        Ok(set) => {
            let (reference_salary, cause) = (member.salary, member.cause);
            let facts = InvalidityFacts { credited: service, reference_salary, cause };
            match pension(&facts, set) {
                Ok(result) => Outcome::Worked {
                    rules: set.id.clone(),
                    monthly: result.monthly.map(|(_, amount)| amount),
                    lines: result.lines,
                },
                // Whoever reads the numbers has bounded them; a set that can't work with them says
                // nothing.
                Err(_) => Outcome::RuleNotKnown { gap: None },
            }
        }
    };
    Some(InvalidityPoint { from, service, outcome })
}
