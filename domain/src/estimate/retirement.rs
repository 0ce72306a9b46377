//! Retiring on the wished day, or later.

use time::Date;

use super::Choice;
use super::years_later::years_later;
use crate::money::{Months, Riel};
use crate::pension::{
    CitationId, Entitlement, Line, OldAgeFacts, RuleBook, RuleSetId, Subject, old_age,
};
use crate::person::{Scheme, completed_years};

/// How many years after the wished day are shown.
const YEARS_LATER: u8 = 5;

/// A career until the wished day of retirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Career {
    /// The scheme.
    pub scheme: Scheme,
    /// By which rules.
    pub choice: Choice,
    /// The day of birth.
    pub born: Date,
    /// The wished day of retirement.
    pub retires_on: Date,
    /// The service until that day; each later year adds one.
    pub service: Months,
    /// The monthly salary the rates apply to; the rule set says which.
    pub salary: Riel,
    /// The lowest basic salary of the grade, when known.
    pub lowest: Option<Riel>,
}

/// What would be paid to somebody who retires on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub retired_on: Date,
    /// Completed years of age that day.
    pub age: u8,
    /// The service until then.
    pub service: Months,
    /// What the rules give.
    pub outcome: Outcome,
}

/// What the rules give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A rule set answers.
    Worked {
        /// Which one.
        rules: RuleSetId,
        /// What is due a month; none where the rules give no monthly pension.
        monthly: Option<Riel>,
        /// The working, line by line.
        lines: Vec<Line>,
    },
    /// No rule is known, so there is no number.
    RuleNotKnown {
        /// The instrument that holds but whose amounts we do not hold, where we know of one.
        gap: Option<CitationId>,
    },
}

impl Outcome {
    /// What is due a month; none where the rules give nothing or none is known.
    pub fn monthly(&self) -> Option<Riel> {
        match self {
            Self::Worked { monthly, .. } => *monthly,
            Self::RuleNotKnown { .. } => None,
        }
    }
}

/// The pension on the wished day and in each of the five years after it, a year of service more each.
pub fn retirement(career: &Career, book: &RuleBook) -> Vec<Point> {
    (0..=YEARS_LATER).filter_map(|later| point(career, book, later)).collect()
}

fn point(career: &Career, book: &RuleBook, later: u8) -> Option<Point> {
    let retired_on = years_later(career.retires_on, i32::from(later))?;
    let age = u8::try_from(completed_years(career.born, retired_on)).ok()?;
    let service = career.service.checked_add(Months::new(u32::from(later) * 12)).ok()?;
    let facts = OldAgeFacts {
        lowest_grade_salary: career.lowest,
        age: Some(age),
        ..OldAgeFacts::new(service, career.salary, retired_on)
    };
    let outcome = outcome(career, &facts, book);
    Some(Point { retired_on, age, service, outcome })
}

fn outcome(career: &Career, facts: &OldAgeFacts, book: &RuleBook) -> Outcome {
    let of = (career.scheme, Subject::OldAge);
    let set = match career.choice.on(book, of, facts.retired_on) {
        Ok(set) => set,
        Err(gap) => return Outcome::RuleNotKnown { gap },
    };
    // Whoever reads the numbers has bounded them; a set that can't work with them says nothing.
    let Ok(result) = old_age(facts, set, None) else {
        return Outcome::RuleNotKnown { gap: None };
    };
    let monthly = match result.entitlement {
        Entitlement::None => None,
        Entitlement::Monthly { monthly, .. } => Some(monthly),
    };
    Outcome::Worked { rules: set.id.clone(), monthly, lines: result.lines }
}
