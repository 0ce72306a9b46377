//! What service gives, in a rule file.

use super::super::section::Section;
use super::super::{Accrual, AfterFirst, BoundedAccrual, Problem};
use super::Read;
use crate::money::Fraction;
use crate::pension::bounded::months_to_cap;

/// Either of the two tables of an accrual.
pub(super) fn accrual(table: &mut Section<'_>) -> Read<Accrual> {
    match (table.has("accrual_with_base"), table.has("accrual_per_year")) {
        (true, false) => accrual_with_base(table.section("accrual_with_base")?),
        (false, true) => accrual_per_year(table.section("accrual_per_year")?),
        _ => {
            let either = Problem::NotOneOf("accrual_with_base, accrual_per_year");
            Err(table.error("accrual_with_base", either))
        }
    }
}

fn accrual_with_base(mut table: Section<'_>) -> Read<Accrual> {
    let base = table.percent("base_pct")?;
    let further_per_year = table.percent("further_per_year_pct")?;
    let cap = table.percent("cap_pct")?;
    if !cap_is_reached(base, further_per_year, cap) {
        return Err(table.error("cap_pct", Problem::NotWholeMonths));
    }
    let base_service = table.months("base_service_months")?;
    table.end()?;
    Ok(Accrual::WithBase { base_service, base, further_per_year, cap })
}

/// Whether further service leads from the base to exactly the cap after whole months.
fn cap_is_reached(base: Fraction, further_per_year: Fraction, cap: Fraction) -> bool {
    let months = cap
        .checked_sub(base)
        .and_then(|missing| missing.checked_mul(Fraction::whole(12)))
        .and_then(|missing| missing.checked_div(further_per_year));
    months.is_ok_and(|months| months >= Fraction::ZERO && months.denominator() == 1)
}

fn accrual_per_year(mut table: Section<'_>) -> Read<Accrual> {
    let first = table.percent("first_per_year_pct")?;
    // One of the two keys alone is refused as missing the other.
    let two_rates = table.has("first_service_months") || table.has("after_per_year_pct");
    let after = if two_rates {
        let service = table.months("first_service_months")?;
        Some(AfterFirst { service, per_year: table.percent("after_per_year_pct")? })
    } else {
        None
    };
    table.end()?;
    Ok(Accrual::PerYear { first, after })
}

/// An accrual with its least and most.
pub(super) fn bounded(table: &mut Section<'_>) -> Read<BoundedAccrual> {
    let accrual = accrual(table)?;
    let floor = table.has("floor_pct").then(|| table.percent("floor_pct")).transpose()?;
    let cap = table.has("cap_pct").then(|| table.percent("cap_pct")).transpose()?;
    if cap.zip(floor).is_some_and(|(cap, floor)| cap <= floor) {
        return Err(table.error("cap_pct", Problem::NotAscending));
    }
    if cap.is_some() && matches!(accrual, Accrual::WithBase { .. }) {
        return Err(table.error("cap_pct", Problem::TwoCaps));
    }
    if cap.is_some_and(|cap| months_to_cap(&accrual, cap).is_err()) {
        return Err(table.error("cap_pct", Problem::NotWholeMonths));
    }
    Ok(BoundedAccrual { accrual, floor, cap })
}
