//! A flat pension on top of the earned one.

use super::super::sheet::Sheet;
use super::super::{ArgName, Datum, FlatPension, Line, LineKey, OldAge};
use super::OldAgeFacts;
use crate::money::{Riel, TooLarge};

/// No schedule of a scheme looks further ahead.
const YEARS_AHEAD: i32 = 60;

/// Writes the flat pension in the year of retirement: what is due, and the line of the result.
///
/// At an unknown age nothing is due.
pub(super) fn lines(
    sheet: &mut Sheet<'_>,
    facts: &OldAgeFacts,
    rules: &OldAge,
    (earned, earned_line): (Riel, u8),
) -> Result<(Riel, u8), TooLarge> {
    let year = facts.retired_on.year();
    let flat = rules.flat_pension.as_ref().and_then(|flat| Some((flat, flat.age_in(year)?)));
    let Some((flat, needed)) = flat else {
        return Ok((Riel::ZERO, earned_line));
    };
    if facts.age.is_none_or(|age| age < needed) {
        let first = facts.age.and_then(|age| first_year(flat, year, age));
        sheet.rule(not_yet(flat, needed, first));
        return Ok((Riel::ZERO, earned_line));
    }
    let line = Line::new(LineKey::FlatPension).with(ArgName::Age, i64::from(needed));
    let flat_line = sheet.rule(line.amount(flat.monthly).datum(Datum::BirthDate));
    let total = Line::new(LineKey::Total).amount(earned.checked_add(flat.monthly)?);
    Ok((flat.monthly, sheet.rule(total.refs(&[earned_line, flat_line]))))
}

fn not_yet(flat: &FlatPension, needed: u8, first: Option<i32>) -> Line {
    let line = Line::new(LineKey::FlatPensionNotYet).datum(Datum::BirthDate);
    match first {
        None => line.with(ArgName::Age, i64::from(needed)),
        Some(year) => {
            let age = flat.age_in(year).unwrap_or(needed);
            line.with(ArgName::Age, i64::from(age)).with(ArgName::Year, i64::from(year))
        }
    }
}

/// The first calendar year from `year` on in which it is due to somebody `age` years old in `year`.
fn first_year(flat: &FlatPension, year: i32, age: u8) -> Option<i32> {
    let mut years = year..year + YEARS_AHEAD;
    years.find(|later| flat.is_due(*later, i32::from(age) + later - year))
}
