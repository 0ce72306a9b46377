//! The amount below which no pension falls.

use super::super::sheet::Sheet;
use super::super::{ArgName, Datum, Line, LineKey, Minimum};
use super::OldAgeFacts;
use crate::money::rounding::monthly_amount_half_up;
use crate::money::{Riel, TooLarge};

/// A pension after the minimum was looked at.
pub(super) struct Lifted {
    /// The minimum, where a rule and the register name one.
    pub(super) minimum: Option<Riel>,
    /// The formula or the minimum, whichever is more.
    pub(super) earned: Riel,
    /// The line it stands in.
    pub(super) line: u8,
}

/// Writes the minimum and whether it applies. Where the register does not hold the fact it rests
/// on, its line stands without an amount and the formula stays.
pub(super) fn lines(
    sheet: &mut Sheet<'_>,
    facts: &OldAgeFacts,
    rule: Minimum,
    (formula, formula_line): (Riel, u8),
) -> Result<Lifted, TooLarge> {
    let (mut line, minimum) = match rule {
        Minimum::None => return Ok(Lifted { minimum: None, earned: formula, line: formula_line }),
        Minimum::LowestBasicSalaryOfGrade => {
            let line = Line::new(LineKey::GradeMinimum).datum(Datum::GradeMinimum);
            (line, facts.lowest_grade_salary)
        }
        Minimum::ShareOfAverageSalary(share) => {
            let line = Line::new(LineKey::AverageSalaryMinimum).with(ArgName::Rate, share);
            match facts.average_salary {
                None => (line, None),
                Some(salary) => {
                    let minimum = monthly_amount_half_up(salary.times(share)?)?;
                    (line.with(ArgName::Salary, salary), Some(minimum))
                }
            }
        }
    };
    line.amount = minimum;
    let minimum_line = sheet.rule(line);
    let Some(amount) = minimum else {
        return Ok(Lifted { minimum, earned: formula, line: formula_line });
    };
    let (key, earned) = if formula < amount {
        (LineKey::MinimumApplies, amount)
    } else {
        (LineKey::MinimumNotNeeded, formula)
    };
    let line = sheet.rule(Line::new(key).amount(earned).refs(&[formula_line, minimum_line]));
    Ok(Lifted { minimum, earned, line })
}
