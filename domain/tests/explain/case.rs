//! Chenda's award, and how to look at a working.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    Arg, AwardFacts, Decided, KindFacts, Line, LineKey, OldAgeFacts, RuleBook, Working, explain,
};
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use time::Date;
use time::macros::date;

use super::by_hand;

/// Chenda of the civil servants' note: 33 years, a basic salary of 510,000 that is also the lowest
/// of her grade, so that the minimum of 510,000 applies to a formula of 408,000.
pub(crate) fn chenda() -> AwardFacts {
    AwardFacts {
        scheme: Scheme::CivilServants,
        decided: Decided {
            number: "1234/26".to_owned(),
            decided_on: date!(2026 - 09 - 15),
            source: "award register".to_owned(),
            amount: Riel::new(510_000),
        },
        facts: KindFacts::OldAge(Ok(OldAgeFacts {
            lowest_grade_salary: Some(Riel::new(510_000)),
            age: Some(58),
            ..OldAgeFacts::new(Months::new(33 * 12), Riel::new(510_000), date!(2026 - 10 - 01))
        })),
        paid: Some((YearMonth::new(2026, 11).expect("a month"), Riel::new(510_000))),
        months: Vec::new(),
        earlier: Vec::new(),
    }
}

/// Chenda with another decision.
pub(crate) fn decided(amount: i64) -> AwardFacts {
    let mut case = chenda();
    case.decided.amount = Riel::new(amount);
    case
}

/// The career that an old-age award rests on.
pub(crate) fn career(case: &mut AwardFacts) -> &mut OldAgeFacts {
    match &mut case.facts {
        KindFacts::OldAge(Ok(career)) => career,
        other => panic!("no career: {other:?}"),
    }
}

/// Chenda with other facts.
pub(crate) fn with_facts(change: impl FnOnce(&mut OldAgeFacts)) -> AwardFacts {
    let mut case = chenda();
    change(career(&mut case));
    case
}

/// The day on which most workings are asked for.
pub(crate) const TODAY: Date = date!(2026 - 11 - 21);

/// The working of today, after a check that it can be redone by hand.
pub(crate) fn explained(case: &AwardFacts) -> Working {
    explained_on(case, TODAY)
}

/// The working of a day, after the same check.
pub(crate) fn explained_on(case: &AwardFacts, day: Date) -> Working {
    let working = explain(case, &RuleBook::released(), day);
    by_hand::check(&working.lines);
    working
}

pub(crate) fn keys(working: &Working) -> Vec<LineKey> {
    working.lines.iter().map(|line| line.key).collect()
}

/// The only line with this key.
pub(crate) fn line(working: &Working, key: LineKey) -> &Line {
    let mut found = working.lines.iter().filter(|line| line.key == key);
    let line = found.next().unwrap_or_else(|| panic!("no {key:?} in {:?}", keys(working)));
    assert!(found.next().is_none(), "{key:?} twice");
    line
}

pub(crate) fn amount(working: &Working, key: LineKey) -> Option<i64> {
    line(working, key).amount.map(Riel::amount)
}

pub(crate) fn text(code: &str) -> Arg {
    Arg::Text(code.to_owned())
}
