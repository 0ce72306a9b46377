//! The old-age pension by a rule set, line by line.

mod credit;
mod flat;
mod minimum;
mod schedule;

use serde::{Deserialize, Serialize};
use time::Date;

pub use credit::{Registration, granted_service};
pub use schedule::{ScheduleStep, schedule};

use super::line::iso_date;
use super::sheet::Sheet;
use super::{ArgName, Datum, Line, LineKey, OldAge, RuleSet, RuleSetId, accrual};
use crate::money::rounding::monthly_amount_half_up;
use crate::money::{Fraction, Months, Riel, TooLarge};

/// What the register holds about one career.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OldAgeFacts {
    /// The service worked or contributed; granted service comes on top.
    pub credited: Months,
    /// The monthly salary the rates apply to: the last basic one for civil servants.
    pub reference_salary: Riel,
    /// The lowest basic salary of the person's body and grade, when known.
    pub lowest_grade_salary: Option<Riel>,
    /// The last salary with allowances, when known; only for replacement rates.
    pub total_salary: Option<Riel>,
    /// The average salary that a minimum may refer to, when known.
    pub average_salary: Option<Riel>,
    /// The day of retirement; it decides which rule set applies.
    #[serde(with = "iso_date")]
    pub retired_on: Date,
    /// Completed years of age that day, when known; an unknown age is not held against anybody.
    pub age: Option<u8>,
    /// When and how the person joined the scheme, for granted service.
    pub registration: Option<Registration>,
}

impl OldAgeFacts {
    /// The three facts no calculation can do without; the others are unknown.
    pub fn new(credited: Months, reference_salary: Riel, retired_on: Date) -> Self {
        Self {
            credited,
            reference_salary,
            lowest_grade_salary: None,
            total_salary: None,
            average_salary: None,
            retired_on,
            age: None,
            registration: None,
        }
    }

    fn has_negative_salary(&self) -> bool {
        let others = [self.lowest_grade_salary, self.total_salary, self.average_salary];
        self.reference_salary < Riel::ZERO || others.into_iter().flatten().any(|it| it < Riel::ZERO)
    }
}

/// A calculation that could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OldAgeError {
    /// The rule set says nothing about old age.
    #[error("{0} has no rules of an old-age pension")]
    NoRules(RuleSetId),
    /// A salary of the register is negative.
    #[error("a salary is negative")]
    NegativeSalary,
    /// A number of the register is absurdly large.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// An old-age pension and the lines that lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldAgeResult {
    /// The lines, numbered from 1.
    pub lines: Vec<Line>,
    /// The number of the line the result stands in.
    pub result_line: u8,
    /// What is due.
    pub entitlement: Entitlement,
}

/// What is due each month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entitlement {
    /// No monthly pension.
    None,
    /// A monthly pension.
    Monthly {
        /// The share of the salary that service gives.
        rate: Fraction,
        /// The share times the salary, rounded.
        formula: Riel,
        /// The minimum, where a rule and the register name one.
        minimum: Option<Riel>,
        /// The formula or the minimum, whichever is more.
        earned: Riel,
        /// The flat pension; zero when there is none or it is not due yet.
        flat: Riel,
        /// What is due in all.
        monthly: Riel,
    },
}

impl Entitlement {
    /// What is due in all; zero when there is no monthly pension.
    pub fn monthly(&self) -> Riel {
        match self {
            Self::None => Riel::ZERO,
            Self::Monthly { monthly, .. } => *monthly,
        }
    }

    /// The pension apart from a flat one; zero when there is no monthly pension.
    pub fn earned(&self) -> Riel {
        match self {
            Self::None => Riel::ZERO,
            Self::Monthly { earned, .. } => *earned,
        }
    }
}

