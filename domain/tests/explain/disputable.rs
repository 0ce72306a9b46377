//! From every line of every working something can be disputed, or the line rests on the rules alone.

use std::collections::BTreeSet;

use sothon_domain::casework::CaseKind;
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    Arg, ArgName, AwardFacts, AwardKind, Datum, InvalidityCause, InvalidityFacts, KindFacts, Line,
    LineKey, MissingFact, OldAgeFacts, Registration, RuleBook, StoppedWork, Survivor,
    SurvivorFacts, SurvivorKind, explain, old_age,
};
use sothon_domain::person::{Scheme, Sex};
use time::Date;
use time::macros::date;

use super::arrears::late_rules;
use super::case::{TODAY, chenda, decided, with_facts};
use super::lifted::in_payment;

/// Lines that name no fact of hers and rest on no line that does, and why.
const BY_RULES_ALONE: [(LineKey, &str, &str); 3] = [
    (LineKey::RuleNotKnown, "no-rule-held", "no law is held, whatever her facts are"),
    (LineKey::RuleNotKnown, "deceased-not-held", "facts of the deceased, whom no record is about"),
    (LineKey::AverageSalaryMinimum, "", "only a proposal asks it; no record holds an average"),
];

/// Lines that no working of an award has: what a whole family would get is estimated only.
const OF_ESTIMATES: [LineKey; 2] = [LineKey::SurvivorShare, LineKey::SurvivorsTotal];

fn of_kind(facts: KindFacts) -> AwardFacts {
    AwardFacts { facts, ..chenda() }
}

fn invalid(cause: InvalidityCause, months: u32) -> AwardFacts {
    let (credited, reference_salary) = (Months::new(months), Riel::new(800_000));
    let facts = InvalidityFacts { credited, reference_salary, cause };
    of_kind(KindFacts::Invalidity(Ok(StoppedWork { on: date!(2024 - 04 - 01), facts })))
}

fn survivor(sex: Sex, kind: SurvivorKind) -> AwardFacts {
    let survivor = Survivor { sex, kind };
    of_kind(KindFacts::Survivor(Ok(SurvivorFacts { survivor, died_on: None })))
}

fn child(born: Date) -> SurvivorKind {
    SurvivorKind::Child { born }
}

/// Awards of every kind with every ending.
fn cases() -> Vec<AwardFacts> {
    let mut cases = vec![
        chenda(),
        decided(612_000),
        in_payment((2026, 11, 400_000)),
        in_payment((2026, 11, 770_000)),
        AwardFacts { paid: None, ..chenda() },
        AwardFacts { scheme: Scheme::Veterans, ..chenda() },
        with_facts(|facts| (facts.age, facts.credited) = (Some(54), Months::new(300))),
        with_facts(|facts| facts.credited = Months::new(100)),
        with_facts(|facts| facts.reference_salary = Riel::new(900_000)),
        with_facts(|facts| facts.lowest_grade_salary = None),
        with_facts(|facts| facts.reference_salary = Riel::new(-1)),
    ];
    for cause in InvalidityCause::ALL {
        cases.extend([0, 120, 300, 600].map(|months| invalid(cause, months)));
    }
    for sex in [Sex::Female, Sex::Male] {
        let young = [date!(2010 - 02 - 28), date!(1999 - 01 - 01), date!(2026 - 10 - 01)];
        cases.extend(young.map(|born| survivor(sex, child(born))));
        cases.push(survivor(sex, SurvivorKind::Spouse));
    }
    for kind in AwardKind::ALL {
        for fact in [
            MissingFact::Career,
            MissingFact::Cause,
            MissingFact::Relation,
            MissingFact::OtherRelation,
        ] {
            cases.push(of_kind(KindFacts::missing(kind, fact)));
        }
    }
    cases
}

/// The released rules, and each proposal as if it were the law of its scheme.
fn books() -> Vec<RuleBook> {
    let released = RuleBook::released();
    let texts = released.sets().iter().filter_map(|set| RuleBook::released_text(&set.id));
    let as_law = |text: &str| {
        let mut text = text.replace("\"proposal\"", "\"in-force\"");
        for variant in ["option1", "option2", "option3"] {
            text = text.replace(&format!("\"{variant}\""), "\"status-quo\"");
        }
        // Every case is of the civil servants.
        text.replace("\"general\"", "\"civil-servants\"")
    };
    let books = texts.filter_map(|text| RuleBook::load(&[("law.toml", &as_law(text))]).ok());
    let books: Vec<RuleBook> = books.collect();
    assert!(books.len() > 10, "the proposals can stand as laws: {}", books.len());
    books.into_iter().chain([released]).collect()
}

