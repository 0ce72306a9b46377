//! Service granted to those who were older when a scheme started.

use serde::{Deserialize, Serialize};

use super::super::Grandfathering;
use crate::money::{Fraction, Months, TooLarge};

/// When and how a person joined a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Registration {
    /// The calendar year.
    pub year: i32,
    /// Completed years of age.
    pub age: u8,
    /// The months paid within the window the rules name.
    pub paid_in_window: Months,
}

/// The service granted: nothing to whoever is not older than the age named, registered outside the
/// years named, or paid too few months in the window.
pub fn granted_service(joined: &Registration, rules: &Grandfathering) -> Result<Months, TooLarge> {
    let in_time = (rules.registration_from..=rules.registration_to).contains(&joined.year);
    if !in_time || joined.age <= rules.older_than || joined.paid_in_window < rules.needed {
        return Ok(Months::ZERO);
    }
    let older_by = i128::from(joined.age - rules.older_than);
    let months = rules.granted.checked_mul(Fraction::whole(older_by * 12))?;
    // Whole months in every loaded file: the loader checks the share of a year.
    u32::try_from(months.numerator() / months.denominator()).map(Months::new).map_err(|_| TooLarge)
}
