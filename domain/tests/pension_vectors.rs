//! The worked examples of the two notes, from `pension-vectors.json`, against the engine.

#[path = "pension/benefits.rs"]
mod benefits;
#[path = "pension/errata.rs"]
mod errata;
#[path = "pension/old_age.rs"]
mod old_age;
#[path = "pension/vector.rs"]
mod vector;

use std::collections::BTreeSet;

use vector::Vector;

/// The vectors that no test of ours computes yet, by their benefit.
const NOT_COVERED: [(&str, usize); 10] = [
    ("contribution-rate", 22),
    ("contribution-split", 1),
    ("flat-pension-financing", 7),
    ("funeral", 1),
    ("indicator", 3),
    ("invalidity", 4),
    ("invalidity-non-work", 9),
    ("invalidity-work", 8),
    ("survivors", 7),
    ("total", 62),
];

/// Every covered vector is checked in full; the list of the others is exact, so that it can only
/// change together with the engine.
#[test]
fn every_vector_is_checked_or_listed_as_not_covered() {
    let mut counts = std::collections::BTreeMap::new();
    for vector in Vector::all() {
        let checked = match vector.benefit.as_str() {
            "old-age" => old_age::check(&vector),
            "accrual-rate" => benefits::accrual_rate(&vector),
            "service-credit" => benefits::service_credit(&vector),
            "flat-pension-age" => benefits::flat_pension_age(&vector),
            "flat-pension" => benefits::flat_pension(&vector),
            "eligibility" => benefits::eligibility(&vector),
            _ => {
                *counts.entry(vector.benefit.clone()).or_insert(0) += 1;
                *counts.entry("total".to_owned()).or_insert(0) += 1;
                continue;
            }
        };
        checked.unwrap_or_else(|fault| panic!("{}: {fault}", vector.id));
    }
    let expected = NOT_COVERED.map(|(benefit, count)| (benefit.to_owned(), count));
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected.to_vec());
}

#[test]
fn the_notes_hold_fifteen_printed_old_age_examples() {
    let printed = Vector::all()
        .into_iter()
        .filter(|vector| vector.benefit == "old-age" && vector.json["status"] == "printed");
    assert_eq!(printed.map(|vector| vector.id).collect::<BTreeSet<_>>().len(), 15);
}
