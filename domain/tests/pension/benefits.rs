//! Vectors of single rules: accrual, granted service, ages, eligibility.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    Entitlement, OldAgeFacts, Registration, RuleBook, RuleSetId, granted_service, old_age,
};

use super::old_age::january;
use super::vector::{Checked, Vector, percent, same};

pub(crate) fn accrual_rate(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let service = vector.service("credited_service_years", "credited_service_months");
    let facts = OldAgeFacts::new(service, Riel::new(1_000_000), january(2030));
    let result = old_age(&facts, vector.rule_set(&book), None).unwrap();
    let Entitlement::Monthly { rate, .. } = result.entitlement else {
        return Err("no pension".to_owned());
    };
    same("rate", rate, percent(vector.expected("accrual_pct_exact").unwrap()))
}

pub(crate) fn service_credit(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let set = book.get(&RuleSetId::new("general-scheme-grandfathering-2018")).unwrap();
    let joined = Registration {
        year: i32::try_from(vector.input("registration_year").unwrap()).unwrap(),
        age: u8::try_from(vector.input("age_at_registration").unwrap()).unwrap(),
        paid_in_window: vector.service("none", "contribution_months_in_first_36"),
    };
    let granted = granted_service(&joined, set.service_credit().unwrap()).unwrap();
    same("eligible", Some(granted > Months::ZERO), vector.expected("eligible").unwrap().as_bool())?;
    same("granted", granted, years(vector, "granted_service_years").unwrap())?;
    let Some(total) = years(vector, "total_credited_years") else {
        return Ok(());
    };
    let contributed = vector.service("contributed_years", "none");
    same("total", granted.checked_add(contributed).unwrap(), total)
}

/// Years written as a decimal text: `7.5`.
fn years(vector: &Vector, key: &str) -> Option<Months> {
    let hundredths = percent(vector.expected(key)?);
    let months = hundredths.checked_mul("1200".parse().unwrap()).unwrap();
    assert_eq!(months.denominator(), 1, "{}: whole months", vector.id);
    Some(Months::new(u32::try_from(months.numerator()).unwrap()))
}

pub(crate) fn flat_pension_age(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let flat = vector.rule_set(&book).old_age().unwrap().flat_pension.as_ref().unwrap();
    let year = i32::try_from(vector.input("calendar_year").unwrap()).unwrap();
    let expected = vector.expected("eligibility_age").unwrap().as_i64();
    same("age", flat.age_in(year).map(i64::from), expected)
}

pub(crate) fn flat_pension(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let flat = vector.rule_set(&book).old_age().unwrap().flat_pension.as_ref().unwrap();
    let expected = vector.expected("monthly_khr").unwrap().as_i64();
    same("amount", Some(flat.monthly.amount()), expected)?;
    let year = i32::try_from(vector.input("calendar_year").unwrap()).unwrap();
    same("due", flat.is_due(year, i32::try_from(vector.input("age").unwrap()).unwrap()), true)
}

pub(crate) fn eligibility(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let service = vector.service("credited_service_years", "none");
    let facts = OldAgeFacts {
        age: vector.input("age").map(|age| u8::try_from(age).unwrap()),
        ..OldAgeFacts::new(service, Riel::new(500_000), january(2017))
    };
    let result = old_age(&facts, vector.rule_set(&book), None).unwrap();
    let eligible = result.entitlement != Entitlement::None;
    same("eligible", Some(eligible), vector.expected("eligible").unwrap().as_bool())
}
