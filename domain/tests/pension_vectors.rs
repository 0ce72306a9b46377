//! The worked examples of the two notes, from `pension-vectors.json`, against the engine.

#[path = "pension/benefits.rs"]
mod benefits;
#[path = "pension/errata.rs"]
mod errata;
#[path = "pension/not_covered.rs"]
mod not_covered;
#[path = "pension/old_age.rs"]
mod old_age;
#[path = "pension/vector.rs"]
mod vector;

use std::collections::BTreeSet;

use not_covered::NOT_COVERED;
use vector::{Checked, Vector};

/// Checks a vector; none when no test computes its benefit.
fn check(vector: &Vector) -> Option<Checked> {
    Some(match vector.benefit.as_str() {
        "old-age" => old_age::check(vector),
        "accrual-rate" => benefits::accrual_rate(vector),
        "service-credit" => benefits::service_credit(vector),
        "flat-pension-age" => benefits::flat_pension_age(vector),
        "flat-pension" => benefits::flat_pension(vector),
        "eligibility" => benefits::eligibility(vector),
        _ => return None,
    })
}

/// Covered vectors are checked in full, the others listed one by one: the list can only change
/// together with the engine.
#[test]
fn every_vector_is_checked_or_listed_as_not_covered() {
    let mut unchecked = BTreeSet::new();
    for vector in Vector::all() {
        match check(&vector) {
            Some(checked) => checked.unwrap_or_else(|fault| panic!("{}: {fault}", vector.id)),
            None => assert!(unchecked.insert((vector.benefit, vector.id)), "an id used twice"),
        }
    }
    let listed = NOT_COVERED
        .iter()
        .flat_map(|(benefit, ids)| ids.iter().map(|id| ((*benefit).to_owned(), (*id).to_owned())));
    assert_eq!(unchecked, listed.collect::<BTreeSet<_>>());
}

#[test]
fn the_notes_hold_fifteen_printed_old_age_examples() {
    let printed = Vector::all()
        .into_iter()
        .filter(|vector| vector.benefit == "old-age" && vector.json["status"] == "printed");
    assert_eq!(printed.map(|vector| vector.id).collect::<BTreeSet<_>>().len(), 15);
}
