//! Invalidity vectors, by cause and by rule set.

use sothon_domain::pension::{InvalidityCause, InvalidityFacts, RuleBook, invalidity};

use super::vector::{Checked, Vector, percent, same};

/// Which file holds the invalidity rules of a vector's scheme.
const SETS: [(&str, &str); 3] = [
    ("nssfc-current-2016", "nssfc-invalidity-2016"),
    ("nssfc-reform-option1-2018", "nssfc-reform-invalidity-2018"),
    ("general-scheme-proposal-2018", "general-scheme-invalidity-2018"),
];

pub(crate) fn check(vector: &Vector, cause: InvalidityCause) -> Checked {
    let book = RuleBook::released();
    let keys = ["final_basic_salary_khr", "salary_khr", "reference_salary_khr"];
    let years = ["credited_service_years", "contribution_years"];
    let service = years.into_iter().find(|key| vector.input::<u32>(key).is_some());
    let facts = InvalidityFacts {
        credited: vector.service(service.expect("a service"), "none"),
        reference_salary: keys.into_iter().find_map(|key| vector.riel(key)).expect("a salary"),
        cause,
    };
    let result = invalidity(&facts, vector.set_of(&book, &SETS));
    let result = result.map_err(|fault| fault.to_string())?;
    let expected = vector.json["expected"].as_object().ok_or("expects nothing")?;
    expected.iter().try_for_each(|(key, value)| match (key.as_str(), result.monthly) {
        ("eligible", monthly) => same(key, Some(monthly.is_some()), value.as_bool()),
        ("monthly_khr", Some((_, amount))) => same(key, Some(amount.amount()), value.as_i64()),
        ("rate_pct_exact", Some((rate, _))) => same(key, rate, percent(value)),
        ("monthly_khr" | "rate_pct_exact", None) => same(
            key,
            true,
            [value.as_i64(), value.as_str().and_then(|it| it.parse().ok())].contains(&Some(0)),
        ),
        (other, _) => Err(format!("nothing checks {other}")),
    })
}
