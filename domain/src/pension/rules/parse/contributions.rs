//! Contributions and the financing of a flat pension, in a rule file.

use time::Date;

use super::super::section::Section;
use super::super::{ContributionRate, Contributions, FlatFinancing, Problem};
use super::{Read, riel};
use crate::money::Months;

/// Rates by date.
pub(super) fn contributions(mut table: Section<'_>) -> Read<Contributions> {
    let mut rates = Vec::new();
    for mut step in table.sections("rates")? {
        rates
            .push(ContributionRate { from: step.date("from")?, total: step.percent("total_pct")? });
        step.end()?;
    }
    let days: Vec<Date> = rates.iter().map(|step| step.from).collect();
    table.ascending("rates", &days)?;
    let ends = table.has("published_until");
    let published_until = ends.then(|| table.date("published_until")).transpose()?;
    if published_until.zip(days.last()).is_some_and(|(end, last)| end < *last) {
        return Err(table.error("published_until", Problem::NotAscending));
    }
    let member_share = table.percent("member_share_pct")?;
    let wage = if table.has("least_wage_khr") || table.has("most_wage_khr") {
        let (least, most) =
            (riel(&mut table, "least_wage_khr")?, riel(&mut table, "most_wage_khr")?);
        if most < least {
            return Err(table.error("most_wage_khr", Problem::NotAscending));
        }
        Some((least, most))
    } else {
        None
    };
    table.end()?;
    Ok(Contributions { rates, published_until, member_share, wage })
}

/// Who pays a flat pension.
pub(super) fn flat_financing(mut table: Section<'_>) -> Read<FlatFinancing> {
    let full_career = table.months("full_career_months")?;
    if full_career == Months::ZERO {
        return Err(table.error("full_career_months", Problem::NotAscending));
    }
    table.end()?;
    Ok(FlatFinancing { full_career })
}
