//! Where the notes print something else than their own rules give, the erratum says so.

use std::collections::BTreeSet;

use serde_json::Value;

use super::vector::{Checked, Vector, file, list, text};

/// (vector, what is printed, erratum): complete, so a difference without an erratum fails, and so
/// does an erratum without a difference.
const KNOWN: [(&str, &str, &str); 11] = [
    ("p-o1-sopheap-gf", "replacement_text", "e01"),
    ("p-o2-sopheap", "replacement_text", "e02"),
    ("p-o2-sopheap", "heading", "e03"),
    ("p-o3-chenda-gf", "from_age_60", "e05"),
    ("flat-split-sopheap", "contributions_pct", "e06"),
    ("flat-split-sopheap", "government_pct", "e06"),
    ("flat-split-vireak", "contributions_pct", "e07"),
    ("flat-split-vireak", "government_pct", "e07"),
    ("acc-gen-40", "replacement_pct", "e08"),
    ("cs-o1-chenda", "label", "e16"),
    ("cs-o23-chenda", "replacement_pct", "e17"),
];

/// The errata that no number of a vector shows, and why.
const ELSEWHERE: [(&str, &str); 14] = [
    ("e04", "a row label with the wrong name"),
    ("e09", "financing of the scheme"),
    ("e10", "a word: percentage points are meant, as its table shows"),
    ("e11", "life expectancy"),
    ("e12", "a table of savings that is not used"),
    ("e13", "a spelling"),
    ("e14", "open question q1"),
    ("e15", "the print is right; cs-now-chenda meets the cap"),
    ("e18", "a table of liabilities"),
    ("e19", "the adjustment of pensions is not calculated"),
    ("e20", "financing of the scheme"),
    ("e21", "a reading of the effect, not of the rule"),
    ("e22", "table numbers"),
    ("e23", "two persons of one name"),
];

pub(crate) fn check(vector: &Vector) -> Checked {
    for (key, value) in printed(vector) {
        let known = KNOWN.iter().find(|(id, known, _)| *id == vector.id && *known == key);
        match (differs(vector, &key, &value)?, known) {
            (true, None) => return Err(format!("printed {key} differs and no erratum says so")),
            (false, Some((_, _, erratum))) => return Err(format!("{erratum} of {key} is stale")),
            (true, Some(_)) | (false, None) => {}
        }
    }
    Ok(())
}

/// What the note prints beside its rule, and the heading of its box where the place quotes it.
fn printed(vector: &Vector) -> Vec<(String, String)> {
    let mut printed = Vec::new();
    if let Some(values) = vector.json["printed_in_source"].as_object() {
        printed.extend(values.iter().map(|(key, value)| (key.clone(), plain(value))));
    }
    let place = text(&vector.json["source"], "place");
    printed.extend(place.split_once("headed ").map(|(_, head)| ("heading".into(), head.into())));
    printed
}

/// A number or a text of the file, as it is written there.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether what is printed is not what the corrected vector expects.
fn differs(vector: &Vector, key: &str, printed: &str) -> Result<bool, String> {
    let expected = &vector.json["expected"];
    Ok(match key {
        "pension_khr" => plain(&expected["total_monthly_khr"]) != printed,
        "formula_khr" => plain(&expected["formula_khr"]) != printed,
        "from_age_60" => step(vector, 60).as_deref() != Some(printed),
        "from_age_65" => step(vector, 65).as_deref() != Some(printed),
        "replacement_pct" => {
            let keys = [
                "replacement_rate_pct_2dp",
                "replacement_of_total_salary_pct_0dp",
                "accrual_pct_exact",
            ];
            let exact = keys.into_iter().find_map(|key| expected[key].as_str());
            plain_decimal(exact.ok_or("no rate is expected")?) != plain_decimal(printed)
        }
        "contributions_pct" | "government_pct" => {
            let exact = text(expected, &format!("from_{key}_2dp"));
            plain_decimal(exact) != plain_decimal(printed)
        }
        "replacement_text" => {
            let above = printed.split('/').next().unwrap_or(printed);
            let digits: String = above.chars().filter(char::is_ascii_digit).collect();
            digits != plain(&expected["total_monthly_khr"])
        }
        // A label has no number to compare: "basic" beside a total salary is the fault.
        "label" => printed.contains("basic"),
        "heading" => {
            let variant = text(&vector.json, "variant");
            let option = variant.replace("option", "option ").replace("+grandfathering", "");
            let granted = variant.ends_with("+grandfathering");
            !printed.contains(&option) || printed.contains("grandfathering") != granted
        }
        other => return Err(format!("nothing checks what is printed as {other}")),
    })
}

/// The amount the schedule expects from an age on.
fn step(vector: &Vector, age: i64) -> Option<String> {
    let steps = list(&vector.json["expected"], "schedule");
    steps.iter().find(|step| step["age"] == age).map(|step| plain(&step["total_monthly_khr"]))
}

/// `17.50` and `17.5` are one number.
fn plain_decimal(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

#[test]
fn every_erratum_of_the_notes_is_met_or_touches_nothing_calculated() {
    let file = file();
    let all: BTreeSet<&str> = list(&file, "errata").iter().map(|entry| text(entry, "id")).collect();
    let met: BTreeSet<&str> = KNOWN.iter().map(|(_, _, erratum)| *erratum).collect();
    let elsewhere: BTreeSet<&str> = ELSEWHERE.iter().map(|(erratum, _)| *erratum).collect();
    assert!(met.is_disjoint(&elsewhere));
    assert_eq!(met.union(&elsewhere).copied().collect::<BTreeSet<_>>(), all);
}

#[test]
fn every_erratum_met_names_something_printed() {
    let vectors = Vector::all();
    for (id, key, erratum) in KNOWN {
        let vector = vectors.iter().find(|vector| vector.id == id);
        let printed = printed(vector.unwrap_or_else(|| panic!("{erratum}: no vector {id}")));
        assert!(printed.iter().any(|(known, _)| known == key), "{erratum}: {id} prints no {key}");
    }
}
