//! The old-age rules of a rule file.

use super::super::section::Section;
use super::super::{Accrual, FlatAge, FlatPension, Grandfathering, Minimum, OldAge, Problem};
use super::accrual::accrual;
use super::{Read, salary};
use crate::money::{Fraction, Riel};

/// A monthly old-age pension.
pub(super) fn old_age(mut table: Section<'_>) -> Read<OldAge> {
    let any_age = table.has("any_age_service_months");
    let rules = OldAge {
        salary: salary(&mut table)?,
        minimum_service: table.months("minimum_service_months")?,
        any_age_service: any_age.then(|| table.months("any_age_service_months")).transpose()?,
        retirement_ages: table.ages("retirement_ages")?,
        accrual: accrual(&mut table)?,
        minimum: if table.has("minimum") {
            minimum(table.section("minimum")?)?
        } else {
            Minimum::None
        },
        flat_pension: if table.has("flat_pension") {
            Some(flat_pension(table.section("flat_pension")?)?)
        } else {
            None
        },
    };
    if let Accrual::WithBase { base_service, .. } = &rules.accrual
        && rules.minimum_service < *base_service
    {
        return Err(table.error("minimum_service_months", Problem::BaseNotEarned));
    }
    table.end()?;
    Ok(rules)
}

fn minimum(mut table: Section<'_>) -> Read<Minimum> {
    let kinds = [("lowest-basic-salary-of-grade", true), ("share-of-average-salary", false)];
    let minimum = if table.word("kind", &kinds)? {
        Minimum::LowestBasicSalaryOfGrade
    } else {
        Minimum::ShareOfAverageSalary(table.percent("share_pct")?)
    };
    table.end()?;
    Ok(minimum)
}

fn flat_pension(mut table: Section<'_>) -> Read<FlatPension> {
    let monthly = Riel::new(table.number("monthly_khr", 1, 100_000_000)?);
    let mut ages = Vec::new();
    for mut step in table.sections("ages")? {
        ages.push(FlatAge { from_year: step.year("from_year")?, age: step.age("age")? });
        step.end()?;
    }
    let years: Vec<i32> = ages.iter().map(|step| step.from_year).collect();
    table.ascending("ages", &years)?;
    table.end()?;
    Ok(FlatPension { monthly, ages })
}

/// Granted service.
pub(super) fn grandfathering(mut table: Section<'_>) -> Read<Grandfathering> {
    let rules = Grandfathering {
        registration_from: table.year("registration_from_year")?,
        registration_to: table.year("registration_to_year")?,
        older_than: table.age("older_than_age")?,
        needed: table.months("needed_months")?,
        window: table.months("window_months")?,
        granted: table.percent("granted_pct")?,
    };
    if rules.registration_to < rules.registration_from {
        return Err(table.error("registration_to_year", Problem::NotAscending));
    }
    if rules.granted.checked_mul(Fraction::whole(12)).is_ok_and(|months| months.denominator() != 1)
    {
        return Err(table.error("granted_pct", Problem::NotWholeMonths));
    }
    if rules.window < rules.needed {
        return Err(table.error("window_months", Problem::NotAscending));
    }
    table.end()?;
    Ok(rules)
}
