//! The invalidity pension by a rule set, line by line.

use serde::{Deserialize, Serialize};

use super::sheet::Sheet;
use super::{
    ArgName, Datum, InvalidityCause, InvalidityRate, Line, LineKey, RuleSet, RuleSetId, bounded,
};
use crate::money::rounding::monthly_amount_half_up;
use crate::money::{Fraction, Months, Riel, TooLarge};

/// What is known of a member who can't work any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct InvalidityFacts {
    /// The service worked or contributed until then.
    pub credited: Months,
    /// The monthly salary the rates apply to; the rule set says which.
    pub reference_salary: Riel,
    /// Why, as the committee with a physician found.
    pub cause: InvalidityCause,
}

/// A calculation that could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidityError {
    /// The rule set says nothing about invalidity.
    #[error("{0} has no rules of an invalidity pension")]
    NoRules(RuleSetId),
    /// The salary is negative.
    #[error("the salary is negative")]
    NegativeSalary,
    /// A number is absurdly large.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// An invalidity pension and the lines that lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidityResult {
    /// The lines, numbered from 1; the result stands in the last.
    pub lines: Vec<Line>,
    /// The share of the salary and what it comes to a month; none where too little service gives no
    /// monthly pension.
    pub monthly: Option<(Fraction, Riel)>,
}

/// Calculates an invalidity pension by the rules of `set`.
///
/// That work invalidity after no service gives nothing at all is how the source reads (q5).
pub fn invalidity(
    facts: &InvalidityFacts,
    set: &RuleSet,
) -> Result<InvalidityResult, InvalidityError> {
    let rules = set.invalidity().ok_or_else(|| InvalidityError::NoRules(set.id.clone()))?;
    if facts.reference_salary < Riel::ZERO {
        return Err(InvalidityError::NegativeSalary);
    }
    let terms = rules.for_cause(facts.cause);
    let mut sheet = Sheet::new(set);
    let salary = Line::new(LineKey::ReferenceSalary).amount(facts.reference_salary);
    let salary_line = sheet.fact(salary.datum(Datum::ReferenceSalary));
    let service = Line::new(LineKey::Service).with(ArgName::Service, facts.credited);
    let service_line = sheet.fact(service.datum(Datum::Service));
    let cause = Line::new(LineKey::InvalidityCause);
    let cause = cause.with(ArgName::Cause, facts.cause.code().to_owned());
    let cause_line = sheet.fact(cause.datum(Datum::InvalidityCause));
    if facts.credited < terms.minimum_service {
        let refused = Line::new(LineKey::NotEligible)
            .with(ArgName::Reason, "service-too-short".to_owned())
            .with(ArgName::Service, terms.minimum_service);
        sheet.rule(refused.refs(&[service_line, cause_line]));
        return Ok(InvalidityResult { lines: sheet.into_lines(), monthly: None });
    }
    let (rate, rate_lines) = match &terms.rate {
        InvalidityRate::ByService(accrual) => {
            bounded::lines(&mut sheet, accrual, facts.credited, &[service_line, cause_line])?
        }
        InvalidityRate::Fixed(rate) => {
            let line = Line::new(LineKey::FixedRate).with(ArgName::Rate, *rate);
            (*rate, vec![sheet.rule(line.refs(&[cause_line]))])
        }
    };
    let amount = monthly_amount_half_up(facts.reference_salary.times(rate)?)?;
    let line = Line::new(LineKey::Formula).with(ArgName::Rate, rate);
    let line = line.with(ArgName::Salary, facts.reference_salary).amount(amount);
    sheet.rule(line.refs(&[&[salary_line], &rate_lines[..]].concat()));
    Ok(InvalidityResult { lines: sheet.into_lines(), monthly: Some((rate, amount)) })
}
