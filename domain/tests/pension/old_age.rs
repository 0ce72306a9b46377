//! Old-age vectors: amounts, exact and displayed replacement rates, schedules.

use serde_json::Value;
use sothon_domain::money::rounding::displayed_percent_half_up;
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{
    Entitlement, OldAgeFacts, Registration, RuleBook, RuleSet, old_age, schedule,
};

use super::errata;
use super::vector::{Checked, Vector, january, list, percent, same, service_credit};

pub(crate) fn check(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let set = vector.rule_set(&book);
    let (credit, _) = service_credit(&book);
    let facts = facts(vector);
    errata::check(vector)?;
    if vector.json["expected"].get("schedule").is_some() {
        check_schedule(vector, &facts, set, credit)
    } else {
        check_amounts(vector, &facts, set, credit)
    }
}

fn check_schedule(
    vector: &Vector,
    facts: &OldAgeFacts,
    set: &RuleSet,
    credit: &RuleSet,
) -> Checked {
    let ours = schedule(facts, set, Some(credit)).map_err(|fault| fault.to_string())?;
    let expected = list(&vector.json["expected"], "schedule");
    same("steps", ours.len(), expected.len())?;
    for (step, expected) in ours.iter().zip(expected) {
        same("year", Some(i64::from(step.from_year)), expected["from_year"].as_i64())?;
        same("age", Some(i64::from(step.age)), expected["age"].as_i64())?;
        same("total", Some(step.monthly.amount()), expected["total_monthly_khr"].as_i64())?;
        if let Some(shown) = expected["replacement_rate_pct_2dp"].as_str() {
            let rate = step.replacement_rate.ok_or("no replacement rate")?;
            same("shown", displayed(rate, 2), shown.to_owned())?;
        }
    }
    Ok(())
}

fn check_amounts(vector: &Vector, facts: &OldAgeFacts, set: &RuleSet, credit: &RuleSet) -> Checked {
    let result = old_age(facts, set, Some(credit)).map_err(|fault| fault.to_string())?;
    let Entitlement::Monthly { rate, formula, minimum, earned, flat, monthly } = result.entitlement
    else {
        return same("eligible", Some(false), vector.expected("eligible").as_bool());
    };
    let whole = facts.total_salary.unwrap_or(facts.reference_salary);
    let replaced = monthly.share_of(whole).ok_or("no salary to replace")?;
    let amounts = [
        ("earnings_related_khr", Some(earned)),
        ("flat_pension_khr", Some(flat)),
        ("formula_khr", Some(formula)),
        ("minimum_khr", minimum),
        ("total_monthly_khr", Some(monthly)),
    ];
    let expected = vector.json["expected"].as_object().ok_or("expects nothing")?;
    expected.iter().try_for_each(|(key, value)| compare(key, value, (rate, replaced), &amounts))
}

/// Every expected key is known, so that none goes unchecked.
fn compare(
    key: &str,
    value: &Value,
    (rate, replaced): (Fraction, Fraction),
    amounts: &[(&str, Option<Riel>)],
) -> Checked {
    if let Some((_, ours)) = amounts.iter().find(|(name, _)| *name == key) {
        return same(key, ours.map(Riel::amount), value.as_i64());
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
    displayed_percent_half_up(rate, decimals).expect("a rate of a pension").to_string()
}

fn facts(vector: &Vector) -> OldAgeFacts {
    let grandfathered = vector.json["inputs"]["grandfathering"] == true;
    let worked = if grandfathered { "contributed_years" } else { "credited_service_years" };
    let keys = ["pensionable_salary_khr", "final_basic_salary_khr", "pensionable_total_salary_khr"];
    let salary = keys.into_iter().find_map(|key| vector.riel(key)).expect("a salary");
    // The two schedules print no year of retirement: it follows from the years contributed.
    let affiliated = vector.input("affiliation_year").unwrap_or(2019);
    let later = vector.input("contributed_years").unwrap_or(0);
    let year: i32 = vector.input("retirement_year").unwrap_or(affiliated + later);
    let joined_at: Option<u8> = vector.input("age_at_affiliation");
    let years_later = u8::try_from(year - affiliated).expect("a life's length");
    let age = vector.input("retirement_age").or(joined_at.map(|age| age + years_later));
    let registration = joined_at.filter(|_| grandfathered).map(|age| Registration {
        year: affiliated,
        age,
        paid_in_window: Months::new(24),
    });
    OldAgeFacts {
        lowest_grade_salary: vector.riel("lowest_basic_salary_of_body_and_grade_khr"),
        total_salary: vector.riel("final_total_salary_khr"),
        average_salary: vector.riel("average_total_salary_khr"),
        age,
        registration,
        ..OldAgeFacts::new(vector.service(worked, "none"), salary, january(year))
    }
}
