//! The family after a death: shares, refusals by name, and the children who reach the age.

use sothon_domain::estimate::{About, Answer, FamilyEstimate, Member, Proposals, Typed, work_out};
use sothon_domain::money::Riel;
use sothon_domain::pension::{Arg, ArgName, Refusal, RuleBook, Share};
use sothon_domain::person::Sex;

use time::macros::date;

use crate::estimate::{asked, typed};
use crate::pension_vectors::vector::Vector;

fn answer(typed: &Typed) -> Answer {
    let book = RuleBook::released();
    work_out(About::Family, typed, asked(&book, Proposals::Chosen)).expect("filled in well")
}

fn estimate(typed: &Typed) -> FamilyEstimate {
    match answer(typed) {
        Answer::Family(estimate) => estimate,
        other => panic!("{other:?}"),
    }
}

fn general(years: &str, children: &str) -> Typed {
    Typed {
        scheme: "general".into(),
        rules: "general-scheme-survivors-2018".into(),
        years: years.into(),
        salary: "880,000".into(),
        children: children.into(),
        ..typed()
    }
}

#[test]
fn a_widow_and_two_children_get_what_the_table_prints() {
    let vectors = Vector::all();
    let derived = vectors.iter().find(|vector| vector.id == "cs-sur-sp-2").expect("a vector");
    let estimate = estimate(&typed());
    let first = &estimate.steps[0];
    assert_eq!(Some(first.total.amount()), derived.expected("monthly_khr").as_i64());
    let shares = [15_000, 10_000, 10_000].map(|riel| Share::Monthly(Riel::new(riel)));
    assert_eq!(first.shares, shares);
    assert_eq!(estimate.child_below_age, Some(21));
}

#[test]
fn the_law_asks_neither_service_nor_salary() {
    let bare = Typed { years: String::new(), salary: "x".into(), ..typed() };
    assert_eq!(estimate(&bare), estimate(&typed()));
}

#[test]
fn each_year_is_a_step_until_the_last_child_is_21() {
    let estimate = estimate(&typed());
    let steps: Vec<(i32, i64, usize)> = estimate
        .steps
        .iter()
        .map(|step| (step.on.year(), step.total.amount(), step.paid()))
        .collect();
    let expected = [
        (2026, 35_000, 3),
        (2027, 35_000, 3),
        (2028, 35_000, 3),
        (2029, 25_000, 2),
        (2030, 25_000, 2),
        (2031, 25_000, 2),
        (2032, 25_000, 2),
        (2033, 15_000, 1),
    ];
    assert_eq!(steps, expected);
    assert_eq!(estimate.steps[3].shares[1], Share::Refused(Refusal::TooOld));
}

#[test]
fn ages_count_on_the_day_of_the_death() {
    let estimate = estimate(&Typed { death: "30/6/2029".into(), ..typed() });
    // The older child is 21 on 1 January 2029, half a year before the death.
    let first = &estimate.steps[0];
    assert_eq!((first.on, first.total), (date!(2029 - 06 - 30), Riel::new(25_000)));
    assert_eq!(first.shares[1], Share::Refused(Refusal::TooOld));
    let years: Vec<i32> = estimate.steps.iter().map(|step| step.on.year()).collect();
    assert_eq!(years, [2029, 2030, 2031, 2032, 2033]);
}

#[test]
fn the_rules_are_those_of_the_day_of_the_death() {
    let before = Typed { death: "1/1/2000".into(), children: "1990".into(), ..typed() };
    assert!(matches!(answer(&before), Answer::FamilyRuleNotKnown { .. }));
}

#[test]
fn a_spouse_is_a_spouse_where_the_rules_pay_every_spouse() {
    let of = |spouse: &str| estimate(&Typed { spouse: spouse.into(), ..general("35", "2008") });
    let (any, wife, husband) = (of("spouse"), of("wife"), of("husband"));
    assert_eq!(any.members[0], Member::Spouse { sex: None });
    for other in [wife, husband] {
        assert_eq!(any.steps[0].shares, other.steps[0].shares);
    }
    let words: Vec<_> =
        any.steps[0].lines.iter().filter_map(|l| l.arg(ArgName::Survivor)).collect();
    assert_eq!(words, [&Arg::Text("spouse".into()), &Arg::Text("child".into())]);
}

#[test]
fn a_refusal_is_the_rules_own_and_named() {
    let widower = Typed { spouse: "husband".into(), children: "2000".into(), ..typed() };
    let estimate = estimate(&widower);
    let refused = [Share::Refused(Refusal::WidowsOnly), Share::Refused(Refusal::TooOld)];
    assert_eq!(estimate.steps[0].shares, refused);
    assert_eq!(estimate.steps.len(), 1);
    assert_eq!(estimate.steps[0].total, Riel::ZERO);
}

#[test]
fn no_line_says_that_a_child_is_a_daughter() {
    let who = |typed: &Typed| {
        let estimate = estimate(typed);
        let lines = estimate.steps.into_iter().flat_map(|step| step.lines);
        let words = lines.filter_map(|line| line.arg(ArgName::Survivor).cloned());
        words.collect::<Vec<_>>()
    };
    let words = [who(&typed()), who(&general("35", "2008"))].concat();
    assert!(words.contains(&Arg::Text("child".into())));
    assert!(
        words
            .iter()
            .all(|word| [Arg::Text("child".into()), Arg::Text("widow".into())].contains(word))
    );
}

#[test]
fn shares_of_a_salary_are_what_the_vectors_say() {
    let vectors = Vector::all();
    for (id, years, children) in [
        ("sur-gen-spouse", "10", ""),
        ("sur-gen-spouse-2ch", "35", "2008 2012"),
        ("sur-gen-4y", "4", "2008"),
        ("sur-gen-6ch", "20", "2001 2002 2003 2004 2005 2006"),
    ] {
        let vector = vectors.iter().find(|vector| vector.id == id).expect("a vector");
        let estimate = estimate(&general(years, children));
        let total = vector.expected("sum_monthly_khr").as_i64();
        assert_eq!(Some(estimate.steps[0].total.amount()), total, "{id}");
        assert_eq!(estimate.steps.len(), 1, "the proposal names no age");
    }
}

#[test]
fn children_are_listed_from_the_oldest_on_after_the_spouse() {
    let estimate = estimate(&Typed { children: "២០១២, 2008".into(), ..typed() });
    let expected = [
        Member::Spouse { sex: Some(Sex::Female) },
        Member::Child { born: 2008 },
        Member::Child { born: 2012 },
    ];
    assert_eq!(estimate.members, expected);
}

#[test]
fn where_no_rule_is_known_there_is_no_number() {
    for (scheme, citation) in [("veterans", "kh-veterans-2010"), ("general", "kh-sd32-2021")] {
        let Answer::FamilyRuleNotKnown { gap } =
            answer(&Typed { scheme: scheme.into(), ..typed() })
        else {
            panic!("{scheme} has no rule in force");
        };
        assert_eq!(gap.map(|gap| gap.to_string()).as_deref(), Some(citation));
    }
}
