//! The worked examples of the two notes, from `pension-vectors.json`, against the engine.

#[path = "pension/benefits.rs"]
mod benefits;
#[path = "pension/contributions.rs"]
mod contributions;
#[path = "pension/errata.rs"]
mod errata;
#[path = "pension/invalidity.rs"]
mod invalidity;
#[path = "pension/old_age.rs"]
mod old_age;
#[path = "pension/open_questions.rs"]
mod open_questions;
#[path = "pension/survivors.rs"]
mod survivors;
#[path = "pension/vector.rs"]
pub(crate) mod vector;

use std::collections::BTreeSet;

use sothon_domain::pension::InvalidityCause;
use vector::{Checked, Vector};

fn check(vector: &Vector) -> Checked {
    match vector.benefit.as_str() {
        "old-age" => old_age::check(vector),
        "accrual-rate" => benefits::accrual_rate(vector),
        "service-credit" => benefits::service_credit(vector),
        "flat-pension-age" => benefits::flat_pension_age(vector),
        "flat-pension" => benefits::flat_pension(vector),
        "eligibility" => benefits::eligibility(vector),
        "invalidity-work" => invalidity::check(vector, InvalidityCause::Work),
        // The general scheme does not ask for the cause.
        "invalidity" | "invalidity-non-work" => invalidity::check(vector, InvalidityCause::NonWork),
        "survivors" => survivors::check(vector),
        "funeral" => contributions::funeral(vector),
        "contribution-rate" => contributions::rate(vector),
        "contribution-split" => contributions::split(vector),
        "flat-pension-financing" => contributions::flat(vector),
        "indicator" => contributions::indicator(vector),
        other => Err(format!("nothing calculates {other}")),
    }
}

#[test]
fn every_vector_passes_to_what_it_expects() {
    let vectors = Vector::all();
    assert_eq!(vectors.len(), 121);
    let mut ids = BTreeSet::new();
    for vector in vectors {
        check(&vector).unwrap_or_else(|fault| panic!("{}: {fault}", vector.id));
        assert!(ids.insert(vector.id), "an id used twice");
    }
}

#[test]
fn the_notes_hold_fifteen_printed_old_age_examples() {
    let printed = Vector::all()
        .into_iter()
        .filter(|vector| vector.benefit == "old-age" && vector.json["status"] == "printed");
    assert_eq!(printed.map(|vector| vector.id).collect::<BTreeSet<_>>().len(), 15);
}
