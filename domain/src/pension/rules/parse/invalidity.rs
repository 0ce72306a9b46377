//! The invalidity rules of a rule file.

use super::super::section::Section;
use super::super::{Accrual, Invalidity, InvalidityRate, InvalidityTerms, Problem};
use super::accrual::bounded;
use super::{Read, salary};

/// A monthly invalidity pension: one table for every cause, or one for each.
pub(super) fn invalidity(mut table: Section<'_>) -> Read<Invalidity> {
    let salary = salary(&mut table)?;
    let by_cause = table.has("work") || table.has("non_work");
    let (work, non_work) = match (table.has("any_cause"), by_cause) {
        (true, false) => {
            let any = terms(table.section("any_cause")?)?;
            (any.clone(), any)
        }
        (false, true) => (terms(table.section("work")?)?, terms(table.section("non_work")?)?),
        _ => {
            let either = Problem::NotOneOf("any_cause, work with non_work");
            return Err(table.error("any_cause", either));
        }
    };
    table.end()?;
    Ok(Invalidity { salary, work, non_work })
}

fn terms(mut table: Section<'_>) -> Read<InvalidityTerms> {
    let minimum_service = table.months("minimum_service_months")?;
    let rate = if table.has("fixed_pct") {
        InvalidityRate::Fixed(table.percent("fixed_pct")?)
    } else {
        InvalidityRate::ByService(bounded(&mut table)?)
    };
    if let InvalidityRate::ByService(by_service) = &rate
        && let Accrual::WithBase { base_service, .. } = &by_service.accrual
        && minimum_service < *base_service
    {
        return Err(table.error("minimum_service_months", Problem::BaseNotEarned));
    }
    table.end()?;
    Ok(InvalidityTerms { minimum_service, rate })
}
