//! What a rule file orders for the family of somebody who died.

use super::super::section::Section;
use super::super::{Benefit, PaidSpouses, Problem, SurvivorAmounts, SurvivorShares, Survivors};
use super::accrual::bounded;
use super::{Read, riel, salary};

/// Monthly survivors' pensions.
pub(super) fn survivors(mut table: Section<'_>) -> Read<Survivors> {
    let spouses = [("all", PaidSpouses::All), ("widows-only", PaidSpouses::WidowsOnly)];
    let has_age = table.has("child_below_age");
    let rules = Survivors {
        spouses: table.word("spouses", &spouses)?,
        child_below_age: has_age.then(|| table.age("child_below_age")).transpose()?,
        amounts: match (table.has("fixed"), table.has("shares")) {
            (true, false) => fixed(table.section("fixed")?)?,
            (false, true) => shares(table.section("shares")?)?,
            _ => return Err(table.error("fixed", Problem::NotOneOf("fixed, shares"))),
        },
    };
    table.end()?;
    Ok(rules)
}

fn fixed(mut table: Section<'_>) -> Read<SurvivorAmounts> {
    let (spouse, child) = (riel(&mut table, "spouse_khr")?, riel(&mut table, "child_khr")?);
    table.end()?;
    Ok(SurvivorAmounts::Fixed { spouse, child })
}

fn shares(mut table: Section<'_>) -> Read<SurvivorAmounts> {
    let shares = SurvivorShares {
        minimum_service: table.months("minimum_service_months")?,
        salary: salary(&mut table)?,
        base: bounded(&mut table)?,
        spouse: table.percent("spouse_pct")?,
        child: table.percent("child_pct")?,
    };
    table.end()?;
    Ok(SurvivorAmounts::Shares(Box::new(shares)))
}

/// A lump sum towards a funeral.
pub(super) fn funeral(mut table: Section<'_>) -> Read<Benefit> {
    let lump_sum = riel(&mut table, "lump_sum_khr")?;
    table.end()?;
    Ok(Benefit::Funeral { lump_sum })
}