/// Calculates a pension on the day of retirement by the old-age rules of `set`.
///
/// `credit` names the rules of granted service, if any go with the set.
pub fn old_age(
    facts: &OldAgeFacts,
    set: &RuleSet,
    credit: Option<&RuleSet>,
) -> Result<OldAgeResult, OldAgeError> {
    let rules = set.old_age().ok_or_else(|| OldAgeError::NoRules(set.id.clone()))?;
    if facts.has_negative_salary() {
        return Err(OldAgeError::NegativeSalary);
    }
    let mut sheet = Sheet::new(set);
    let salary = Line::new(LineKey::ReferenceSalary).amount(facts.reference_salary);
    let salary_line = sheet.fact(salary.datum(Datum::ReferenceSalary));
    let (service, service_lines) = service(&mut sheet, facts, credit)?;
    if let Some(refusal) = refusal(facts, rules, service) {
        let line = sheet.rule(refusal.refs(&service_lines));
        return Ok(result(sheet, line, Entitlement::None));
    }
    let (rate, rate_lines) = accrual::lines(&mut sheet, &rules.accrual, service, &service_lines)?;
    // Multiply first, divide once, round once: both factors are exact.
    let formula = monthly_amount_half_up(facts.reference_salary.times(rate)?)?;
    let line = Line::new(LineKey::Formula).with(ArgName::Rate, rate);
    let line = line.with(ArgName::Salary, facts.reference_salary).amount(formula);
    let formula_line = sheet.rule(line.refs(&[&[salary_line], &rate_lines[..]].concat()));
    let lifted = minimum::lines(&mut sheet, facts, rules.minimum, (formula, formula_line))?;
    let (flat, line) = flat::lines(&mut sheet, facts, rules, (lifted.earned, lifted.line))?;
    let monthly = lifted.earned.checked_add(flat)?;
    let (minimum, earned) = (lifted.minimum, lifted.earned);
    let entitlement = Entitlement::Monthly { rate, formula, minimum, earned, flat, monthly };
    Ok(result(sheet, line, entitlement))
}

fn result(sheet: Sheet<'_>, result_line: u8, entitlement: Entitlement) -> OldAgeResult {
    OldAgeResult { lines: sheet.into_lines(), result_line, entitlement }
}

/// The service that counts, and its lines.
fn service(
    sheet: &mut Sheet<'_>,
    facts: &OldAgeFacts,
    credit: Option<&RuleSet>,
) -> Result<(Months, Vec<u8>), TooLarge> {
    let line = Line::new(LineKey::Service).with(ArgName::Service, facts.credited);
    let mut lines = vec![sheet.fact(line.datum(Datum::Service))];
    let rules = credit.and_then(|set| Some((set, set.service_credit()?)));
    let (Some((set, rules)), Some(joined)) = (rules, facts.registration) else {
        return Ok((facts.credited, lines));
    };
    let granted = granted_service(&joined, rules)?;
    if granted > Months::ZERO {
        let line = Line::new(LineKey::GrandfatheringCredit)
            .with(ArgName::Age, i64::from(joined.age))
            .with(ArgName::Service, granted)
            .datum(Datum::BirthDate);
        lines.push(sheet.rule_of(set, line));
    }
    Ok((facts.credited.checked_add(granted)?, lines))
}

/// Why there is no monthly pension: first too little service, then too young.
fn refusal(facts: &OldAgeFacts, rules: &OldAge, service: Months) -> Option<Line> {
    let refused =
        |reason: &str| Line::new(LineKey::NotEligible).with(ArgName::Reason, reason.to_owned());
    if service < rules.minimum_service {
        let needed = rules.minimum_service;
        return Some(refused("service-too-short").with(ArgName::Service, needed));
    }
    if rules.any_age_service.is_some_and(|enough| service >= enough) {
        return None;
    }
    // The framework of the post decides which age holds; the register does not name it, so nobody
    // is refused who has reached the lowest.
    let lowest = *rules.retirement_ages.first()?;
    let too_young = facts.age.is_some_and(|age| age < lowest);
    let line = || refused("too-young").with(ArgName::Age, i64::from(lowest));
    too_young.then(|| line().datum(Datum::BirthDate))
}
