//! One row for each reason, and which one wins.

use std::collections::BTreeSet;

use sothon_domain::estimate::{About, Proposals, Rejection, Typed, work_out};
use sothon_domain::pension::RuleBook;

use crate::estimate::{asked, typed};

/// A reason, the question, and the field whose text brings it about.
type Row = (Rejection, About, fn(&mut Typed, String), &'static str);

const RETIREMENT: About = About::Retirement;
const INVALIDITY: About = About::Invalidity;
const FAMILY: About = About::Family;

/// In the order of precedence; the text of a field is wrong in one way only.
const TABLE: [Row; 30] = [
    (Rejection::UnknownScheme, RETIREMENT, |t, text| t.scheme = text, "farmers"),
    (Rejection::UnknownRules, RETIREMENT, |t, text| t.rules = text, "no-such-rules"),
    (Rejection::ProposalRefused, RETIREMENT, |t, text| t.rules = text, "nssfc-reform-option1-2018"),
    (
        Rejection::RulesOfAnotherScheme,
        RETIREMENT,
        |t, text| t.rules = text,
        "general-scheme-option1-2018",
    ),
    (Rejection::BirthNotADate, RETIREMENT, |t, text| t.birth = text, "31/2/1968"),
    (Rejection::BirthInFuture, RETIREMENT, |t, text| t.birth = text, "22/11/2026"),
    (Rejection::BirthTooLongAgo, RETIREMENT, |t, text| t.birth = text, "1/5/1868"),
    (Rejection::RetireNotADay, RETIREMENT, |t, text| t.retire = text, "sixty"),
    (Rejection::RetireBeforeBirth, RETIREMENT, |t, text| t.retire = text, "30/4/1968"),
    (Rejection::RetireTooYoung, RETIREMENT, |t, text| t.retire = text, "14"),
    (Rejection::RetireTooOld, RETIREMENT, |t, text| t.retire = text, "101"),
    (Rejection::UnknownCause, INVALIDITY, |t, text| t.cause = text, "war"),
    (Rejection::DeathNotADay, FAMILY, |t, text| t.death = text, "31/2/2030"),
    (Rejection::DeathTooFarAway, FAMILY, |t, text| t.death = text, "22/11/2076"),
    (Rejection::ServiceNotANumber, RETIREMENT, |t, text| t.years = text, "33.5"),
    (Rejection::ServiceNegative, RETIREMENT, |t, text| t.years = text, "-33"),
    (Rejection::ServiceTooManyMonths, RETIREMENT, |t, text| t.months = text, "12"),
    (Rejection::ServiceTooLong, RETIREMENT, |t, text| t.years = text, "81"),
    (Rejection::ServiceLongerThanLife, RETIREMENT, |t, text| t.years = text, "61"),
    (Rejection::SalaryNotAnAmount, RETIREMENT, |t, text| t.salary = text, "510.00"),
    (Rejection::SalaryNegative, RETIREMENT, |t, text| t.salary = text, "-510000"),
    (Rejection::SalaryOutOfRange, RETIREMENT, |t, text| t.salary = text, "1000000001"),
    (Rejection::LowestNotAnAmount, RETIREMENT, |t, text| t.lowest = text, "A3"),
    (Rejection::LowestAboveSalary, RETIREMENT, |t, text| t.lowest = text, "510001"),
    (Rejection::UnknownSpouse, FAMILY, |t, text| t.spouse = text, "two"),
    (Rejection::WifeOrHusband, FAMILY, |t, text| t.spouse = text, "spouse"),
    (Rejection::ChildNotAYear, FAMILY, |t, text| t.children = text, "2008-2012"),
    (Rejection::ChildNotBornYet, FAMILY, |t, text| t.children = text, "2027"),
    (Rejection::TooManyChildren, FAMILY, |t, text| t.children = text, ""),
    (Rejection::NobodyLeft, FAMILY, |t, text| t.spouse = text, ""),
];

fn refused(about: About, typed: &Typed, proposals: Proposals) -> Option<Rejection> {
    let book = RuleBook::released();
    work_out(about, typed, asked(&book, proposals)).err()
}

fn proposals(reason: Rejection) -> Proposals {
    match reason {
        Rejection::ProposalRefused => Proposals::Refused,
        _ => Proposals::Chosen,
    }
}

fn spoil(row: &Row, typed: &mut Typed) {
    let (reason, _, set, text) = row;
    set(typed, (*text).to_owned());
    match reason {
        Rejection::TooManyChildren => typed.children = "2010 ".repeat(50),
        Rejection::NobodyLeft => typed.children = String::new(),
        _ => {}
    }
}

#[test]
fn the_table_has_a_row_for_each_reason_in_the_order_of_precedence() {
    let rows: Vec<Rejection> = TABLE.iter().map(|row| row.0).collect();
    assert_eq!(rows, Rejection::ALL);
    let codes: BTreeSet<&str> = Rejection::ALL.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes.len(), Rejection::ALL.len());
}

