//! What service gives, as a share of the salary.

use super::sheet::Sheet;
use super::{Accrual, ArgName, Line, LineKey};
use crate::money::{Fraction, Months, TooLarge};

/// The share that service gives, and the lines whose rates add up to it.
pub(super) fn lines(
    sheet: &mut Sheet<'_>,
    accrual: &Accrual,
    service: Months,
    service_lines: &[u8],
) -> Result<(Fraction, Vec<u8>), TooLarge> {
    match accrual {
        Accrual::PerYear { first, after } => {
            let beyond = after.map_or(Months::ZERO, |after| service.beyond(after.service));
            let (early, rate) = years(LineKey::AccrualFirst, service.beyond(beyond), *first)?;
            let early = sheet.rule(early.refs(service_lines));
            let Some(after) = after.filter(|_| beyond > Months::ZERO) else {
                return Ok((rate, vec![early]));
            };
            let (late, more) = years(LineKey::AccrualAfter, beyond, after.per_year)?;
            let late = sheet.rule(late.refs(service_lines));
            Ok((rate.checked_add(more)?, vec![early, late]))
        }
        Accrual::WithBase { base_service, base, further_per_year, cap } => {
            let line = Line::new(LineKey::AccrualBase).with(ArgName::Service, *base_service);
            let first = sheet.rule(line.with(ArgName::Rate, *base).refs(service_lines));
            let counted = months_to_cap(*base, *further_per_year, *cap)?;
            let further = service.beyond(*base_service);
            let lost = further.beyond(counted);
            let (line, more) =
                years(LineKey::AccrualFurther, further.beyond(lost), *further_per_year)?;
            let rate = base.checked_add(more)?;
            if further == Months::ZERO {
                return Ok((rate, vec![first]));
            }
            let mut rests_on = vec![first, sheet.rule(line.refs(service_lines))];
            if lost > Months::ZERO {
                let line = Line::new(LineKey::YearsAboveCap).with(ArgName::Service, lost);
                sheet.rule(line.with(ArgName::Rate, *cap).refs(service_lines));
                let line = Line::new(LineKey::AccrualCapped).with(ArgName::Rate, *cap);
                rests_on = vec![sheet.rule(line.refs(&rests_on))];
            }
            Ok((rate, rests_on))
        }
    }
}

/// The line of a length of service at one rate, and what it gives. Begun years count by month (q2).
fn years(key: LineKey, service: Months, per_year: Fraction) -> Result<(Line, Fraction), TooLarge> {
    let rate = per_year.checked_mul(service.in_years())?;
    let line = Line::new(key).with(ArgName::Service, service).with(ArgName::PerYear, per_year);
    Ok((line.with(ArgName::Rate, rate), rate))
}

/// The further service that leads from the base to the cap; whole months in every loaded file.
fn months_to_cap(base: Fraction, per_year: Fraction, cap: Fraction) -> Result<Months, TooLarge> {
    let years = cap.checked_sub(base)?.checked_div(per_year)?;
    let months = years.checked_mul(Fraction::whole(12))?;
    u32::try_from(months.numerator() / months.denominator()).map(Months::new).map_err(|_| TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cap_of_civil_servants_is_reached_ten_years_after_the_base() {
        let percent = |text| Fraction::from_percent(text).unwrap();
        let months = months_to_cap(percent("60"), percent("2"), percent("80"));
        assert_eq!(months, Ok(Months::new(120)));
    }
}
