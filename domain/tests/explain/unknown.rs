//! Where we do not know the rule or the facts, there is no estimate.

use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardFacts, AwardKind, KindFacts, LineKey, MissingFact};
use sothon_domain::person::Scheme;
use time::Date;
use time::macros::date;

use super::case::{chenda, decided, explained, keys, line, text, with_facts};

/// Nothing but the reason, the decision and the payment; the reason with its rule and citation.
fn check_unknown(case: &AwardFacts, reason: &str, rule: Option<(&str, &str)>) {
    let working = explained(case);
    let order = [LineKey::RuleNotKnown, LineKey::DecidedAmount, LineKey::PaidAmount];
    assert_eq!(keys(&working), order);
    let held = rule.filter(|_| reason != "no-rule-held").map(|(set, _)| set);
    assert_eq!(working.rule_set.as_ref().map(|id| id.as_str()), held);
    let unknown = line(&working, LineKey::RuleNotKnown);
    assert_eq!(unknown.args.iter().map(|(_, arg)| arg).collect::<Vec<_>>(), [&text(reason)]);
    let named = unknown.rule.as_ref().map(|id| id.as_str());
    let cited = unknown.citation.as_ref().map(|id| id.as_str());
    assert_eq!(named.zip(cited), rule, "{unknown:?}");
}

fn retired(scheme: Scheme, on: Date) -> AwardFacts {
    AwardFacts { scheme, ..with_facts(|facts| facts.retired_on = on) }
}

#[test]
fn the_decree_of_the_veterans_is_named_but_its_amounts_are_not_known() {
    let decree = Some(("veterans-2010-gap", "kh-veterans-2010"));
    check_unknown(&retired(Scheme::Veterans, date!(2010 - 07 - 15)), "no-rule-held", decree);
    check_unknown(&retired(Scheme::Veterans, date!(2010 - 07 - 14)), "no-rule-held", None);
}

#[test]
fn no_proposal_fills_what_is_not_known() {
    let unread = Some(("general-2022-gap", "kh-sd32-2021"));
    check_unknown(&retired(Scheme::General, date!(2026 - 01 - 01)), "no-rule-held", unread);
    check_unknown(&retired(Scheme::General, date!(2019 - 01 - 01)), "no-rule-held", None);
    check_unknown(&retired(Scheme::CivilServants, date!(1994 - 10 - 25)), "no-rule-held", None);
}

#[test]
fn facts_the_register_does_not_hold_are_not_guessed() {
    let law = Some(("nssfc-current-2016", "kh-cs-statute-1994"));
    let facts = KindFacts::missing(AwardKind::OldAge, MissingFact::Career);
    let unheld = AwardFacts { facts, ..chenda() };
    check_unknown(&unheld, "facts-not-held", law);
    let scheme = Scheme::Veterans;
    let decree = Some(("veterans-2010-gap", "kh-veterans-2010"));
    check_unknown(&AwardFacts { scheme, ..unheld }, "no-rule-held", decree);
}

/// An award of another kind, decided on a day above every floor, of which a fact is missing.
fn without(kind: AwardKind, fact: MissingFact, decided_on: Date) -> AwardFacts {
    let mut case = AwardFacts { facts: KindFacts::missing(kind, fact), ..decided(900_000) };
    case.decided.decided_on = decided_on;
    case.paid = case.paid.map(|(month, _)| (month, case.decided.amount));
    case
}

#[test]
fn the_missing_fact_is_named_and_the_rule_is_that_of_the_decision() {
    use AwardKind::{Invalidity, Survivor};
    let survivors = Some(("nssfc-survivors-2017", "kh-cs-survivors-2017"));
    let statute = Some(("nssfc-invalidity-2016", "kh-cs-statute-1994"));
    for (kind, fact, decided_on, reason, rule) in [
        (Survivor, MissingFact::Relation, date!(2020 - 05 - 01), "relation-not-held", survivors),
        (Survivor, MissingFact::OtherRelation, date!(2020 - 05 - 01), "other-relation", survivors),
        (Survivor, MissingFact::Relation, date!(2016 - 12 - 31), "no-rule-held", None),
        (Invalidity, MissingFact::Career, date!(2016 - 12 - 31), "facts-not-held", statute),
        (Invalidity, MissingFact::Cause, date!(2016 - 12 - 31), "cause-not-held", statute),
        (Invalidity, MissingFact::Cause, date!(1994 - 10 - 25), "no-rule-held", None),
    ] {
        check_unknown(&without(kind, fact, decided_on), reason, rule);
    }
}

#[test]
fn nothing_is_calculated_from_an_impossible_salary() {
    let law = Some(("nssfc-current-2016", "kh-cs-statute-1994"));
    let below_zero = Riel::new(-1);
    check_unknown(
        &with_facts(|facts| facts.reference_salary = below_zero),
        "facts-out-of-range",
        law,
    );
    check_unknown(
        &with_facts(|facts| facts.lowest_grade_salary = Some(below_zero)),
        "facts-out-of-range",
        law,
    );
}
