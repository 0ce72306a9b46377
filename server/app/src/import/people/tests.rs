use time::macros::date;

use sothon_domain::pension::InvalidityCause;

use super::{COLUMNS, PersonRow, check};
use crate::import::{Fault, Reason};

/// Made-up people of the demo; no such numbers are in use.
const GOOD: [&str; 29] = [
    "K-204577",
    "civil-servants",
    "ចាន់",
    "សុភា",
    "Chan",
    "Sophea",
    "ស្រី",
    "០៧/០៣/១៩៥៨",
    "០១០ ២៣៤ ៥៦៧",
    "012 345 678",
    "12010101",
    "no",
    "yes",
    "A.3",
    "2018-03-07",
    "1985-03-01..2018-02-28 Ministry of Education",
    "2018-01-01 basic 510000;2018-01-01 total 880000",
    "old-age",
    "ប.ស.ស. 1204",
    "2018-03-07",
    "NSAF",
    "510000",
    "2026-12-31",
    "ACLEDA",
    "000 123 456",
    "dependant spouse ចាន់ ដារ៉ា",
    "",
    "",
    "",
];

fn parse(changes: &[(&str, &str)]) -> Result<PersonRow, Fault> {
    let mut values = GOOD;
    for (column, value) in changes {
        let at = COLUMNS.iter().position(|name| name == column).unwrap();
        values[at] = value;
    }
    check(&values, date!(2026 - 11 - 21))
}

#[test]
fn a_good_row_is_read() {
    let row = parse(&[]).unwrap();
    assert_eq!(row.name.khmer.full(), "ចាន់ សុភា");
    assert_eq!(row.birth_date, date!(1958 - 03 - 07));
    assert_eq!(row.national_id.unwrap().as_str(), "010234567");
    assert_eq!((row.disability, row.id_poor), (false, true));
    assert_eq!(row.award.unwrap().amount.amount(), 510_000);
    assert_eq!((row.service.len(), row.salaries.len(), row.family.len()), (1, 2, 1));
}

#[test]
fn what_may_be_unknown_may_be_empty() {
    let optional = [
        "national_id",
        "phone",
        "disability",
        "id_poor",
        "grade",
        "retired_on",
        "service",
        "salaries",
        "life_certificate_due",
        "family",
        "invalidity_cause",
        "survivor_relation",
        "deceased_on",
    ];
    for column in optional {
        assert!(parse(&[(column, "")]).is_ok(), "{column}");
    }
    let award = ["award_kind", "award_number", "award_date", "award_source", "award_amount"];
    assert_eq!(parse(&award.map(|column| (column, ""))).unwrap().award, None);
}

#[test]
fn each_fault_has_its_reason() {
    let long = "ក".repeat(81);
    let table = [
        ("member_number", "", Reason::Missing),
        ("member_number", "K_204577", Reason::NotAMemberNumber),
        ("member_number", "90-4821-0357", Reason::NotAMemberNumber),
        ("scheme", "monks", Reason::UnknownScheme),
        ("family_name_km", "Chan", Reason::WrongScript),
        ("family_name_latin", "ចាន់", Reason::WrongScript),
        ("given_name_km", "សុភា2", Reason::NotAName),
        ("family_name_km", &long, Reason::NotAName),
        ("sex", "x", Reason::UnknownSex),
        ("birth_date", "", Reason::Missing),
        ("birth_date", "31/02/1958", Reason::NotADate),
        ("birth_date", "07/03/2501", Reason::BuddhistYear),
        ("birth_date", "2026-11-22", Reason::DatesOutOfOrder),
        ("national_id", "12345678", Reason::NotANationalId),
        ("phone", "+66 81 234 567", Reason::NotAPhone),
        ("place_code", "120", Reason::NotAPlaceCode),
        ("disability", "maybe", Reason::NotYesOrNo),
        ("id_poor", "2", Reason::NotYesOrNo),
        ("grade", &long, Reason::TooLong),
        ("retired_on", "1950-01-01", Reason::DatesOutOfOrder),
        ("service", "33 years", Reason::NotAService),
        ("service", "1950-01-01.. School", Reason::DatesOutOfOrder),
        ("salaries", "510000", Reason::NotASalary),
        ("award_kind", "gift", Reason::UnknownAwardKind),
        ("award_number", "", Reason::IncompleteAward),
        ("award_date", "1950-01-01", Reason::DatesOutOfOrder),
        ("award_amount", "510.000", Reason::NotAnAmount),
        ("life_certificate_due", "soon", Reason::NotADate),
        ("account_number", "", Reason::IncompleteAccount),
        ("account_number", "#123456", Reason::NotAnAccountNumber),
        ("family", "friend", Reason::NotAFamilyLink),
        ("invalidity_cause", "illness", Reason::UnknownInvalidityCause),
        ("survivor_relation", "sibling", Reason::UnknownSurvivorRelation),
        ("deceased_on", "2018-02-30", Reason::NotADate),
        ("deceased_on", "2026-11-22", Reason::DatesOutOfOrder),
        ("deceased_on", "2018-03-08", Reason::DatesOutOfOrder),
    ];
    for (column, value, reason) in table {
        let fault = parse(&[(column, value)]).unwrap_err();
        assert_eq!((fault.field, fault.reason), (column, reason), "{value}");
    }
}

#[test]
fn what_an_award_rests_on_is_read_by_its_codes() {
    for (text, cause) in [("work", InvalidityCause::Work), ("non-work", InvalidityCause::NonWork)] {
        let row = parse(&[("award_kind", "invalidity"), ("invalidity_cause", text)]).unwrap();
        assert_eq!(row.award_fact.invalidity_cause, Some(cause));
    }
    for relation in ["spouse", "child"] {
        let died = [("survivor_relation", relation), ("deceased_on", "០៧/០៣/២០១៨")];
        let fact = parse(&[&[("award_kind", "survivor")], &died[..]].concat()).unwrap().award_fact;
        assert_eq!(fact.survivor_relation, Some(relation));
        assert_eq!(fact.deceased_on, Some(date!(2018 - 03 - 07)), "the day of the decision itself");
    }
}

#[test]
fn the_first_faulty_column_takes_precedence() {
    let mut changes: Vec<(&str, &str)> = vec![];
    let faults = [
        ("deceased_on", "soon"),
        ("survivor_relation", "heir"),
        ("invalidity_cause", "age"),
        ("family", "friend"),
        ("award_amount", "free"),
        ("phone", "none"),
        ("birth_date", "never"),
        ("scheme", "monks"),
        ("member_number", "?"),
    ];
    for (column, value) in faults {
        changes.push((column, value));
        assert_eq!(parse(&changes).unwrap_err().field, column);
    }
    let both = [("retired_on", "1950-01-01"), ("account_number", "")];
    let fault = parse(&both).unwrap_err();
    assert_eq!(fault.reason, Reason::IncompleteAccount, "dates are compared last");
}

#[test]
fn a_rejected_value_can_not_be_read() {
    assert_eq!(parse(&[("national_id", "12345678")]).unwrap_err().value, "99999999");
    assert_eq!(parse(&[("phone", "012 345")]).unwrap_err().value, "999 999");
}

#[test]
fn names_out_of_order_are_stored_in_canonical_order() {
    let typed = parse(&[("given_name_km", "ស្រ\u{17B8}ម\u{17C6}\u{17BB}")]).unwrap();
    let right = parse(&[("given_name_km", "ស្រ\u{17B8}ម\u{17BB}\u{17C6}")]).unwrap();
    assert_eq!(typed.name, right.name);
}
