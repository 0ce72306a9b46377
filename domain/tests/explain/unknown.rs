//! Where we do not know the rule or the facts, there is no estimate.

use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardFacts, AwardKind, LineKey};
use sothon_domain::person::Scheme;
use time::Date;
use time::macros::date;

use super::case::{chenda, explained, keys, line, text, with_facts};

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
    check_unknown(&AwardFacts { facts: None, ..chenda() }, "facts-not-held", law);
    let scheme = Scheme::Veterans;
    let decree = Some(("veterans-2010-gap", "kh-veterans-2010"));
    check_unknown(&AwardFacts { facts: None, scheme, ..chenda() }, "no-rule-held", decree);
}

#[test]
fn a_survivor_s_rule_is_that_of_the_decision_not_of_her_own_retirement() {
    let mut case = with_facts(|facts| facts.retired_on = date!(2012 - 01 - 01));
    (case.kind, case.decided.decided_on) = (AwardKind::Survivor, date!(2020 - 05 - 01));
    let law = Some(("nssfc-survivors-2017", "kh-cs-survivors-2017"));
    check_unknown(&case, "facts-of-kind-not-held", law);
    case.decided.decided_on = date!(2016 - 12 - 31);
    check_unknown(&case, "no-rule-held", None);
    (case.kind, case.decided.decided_on) = (AwardKind::Invalidity, date!(2016 - 12 - 31));
    // An amount above every floor: nothing but the decision says what is due.
    let amount = Riel::new(900_000);
    case.decided.amount = amount;
    case.paid = case.paid.map(|(month, _)| (month, amount));
    let law = Some(("nssfc-invalidity-2016", "kh-cs-statute-1994"));
    check_unknown(&case, "facts-of-kind-not-held", law);
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
