//! Workings are stored for good: what was written once has to be read for ever.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sothon_domain::money::Months;
use sothon_domain::pension::{
    ArgName, AwardFacts, AwardKind, Datum, KindFacts, LineKey, MissingFact, Working,
};

use super::case::{chenda, explained, with_facts};
use super::lifted::in_payment;

/// Every key, the later versions at the end. Add new ones; never change or take away one that stands here.
const LINE_KEYS: [&str; 37] = [
    "reference-salary",
    "service",
    "accrual-base",
    "accrual-further",
    "accrual-capped",
    "years-above-cap",
    "formula",
    "grade-minimum",
    "minimum-applies",
    "minimum-not-needed",
    "average-salary-minimum",
    "grandfathering-credit",
    "accrual-first",
    "accrual-after",
    "flat-pension",
    "flat-pension-not-yet",
    "total",
    "not-eligible",
    "rule-not-known",
    "rate-floor",
    "fixed-rate",
    "survivor-fixed",
    "survivor-share",
    "survivor-refused",
    "survivors-total",
    "decided-amount",
    "decision-matches",
    "unexplained-difference",
    "paid-amount",
    "paid-differs",
    "no-payment-yet",
    // Version 2.
    "lifted",
    "rule-since",
    "arrears",
    "arrears-total",
    // Version 3.
    "invalidity-cause",
    "survivor-relation",
];

/// Every argument; the same holds.
const ARGUMENTS: [&str; 16] = [
    "age", "date", "month", "number", "per-year", "rate", "reason", "salary", "service", "source",
    "survivor", "year", "count", "more", "until", "cause",
];

/// Every datum, in the order of reading; the same holds.
const DATA: [&str; 12] = [
    "reference-salary",
    "service",
    "grade-minimum",
    "decided-amount",
    "paid-amount",
    "birth-date",
    "retired-on",
    "name",
    "account",
    "life-certificate-due",
    "invalidity-cause",
    "survivor-relation",
];

/// Reads what is stored under a code, and checks that it is written the same way.
fn stored<T: Serialize + DeserializeOwned>(code: &str) -> T {
    let json = Value::from(code);
    let read =
        serde_json::from_value(json.clone()).unwrap_or_else(|_| panic!("{code} was deleted"));
    assert_eq!(serde_json::to_value(&read).expect("it is a text"), json);
    read
}

#[test]
fn no_key_argument_or_datum_is_ever_deleted_or_renamed() {
    for code in LINE_KEYS {
        assert_eq!(stored::<LineKey>(code).code(), code);
    }
    for code in ARGUMENTS {
        assert_eq!(stored::<ArgName>(code).code(), code);
    }
    for code in DATA {
        assert_eq!(stored::<Datum>(code).code(), code);
    }
}

#[test]
fn a_new_key_is_listed_here_too() {
    assert_eq!(LineKey::ALL.iter().map(|key| key.code()).collect::<Vec<_>>(), LINE_KEYS);
    assert_eq!(Datum::ALL.map(Datum::code), DATA);
}

/// A working stored by an earlier version reads as what is calculated today, and is written alike but
/// for the version.
fn check_golden(golden: &str, version: u16, case: &AwardFacts) {
    let working = explained(case);
    assert_eq!(working.version, Working::VERSION);
    let stored = Working { version, ..working };
    let written = serde_json::to_string_pretty(&stored).expect("a working is JSON");
    assert_eq!(written, golden.trim_end(), "written today:\n{written}\n");
    let read: Working = serde_json::from_str(golden).expect("a stored working");
    assert_eq!(read, stored);
}

#[test]
fn the_working_of_chenda_is_stored_as_ever() {
    check_golden(include_str!("stored/chenda.json"), 1, &chenda());
}

/// A working stored by an earlier version whose lines are others today reads as it was written.
fn check_readable(golden: &str) -> Working {
    let read: Working = serde_json::from_str(golden).expect("a stored working");
    let written = serde_json::to_string_pretty(&read).expect("a working is JSON");
    assert_eq!(written, golden.trim_end());
    read
}

#[test]
fn what_earlier_versions_stored_without_the_fact_to_dispute_is_read_for_ever() {
    for (golden, key) in [
        (include_str!("stored/too-young-1.json"), LineKey::NotEligible),
        (include_str!("stored/lifted-2.json"), LineKey::RuleNotKnown),
    ] {
        let read = check_readable(golden);
        let line = read.lines.iter().find(|line| line.key == key).expect("its first result");
        assert_eq!(line.datum, None);
    }
}

#[test]
fn a_refusal_is_stored_as_ever() {
    let young = with_facts(|facts| (facts.age, facts.credited) = (Some(54), Months::new(300)));
    let unpaid = AwardFacts { paid: None, ..young };
    check_golden(include_str!("stored/too-young.json"), 3, &unpaid);
}

#[test]
fn a_lifted_pension_is_stored_as_ever() {
    let nothing = KindFacts::missing(AwardKind::OldAge, MissingFact::Career);
    let lifted = AwardFacts { facts: nothing, ..in_payment((2026, 11, 770_000)) };
    check_golden(include_str!("stored/lifted.json"), 3, &lifted);
}
