//! What service gives between a floor and a cap, line by line.

use super::sheet::Sheet;
use super::{Accrual, ArgName, BoundedAccrual, Line, LineKey, accrual};
use crate::money::{Fraction, Months, TooLarge};

/// The share that service gives within its bounds, and the lines whose rates add up to it.
pub(super) fn lines(
    sheet: &mut Sheet<'_>,
    rules: &BoundedAccrual,
    service: Months,
    service_lines: &[u8],
) -> Result<(Fraction, Vec<u8>), TooLarge> {
    let counted = match rules.cap {
        Some(cap) => months_to_cap(&rules.accrual, cap)?.min(service),
        None => service,
    };
    let lost = service.beyond(counted);
    let (rate, mut rests_on) = accrual::lines(sheet, &rules.accrual, counted, service_lines)?;
    if let Some(cap) = rules.cap.filter(|_| lost > Months::ZERO) {
        let line = Line::new(LineKey::YearsAboveCap).with(ArgName::Service, lost);
        sheet.rule(line.with(ArgName::Rate, cap).refs(service_lines));
        let line = Line::new(LineKey::AccrualCapped).with(ArgName::Rate, cap);
        rests_on = vec![sheet.rule(line.refs(&rests_on))];
    }
    let Some(floor) = rules.floor.filter(|floor| rate < *floor) else {
        return Ok((rate, rests_on));
    };
    let line = Line::new(LineKey::RateFloor).with(ArgName::Rate, floor);
    Ok((floor, vec![sheet.rule(line.refs(&rests_on))]))
}

/// The service that leads to the cap, when years have one rate first and another after; whole
/// months in every loaded file.
pub(in crate::pension) fn months_to_cap(
    accrual: &Accrual,
    cap: Fraction,
) -> Result<Months, TooLarge> {
    let Accrual::PerYear { first, after: Some(after) } = accrual else {
        return Err(TooLarge);
    };
    let early = first.checked_mul(after.service.in_years())?;
    let years = cap.checked_sub(early)?.checked_div(after.per_year)?;
    let months = years.checked_mul(Fraction::whole(12))?;
    let whole = months.denominator() == 1 && months >= Fraction::ZERO;
    let months = u32::try_from(months.numerator()).ok().filter(|_| whole);
    after.service.checked_add(months.map(Months::new).ok_or(TooLarge)?)
}