#[test]
fn nothing_is_refused_of_what_is_filled_in_well() {
    for about in About::ALL {
        for proposals in [Proposals::Chosen, Proposals::Refused] {
            assert_eq!(refused(about, &typed(), proposals), None, "{about:?}");
        }
    }
}

#[test]
fn each_reason_is_told_when_it_is_the_only_one() {
    for row in &TABLE {
        let mut typed = typed();
        spoil(row, &mut typed);
        assert_eq!(refused(row.1, &typed, proposals(row.0)), Some(row.0), "{:?}", row.0);
    }
}

#[test]
fn of_two_reasons_the_first_of_the_table_is_told() {
    for (at, first) in TABLE.iter().enumerate() {
        for second in &TABLE[at + 1..] {
            let same_question = first.1 == second.1 || first.0.field() == "scheme";
            if !same_question || first.0.field() == second.0.field() {
                continue;
            }
            let mut typed = typed();
            spoil(second, &mut typed);
            spoil(first, &mut typed);
            let told = refused(second.1, &typed, proposals(first.0));
            assert_eq!(told, Some(first.0), "{:?} before {:?}", first.0, second.0);
        }
    }
}

#[test]
fn a_text_that_is_no_number_comes_before_a_number_below_nothing() {
    let typed = Typed { years: "-33".into(), months: "x".into(), ..typed() };
    let told = refused(RETIREMENT, &typed, Proposals::Chosen);
    assert_eq!(told, Some(Rejection::ServiceNotANumber));
}

#[test]
fn years_of_the_buddhist_era_are_not_guessed() {
    let born = Typed { birth: "1/5/2511".into(), ..typed() };
    assert_eq!(refused(RETIREMENT, &born, Proposals::Chosen), Some(Rejection::BirthNotADate));
    let child = Typed { children: "2551".into(), ..typed() };
    assert_eq!(refused(FAMILY, &child, Proposals::Chosen), Some(Rejection::ChildNotBornYet));
}

#[test]
fn bounds_themselves_are_accepted() {
    let accepted = [
        Typed { retire: "15".into(), years: "0".into(), months: String::new(), ..typed() },
        Typed { retire: "100".into(), ..typed() },
        Typed { years: "60".into(), ..typed() },
        Typed { months: "11".into(), ..typed() },
        Typed { salary: "1".into(), lowest: String::new(), ..typed() },
        Typed { salary: "1,000,000,000".into(), ..typed() },
        Typed {
            birth: "១/៥/១៩៦៨".into(), retire: "១/៥/២០២៨".into(), ..typed()
        },
    ];
    for typed in accepted {
        assert_eq!(refused(RETIREMENT, &typed, Proposals::Chosen), None, "{typed:?}");
    }
    let children = Typed { children: "2026 1900".into(), spouse: String::new(), ..typed() };
    assert_eq!(refused(FAMILY, &children, Proposals::Chosen), None);
    for death in ["", " ", "21/11/1976", "២១/១១/២០៧៦"] {
        // The oldest rule set holds from 2017 on; before, a bound is a bound all the same.
        let typed = Typed { death: death.into(), children: String::new(), ..typed() };
        assert_eq!(refused(FAMILY, &typed, Proposals::Chosen), None, "{death:?}");
    }
    for cause in ["work", "non-work"] {
        let typed = Typed { cause: cause.into(), years: "0".into(), ..typed() };
        assert_eq!(refused(INVALIDITY, &typed, Proposals::Chosen), None, "{cause}");
    }
}

#[test]
fn which_spouse_it_is_is_asked_only_where_the_rule_pays_one_sex() {
    let spouse = Typed { spouse: "spouse".into(), ..typed() };
    let told = refused(FAMILY, &spouse, Proposals::Chosen);
    assert_eq!(told, Some(Rejection::WifeOrHusband), "the law pays widows only");
    // No rule is known, and the proposal pays every spouse.
    for (scheme, rules) in [("veterans", ""), ("general", "general-scheme-survivors-2018")] {
        let typed = Typed { scheme: scheme.into(), rules: rules.into(), ..spouse.clone() };
        assert_eq!(refused(FAMILY, &typed, Proposals::Chosen), None, "{scheme}");
    }
}

#[test]
fn a_child_is_born_by_the_day_of_the_death() {
    let on = |death: &str, children: &str| {
        let typed = Typed { death: death.into(), children: children.into(), ..typed() };
        refused(FAMILY, &typed, Proposals::Chosen)
    };
    assert_eq!(on("1/1/2020", "2020"), None);
    assert_eq!(on("31/12/2019", "2020"), Some(Rejection::ChildNotBornYet));
    assert_eq!(on("1/1/2030", "2030"), None);
}
