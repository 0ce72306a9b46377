//! What the rules in force give, line by line.

use sothon_domain::money::{Fraction, Months, Riel};
use sothon_domain::pension::{Arg, ArgName, Datum, LineKey};

use super::case::{amount, career, chenda, decided, explained, keys, line, text, with_facts};

#[test]
fn chenda_gets_the_minimum_of_her_grade_and_sees_why() {
    use LineKey::{
        AccrualBase, AccrualCapped, AccrualFurther, DecidedAmount, DecisionMatches, Formula,
        GradeMinimum, MinimumApplies, PaidAmount, ReferenceSalary, Service, YearsAboveCap,
    };
    let working = explained(&chenda());
    let order = [
        ReferenceSalary,
        Service,
        AccrualBase,
        AccrualFurther,
        YearsAboveCap,
        AccrualCapped,
        Formula,
        GradeMinimum,
        MinimumApplies,
        DecidedAmount,
        DecisionMatches,
        PaidAmount,
    ];
    assert_eq!(keys(&working), order);
    assert_eq!(amount(&working, Formula), Some(408_000));
    assert_eq!(amount(&working, GradeMinimum), Some(510_000));
    assert_eq!(amount(&working, MinimumApplies), Some(510_000));
    assert_eq!(line(&working, DecisionMatches).refs, [9, 10]);
    assert_eq!(amount(&working, PaidAmount), Some(510_000));
}

#[test]
fn years_above_the_cap_are_named_and_add_nothing() {
    let working = explained(&chenda());
    let above = line(&working, LineKey::YearsAboveCap);
    assert_eq!(above.arg(ArgName::Service), Some(&Arg::Months(Months::new(36))));
    let four_fifths = Arg::Rate(Fraction::from_percent("80").expect("a percentage"));
    assert_eq!(above.arg(ArgName::Rate), Some(&four_fifths));
    assert_eq!(line(&working, LineKey::Formula).arg(ArgName::Rate), Some(&four_fifths));
    let at_the_cap = explained(&with_facts(|facts| facts.credited = Months::new(360)));
    assert!(!keys(&at_the_cap).contains(&LineKey::YearsAboveCap));
    assert_eq!(line(&at_the_cap, LineKey::Formula).arg(ArgName::Rate), Some(&four_fifths));
}

#[test]
fn a_formula_above_the_minimum_stays() {
    let mut case = with_facts(|facts| facts.lowest_grade_salary = Some(Riel::new(408_000)));
    case.decided.amount = Riel::new(408_000);
    let working = explained(&case);
    assert_eq!(amount(&working, LineKey::MinimumNotNeeded), Some(408_000));
    assert_eq!(line(&working, LineKey::DecisionMatches).refs, [9, 10]);
}

#[test]
fn a_minimum_the_register_does_not_hold_is_named_without_an_amount() {
    let working = explained(&with_facts(|facts| facts.lowest_grade_salary = None));
    assert_eq!(amount(&working, LineKey::GradeMinimum), None);
    assert_eq!(line(&working, LineKey::GradeMinimum).datum, Some(Datum::GradeMinimum));
    assert_eq!(amount(&working, LineKey::UnexplainedDifference), Some(102_000));
    assert_eq!(line(&working, LineKey::UnexplainedDifference).refs, [7, 9]);
}

#[test]
fn too_little_service_gives_no_pension_by_the_rules() {
    let working = explained(&with_facts(|facts| facts.credited = Months::new(239)));
    let refusal = line(&working, LineKey::NotEligible);
    assert_eq!(refusal.arg(ArgName::Reason), Some(&text("service-too-short")));
    assert_eq!(refusal.arg(ArgName::Service), Some(&Arg::Months(Months::new(240))));
    assert_eq!(amount(&working, LineKey::UnexplainedDifference), Some(510_000));
    assert_eq!(keys(&working).last(), Some(&LineKey::PaidAmount));
}

#[test]
fn nobody_is_too_young_after_thirty_years() {
    let at_forty = |months| {
        explained(&with_facts(|facts| {
            (facts.age, facts.credited) = (Some(40), Months::new(months));
        }))
    };
    let working = at_forty(359);
    let refusal = line(&working, LineKey::NotEligible);
    assert_eq!(refusal.arg(ArgName::Reason), Some(&text("too-young")));
    assert_eq!(refusal.arg(ArgName::Age), Some(&Arg::Number(55)));
    assert!(keys(&at_forty(360)).contains(&LineKey::DecisionMatches));
}

#[test]
fn no_pension_by_rules_that_give_none_and_a_decision_of_none_agree() {
    let mut case = decided(0);
    career(&mut case).credited = Months::ZERO;
    assert!(keys(&explained(&case)).contains(&LineKey::DecisionMatches));
}
