//! Old-age vectors: amounts, exact and displayed replacement rates, schedules.

use serde_json::Value;
use sothon_domain::money::rounding::displayed_percent_half_up;
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{
    Entitlement, OldAgeFacts, Registration, RuleBook, RuleSetId, old_age, schedule,
};
use time::{Date, Month};

use super::errata;
use super::vector::{Checked, Vector, percent, same};

pub(crate) fn check(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let set = vector.rule_set(&book);
    let credit = book.get(&RuleSetId::new("general-scheme-grandfathering-2018"));
    let facts = facts(vector);
    errata::check(vector)?;
    if let Some(steps) = vector.expected("schedule") {
        let ours = schedule(&facts, set, credit).map_err(|fault| fault.to_string())?;
        let expected = steps.as_array().unwrap();
        same("steps", ours.len(), expected.len())?;
        for (step, expected) in ours.iter().zip(expected) {
            same("year", Some(i64::from(step.from_year)), expected["from_year"].as_i64())?;
            same("age", Some(i64::from(step.age)), expected["age"].as_i64())?;
            same("total", Some(step.monthly.amount()), expected["total_monthly_khr"].as_i64())?;
            if let Some(shown) = expected["replacement_rate_pct_2dp"].as_str() {
                same("shown", displayed(step.replacement_rate.unwrap(), 2), shown.to_owned())?;
            }
        }
        return Ok(());
    }
    let result = old_age(&facts, set, credit).map_err(|fault| fault.to_string())?;
    let Entitlement::Monthly { rate, formula, minimum, earned, flat, monthly } = result.entitlement
    else {
        return same("eligible", false, vector.expected("eligible").unwrap().as_bool().unwrap());
    };
    let replaced = monthly.share_of(facts.total_salary.unwrap_or(facts.reference_salary)).unwrap();
    for (key, value) in vector.json["expected"].as_object().unwrap() {
        compare(
            key,
            value,
            (rate, replaced),
            &[
                ("earnings_related_khr", earned),
                ("flat_pension_khr", flat),
                ("formula_khr", formula),
                ("minimum_khr", minimum.unwrap_or(Riel::new(-1))),
                ("total_monthly_khr", monthly),
            ],
        )?;
    }
    Ok(())
}

/// Every expected key is known, so that none goes unchecked.
fn compare(
    key: &str,
    value: &Value,
    (rate, replaced): (Fraction, Fraction),
    amounts: &[(&str, Riel)],
) -> Checked {
    if let Some((_, ours)) = amounts.iter().find(|(name, _)| *name == key) {
        return same(key, Some(ours.amount()), value.as_i64());
    }
    match key {
        "eligible" => same(key, Some(true), value.as_bool()),
        "accrual_pct_exact" => same(key, rate, percent(value)),
        "replacement_rate_pct_exact" | "replacement_of_total_salary_pct_exact" => {
            same(key, replaced, percent(value))
        }
        "replacement_rate_pct_2dp" => {
            same(key, Some(displayed(replaced, 2).as_str()), value.as_str())
        }
        "replacement_of_total_salary_pct_0dp" => {
            same(key, Some(displayed(replaced, 0).as_str()), value.as_str())
        }
        other => Err(format!("nothing checks {other}")),
    }
}

fn displayed(rate: Fraction, decimals: u32) -> String {
    displayed_percent_half_up(rate, decimals).unwrap().to_string()
}

fn facts(vector: &Vector) -> OldAgeFacts {
    let grandfathered = vector.json["inputs"]["grandfathering"] == true;
    let worked = if grandfathered { "contributed_years" } else { "credited_service_years" };
    let keys = ["pensionable_salary_khr", "final_basic_salary_khr", "pensionable_total_salary_khr"];
    let salary = keys.into_iter().find_map(|key| vector.riel(key)).unwrap();
    // The two schedules print no year of retirement: it follows from the years contributed.
    let affiliated = vector.input("affiliation_year").unwrap_or(2019);
    let later = vector.input("contributed_years").unwrap_or(0);
    let year = vector.input("retirement_year").unwrap_or(affiliated + later);
    let joined_at = vector.input("age_at_affiliation");
    let age = vector.input("retirement_age").or(joined_at.map(|age| age + year - affiliated));
    let registration = joined_at.filter(|_| grandfathered).map(|age| Registration {
        year: i32::try_from(affiliated).unwrap(),
        age: u8::try_from(age).unwrap(),
        paid_in_window: Months::new(24),
    });
    OldAgeFacts {
        lowest_grade_salary: vector.riel("lowest_basic_salary_of_body_and_grade_khr"),
        total_salary: vector.riel("final_total_salary_khr"),
        average_salary: vector.riel("average_total_salary_khr"),
        age: age.map(|age| u8::try_from(age).unwrap()),
        registration,
        ..OldAgeFacts::new(vector.service(worked, "none"), salary, january(year))
    }
}

pub(crate) fn january(year: i64) -> Date {
    Date::from_calendar_date(i32::try_from(year).unwrap(), Month::January, 1).unwrap()
}
