//! Rule files beside each other: which one holds on a day.

use sothon_domain::pension::{RuleBook, RuleFileError, RuleSetId, Subject};
use sothon_domain::person::Scheme;
use time::macros::date;

const LAW: &str = include_str!("../../rules/nssfc-current-2016.toml");

/// The law again under another id, changed in one place.
fn other(right: &str, wrong: &str) -> String {
    assert!(LAW.contains(right));
    LAW.replace("id = \"nssfc-current-2016\"", "id = \"other\"").replace(right, wrong)
}

fn beside_the_law(text: &str) -> Result<RuleBook, RuleFileError> {
    RuleBook::load(&[("law.toml", LAW), ("other.toml", text)])
}

#[test]
fn two_laws_of_one_scheme_never_start_the_same_day() {
    let error = beside_the_law(&other("Table 2", "Table 3")).expect_err("an overlap");
    assert_eq!(
        error.to_string(),
        "other.toml, line 9, effective_from: starts on the same day as nssfc-current-2016, \
         in force for the same scheme and subject"
    );
    beside_the_law(&other("\"in-force\"", "\"proposal\"")).expect("a proposal decides nothing");
    beside_the_law(&other("\"civil-servants\"", "\"general\"")).expect("another scheme");
}

#[test]
fn no_two_sets_share_an_id() {
    let error = beside_the_law(LAW).expect_err("one id twice");
    assert_eq!(error.to_string(), "other.toml, line 5, id: is also the id of nssfc-current-2016");
}

#[test]
fn a_law_holds_from_its_day_until_its_successor() {
    let book = beside_the_law(&other("1994-10-26", "2027-01-01")).expect("two laws");
    let on =
        |day| book.in_force(Scheme::CivilServants, Subject::OldAge, day).map(|set| set.id.as_str());
    assert_eq!(on(date!(1994 - 10 - 25)), None);
    assert_eq!(on(date!(1994 - 10 - 26)), Some("nssfc-current-2016"));
    assert_eq!(on(date!(2026 - 12 - 31)), Some("nssfc-current-2016"));
    assert_eq!(on(date!(2027 - 01 - 01)), Some("other"));
}

#[test]
fn a_gap_ends_the_law_before_it_and_is_known() {
    let (head, _) = LAW.split_once("[old_age]").expect("the law has rules of old age");
    let gap = format!("{head}[gap]\nreason = \"not read\"\n")
        .replace("id = \"nssfc-current-2016\"", "id = \"gap\"")
        .replace("1994-10-26", "2027-01-01");
    let book = beside_the_law(&gap).expect("a law and a gap");
    let before = date!(2026 - 12 - 31);
    let after = date!(2027 - 01 - 01);
    assert!(book.in_force(Scheme::CivilServants, Subject::OldAge, before).is_some());
    assert!(book.known_gap(Scheme::CivilServants, Subject::OldAge, before).is_none());
    assert!(book.in_force(Scheme::CivilServants, Subject::OldAge, after).is_none());
    let known =
        book.known_gap(Scheme::CivilServants, Subject::OldAge, after).map(|set| set.id.clone());
    assert_eq!(known, Some(RuleSetId::new("gap")));
}

#[test]
fn only_the_law_of_civil_servants_is_used_today() {
    let book = RuleBook::released();
    let on = |scheme| {
        book.in_force(scheme, Subject::OldAge, date!(2026 - 11 - 21)).map(|set| set.id.as_str())
    };
    assert_eq!(on(Scheme::CivilServants), Some("nssfc-current-2016"));
    assert_eq!(on(Scheme::Veterans), None);
    assert_eq!(on(Scheme::General), None);
}
