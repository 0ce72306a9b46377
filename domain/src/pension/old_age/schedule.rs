//! How a pension changes over the years while the age of a flat pension is lowered.

use super::super::RuleSet;
use super::{OldAgeError, OldAgeFacts, old_age};
use crate::money::{Fraction, Riel};

/// No schedule of a scheme looks further ahead.
const YEARS_AHEAD: i32 = 60;

/// What is due from a calendar year until the next step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScheduleStep {
    /// The first calendar year.
    pub from_year: i32,
    /// The age completed in that year.
    pub age: i32,
    /// What is due in all, a month.
    pub monthly: Riel,
    /// The amount as a share of the reference salary; none when that is zero.
    pub replacement_rate: Option<Fraction>,
}

/// The steps from the year of the retirement age on; earned pension from the day of retirement,
/// flat pension from the age in force in each calendar year. Empty when the age is not known.
pub fn schedule(
    facts: &OldAgeFacts,
    set: &RuleSet,
    credit: Option<&RuleSet>,
) -> Result<Vec<ScheduleStep>, OldAgeError> {
    let earned = old_age(facts, set, credit)?.entitlement.earned();
    let rules = set.old_age().ok_or_else(|| OldAgeError::NoRules(set.id.clone()))?;
    let (Some(age), Some(lowest)) = (facts.age, rules.retirement_ages.first()) else {
        return Ok(Vec::new());
    };
    let retired = facts.retired_on.year();
    let born = retired - i32::from(age);
    let first = retired.min(born + i32::from(*lowest));
    let mut steps: Vec<ScheduleStep> = Vec::new();
    for from_year in first..first + YEARS_AHEAD {
        let age = from_year - born;
        let flat = rules.flat_pension.as_ref().filter(|flat| flat.is_due(from_year, age));
        let flat = flat.map_or(Riel::ZERO, |flat| flat.monthly);
        let monthly = if from_year < retired { flat } else { earned.checked_add(flat)? };
        if steps.last().is_none_or(|last| last.monthly != monthly) {
            let replacement_rate = monthly.share_of(facts.reference_salary);
            steps.push(ScheduleStep { from_year, age, monthly, replacement_rate });
        }
    }
    Ok(steps)
}
