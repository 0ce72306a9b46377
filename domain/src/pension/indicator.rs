//! Figures by which schemes are compared. No pension is paid by them.

use crate::money::{Fraction, Months, TooLarge};

/// What a year of service gives when all of it together gives `rate`.
///
/// # Errors
/// [`TooLarge`] also when there is no service.
pub fn implied_accrual(rate: Fraction, service: Months) -> Result<Fraction, TooLarge> {
    rate.checked_div(service.in_years())
}

/// The share of the total salary that a share of the basic salary replaces.
pub fn effective_replacement(
    rate: Fraction,
    basic_of_total: Fraction,
) -> Result<Fraction, TooLarge> {
    rate.checked_mul(basic_of_total)
}
