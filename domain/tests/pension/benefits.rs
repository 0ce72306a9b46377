//! Vectors of single rules: accrual, granted service, ages, eligibility.

use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{
    Entitlement, OldAgeFacts, OldAgeResult, Registration, RuleBook, granted_service, old_age,
};

use super::errata;
use super::vector::{self, Checked, Vector, january, percent, same};

fn calculated(vector: &Vector, facts: &OldAgeFacts) -> Result<OldAgeResult, String> {
    let book = RuleBook::released();
    old_age(facts, vector.rule_set(&book), None).map_err(|fault| fault.to_string())
}

pub(crate) fn accrual_rate(vector: &Vector) -> Checked {
    errata::check(vector)?;
    let service = vector.service("credited_service_years", "credited_service_months");
    let facts = OldAgeFacts::new(service, Riel::new(1_000_000), january(2030));
    let Entitlement::Monthly { rate, .. } = calculated(vector, &facts)?.entitlement else {
        return Err("no pension".to_owned());
    };
    same("rate", rate, percent(vector.expected("accrual_pct_exact")))
}

pub(crate) fn service_credit(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let (_, rules) = vector::service_credit(&book);
    let joined = Registration {
        year: vector.needed("registration_year"),
        age: vector.needed("age_at_registration"),
        paid_in_window: Months::new(vector.needed("contribution_months_in_first_36")),
    };
    let granted = granted_service(&joined, rules).map_err(|fault| fault.to_string())?;
    same("eligible", Some(granted > Months::ZERO), vector.expected("eligible").as_bool())?;
    same("granted", granted.in_years(), years(vector, "granted_service_years"))?;
    if vector.json["expected"].get("total_credited_years").is_none() {
        return Ok(());
    }
    let contributed = vector.service("contributed_years", "none");
    let total = granted.checked_add(contributed).map_err(|fault| fault.to_string())?;
    same("total", total.in_years(), years(vector, "total_credited_years"))
}

/// Years written as a decimal text: `7.5`.
fn years(vector: &Vector, key: &str) -> Fraction {
    let hundredths = percent(vector.expected(key));
    hundredths.in_percent().expect("few years")
}

pub(crate) fn flat_pension_age(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let flat = vector.old_age(&book).flat_pension.as_ref().expect("a flat pension");
    let age = flat.age_in(vector.needed("calendar_year"));
    same("age", age.map(i64::from), vector.expected("eligibility_age").as_i64())
}

pub(crate) fn flat_pension(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let flat = vector.old_age(&book).flat_pension.as_ref().expect("a flat pension");
    same("amount", Some(flat.monthly.amount()), vector.expected("monthly_khr").as_i64())?;
    same("due", flat.is_due(vector.needed("calendar_year"), vector.needed("age")), true)
}

pub(crate) fn eligibility(vector: &Vector) -> Checked {
    let service = vector.service("credited_service_years", "none");
    let facts = OldAgeFacts {
        age: vector.input("age"),
        ..OldAgeFacts::new(service, Riel::new(500_000), january(2017))
    };
    let eligible = calculated(vector, &facts)?.entitlement != Entitlement::None;
    same("eligible", Some(eligible), vector.expected("eligible").as_bool())
}