/// The lines of the flat and the granted service of every rule set, with and without the facts they ask.
fn of_proposals() -> Vec<Vec<Line>> {
    let book = RuleBook::released();
    let credits: Vec<_> = book.sets().iter().filter(|set| set.service_credit().is_some()).collect();
    let registration = Registration { year: 2019, age: 50, paid_in_window: Months::new(36) };
    let mut found = Vec::new();
    for set in book.sets().iter().filter(|set| set.old_age().is_some()) {
        for age in [None, Some(40), Some(58), Some(75)] {
            let facts = OldAgeFacts {
                age,
                registration: Some(registration),
                average_salary: age.map(|_| Riel::new(700_000)),
                ..OldAgeFacts::new(Months::new(396), Riel::new(510_000), date!(2030 - 10 - 01))
            };
            for credit in credits.iter().map(|set| Some(*set)).chain([None]) {
                found.push(old_age(&facts, set, credit).expect("a career").lines);
            }
        }
    }
    found
}

fn reason(line: &Line) -> &str {
    match line.arg(ArgName::Reason) {
        Some(Arg::Text(reason)) => reason,
        _ => "",
    }
}

/// Panics at a line from which nothing can be disputed; the rows of [`BY_RULES_ALONE`] that it met.
fn check(lines: &[Line]) -> BTreeSet<usize> {
    let mut alone = BTreeSet::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(datum) = line.datum {
            assert!(CaseKind::ALL.contains(&CaseKind::Correction(datum)), "{line:?}");
            continue;
        }
        let earlier = |number: &u8| usize::from(*number) <= at && *number > 0;
        if !line.refs.is_empty() && line.refs.iter().all(earlier) {
            continue;
        }
        let known =
            |(key, why, _): &(LineKey, &str, &str)| *key == line.key && *why == reason(line);
        let row = BY_RULES_ALONE.iter().position(known);
        alone.insert(row.unwrap_or_else(|| panic!("nobody can dispute {line:?} in {lines:?}")));
    }
    alone
}

#[test]
fn every_line_names_a_fact_or_rests_on_one_that_does_or_on_the_rules_alone() {
    let mut workings = of_proposals();
    for book in books() {
        workings.extend(cases().iter().map(|case| explain(case, &book, TODAY).lines));
    }
    workings.extend(late_rules());
    let alone: BTreeSet<usize> = workings.iter().flat_map(|lines| check(lines)).collect();
    assert_eq!(alone.len(), BY_RULES_ALONE.len(), "a row that no working needs: {alone:?}");
    let seen: BTreeSet<&str> = workings.iter().flatten().map(|line| line.key.code()).collect();
    for key in LineKey::ALL.iter().filter(|key| !OF_ESTIMATES.contains(key)) {
        assert!(seen.contains(key.code()), "no working here says {key:?}");
    }
}

#[test]
fn what_decides_an_invalidity_or_a_survivors_pension_is_named() {
    let book = RuleBook::released();
    let data = |case: &AwardFacts| -> Vec<Datum> {
        explain(case, &book, TODAY).lines.iter().filter_map(|line| line.datum).collect()
    };
    for cause in InvalidityCause::ALL {
        assert!(data(&invalid(cause, 300)).contains(&Datum::InvalidityCause), "{cause:?}");
        assert!(data(&invalid(cause, 12)).contains(&Datum::InvalidityCause), "{cause:?}");
    }
    for sex in [Sex::Female, Sex::Male] {
        let spouse = data(&survivor(sex, SurvivorKind::Spouse));
        let orphan = data(&survivor(sex, child(date!(2010 - 02 - 28))));
        assert!(spouse.contains(&Datum::SurvivorRelation), "{sex:?}");
        assert!(!spouse.contains(&Datum::BirthDate), "no rule asks when a spouse was born");
        assert!(orphan.contains(&Datum::SurvivorRelation), "{sex:?}");
        assert!(orphan.contains(&Datum::BirthDate), "{sex:?}");
    }
    for (fact, datum) in [
        (MissingFact::Cause, Datum::InvalidityCause),
        (MissingFact::Relation, Datum::SurvivorRelation),
        (MissingFact::OtherRelation, Datum::SurvivorRelation),
    ] {
        let kind = match fact {
            MissingFact::Cause => AwardKind::Invalidity,
            _ => AwardKind::Survivor,
        };
        assert!(data(&of_kind(KindFacts::missing(kind, fact))).contains(&datum), "{fact:?}");
    }
}
