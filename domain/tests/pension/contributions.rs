//! Vectors of what is paid in, of who pays a flat pension, of the funeral grant and of indicators.

use sothon_domain::money::rounding::displayed_percent_half_up;
use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{
    ContributionError, Contributions, RuleBook, RuleSetId, contribution, contribution_rate,
    effective_replacement, flat_split, funeral_grant, implied_accrual,
};

use super::errata;
use super::vector::{Checked, Vector, january, percent, same};

fn rules(book: &RuleBook) -> &Contributions {
    let set = book.get(&RuleSetId::new("general-scheme-contributions-2018"));
    set.and_then(|set| set.contributions()).expect("the set is released")
}

pub(crate) fn rate(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let ours = contribution_rate(rules(&book), january(vector.needed("calendar_year")));
    let expected = &vector.json["expected"];
    match (ours, expected["error"].as_str()) {
        (Ok(rate), None) => same("rate", rate, percent(&expected["total_rate_pct"])),
        (Err(ContributionError::BeforeLaunch), Some("before-launch"))
        | (Err(ContributionError::NotPublished), Some("no-rate-published")) => Ok(()),
        (ours, expected) => Err(format!("{ours:?}, expected {expected:?}")),
    }
}

pub(crate) fn split(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let salary = vector.riel("salary_khr").expect("a salary");
    let paid = contribution(rules(&book), salary, january(vector.needed("calendar_year")));
    let paid = paid.map_err(|fault| fault.to_string())?;
    let amounts =
        [("total_khr", paid.total), ("government_khr", paid.employer), ("member_khr", paid.member)];
    all_amounts(vector, &amounts)
}

pub(crate) fn flat(vector: &Vector) -> Checked {
    errata::check(vector)?;
    let book = RuleBook::released();
    let set = book.get(&RuleSetId::new("general-scheme-flat-financing-2018"));
    let rules = set.and_then(|set| set.flat_financing()).expect("the set is released");
    let flat = vector.riel("flat_pension_khr").expect("a flat pension");
    let service = Months::of_years(vector.needed("contribution_years")).expect("few years");
    let split = flat_split(*rules, flat, service).map_err(|fault| fault.to_string())?;
    let total = split.from_contributions.checked_add(split.from_state);
    let state = Fraction::ONE.checked_sub(split.share).map_err(|fault| fault.to_string())?;
    let shown = |rate| displayed_percent_half_up(rate, 2).expect("a share").to_string();
    for (key, rate) in
        [("from_contributions_pct_2dp", split.share), ("from_government_pct_2dp", state)]
    {
        if let Some(expected) = vector.json["expected"][key].as_str() {
            same(
                key,
                format!("{:.2}", shown(rate).parse::<rust_decimal::Decimal>().expect("a number")),
                expected.to_owned(),
            )?;
        }
    }
    all_amounts(
        vector,
        &[
            ("from_contributions_khr", split.from_contributions),
            ("from_government_khr", split.from_state),
            ("total_khr", total.map_err(|fault| fault.to_string())?),
        ],
    )
}

/// Every amount the vector expects is among ours.
fn all_amounts(vector: &Vector, ours: &[(&str, Riel)]) -> Checked {
    let expected = vector.json["expected"].as_object().ok_or("expects nothing")?;
    for (key, value) in expected.iter().filter(|(key, _)| key.ends_with("_khr")) {
        let found = ours.iter().find(|(name, _)| name == key).map(|(_, amount)| amount.amount());
        same(key, found, value.as_i64())?;
    }
    Ok(())
}

pub(crate) fn funeral(vector: &Vector) -> Checked {
    let book = RuleBook::released();
    let set =
        book.get(&RuleSetId::new("general-scheme-funeral-2018")).expect("the set is released");
    let grant = funeral_grant(set).map(Riel::amount);
    same("lump_sum_khr", grant, vector.expected("lump_sum_khr").as_i64())
}

pub(crate) fn indicator(vector: &Vector) -> Checked {
    let inputs = &vector.json["inputs"];
    if inputs.get("years").is_some() {
        let service = Months::of_years(vector.needed("years")).expect("few years");
        let rate = implied_accrual(percent(&inputs["pension_pct_of_final"]), service);
        let shown = displayed_percent_half_up(rate.map_err(|fault| fault.to_string())?, 2);
        let expected = percent(vector.expected("per_year_pct_2dp"));
        let shown = Fraction::from_percent(&shown.expect("a rate").to_string()).ok();
        return same("per year", shown, Some(expected));
    }
    let most = percent(&inputs["formula_max_pct"]);
    let rate = effective_replacement(most, percent(&inputs["basic_share_of_total_pct"]));
    let expected = percent(vector.expected("effective_max_replacement_pct"));
    same("effective", rate.map_err(|fault| fault.to_string())?, expected)
}
