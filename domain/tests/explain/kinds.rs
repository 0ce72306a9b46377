//! Invalidity and survivors: what the rules in force give for one award, line by line.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    Arg, ArgName, AwardFacts, Datum, InvalidityCause, InvalidityFacts, KindFacts, LineKey,
    RuleBook, StoppedWork, Survivor, SurvivorFacts, SurvivorKind, Working, explain,
};
use sothon_domain::person::Sex;
use sothon_domain::year_month::YearMonth;
use time::Date;
use time::macros::date;

use super::case::{TODAY, amount, decided, explained, keys, line, text};

/// The day on which the awards of these tests were decided.
const DECIDED: Date = date!(2024 - 05 - 01);

/// An award of that day with these facts, and its amount paid.
fn award(facts: KindFacts, riel: i64) -> AwardFacts {
    let mut case = AwardFacts { facts, ..decided(riel) };
    case.decided.decided_on = DECIDED;
    case.paid = Some((YearMonth::new(2026, 11).expect("a month"), Riel::new(riel)));
    case
}

fn invalid(cause: InvalidityCause, months: u32, riel: i64) -> AwardFacts {
    let (credited, reference_salary) = (Months::new(months), Riel::new(800_000));
    let facts = InvalidityFacts { credited, reference_salary, cause };
    award(KindFacts::Invalidity(Ok(StoppedWork { on: date!(2024 - 04 - 01), facts })), riel)
}

fn survivor(sex: Sex, kind: SurvivorKind, riel: i64) -> AwardFacts {
    let survivor = Survivor { sex, kind };
    award(KindFacts::Survivor(Ok(SurvivorFacts { survivor, died_on: None })), riel)
}

fn spouse(sex: Sex, riel: i64) -> AwardFacts {
    survivor(sex, SurvivorKind::Spouse, riel)
}

fn child(sex: Sex, born: Date, riel: i64) -> AwardFacts {
    survivor(sex, SurvivorKind::Child { born }, riel)
}

fn set(working: &Working) -> Option<&str> {
    working.rule_set.as_ref().map(|id| id.as_str())
}

#[test]
fn an_invalidity_pension_follows_the_cause_and_the_service() {
    use InvalidityCause::{NonWork, Work};
    for (cause, months, expected) in [
        // Half of the salary for 20 years, 1.5% for each further year, 80% at most.
        (NonWork, 240, 400_000),
        (NonWork, 300, 460_000),
        (NonWork, 600, 640_000),
        // 4% for each of 20 years, then 1.5%, 95% at most.
        (Work, 120, 320_000),
        (Work, 300, 700_000),
        (Work, 600, 760_000),
    ] {
        let working = explained(&invalid(cause, months, expected));
        assert_eq!(set(&working), Some("nssfc-invalidity-2016"));
        assert_eq!(amount(&working, LineKey::Formula), Some(expected), "{cause:?} {months}");
        assert!(keys(&working).contains(&LineKey::DecisionMatches), "{cause:?} {months}");
        assert_eq!(line(&working, LineKey::Service).datum, Some(Datum::Service));
        let says = line(&working, LineKey::InvalidityCause);
        assert_eq!(says.datum, Some(Datum::InvalidityCause));
        assert_eq!(says.arg(ArgName::Cause), Some(&text(cause.code())));
    }
}

#[test]
fn too_little_service_for_another_cause_than_work_is_a_line_that_names_the_law() {
    let working = explained(&invalid(InvalidityCause::NonWork, 239, 400_000));
    let refused = line(&working, LineKey::NotEligible);
    assert_eq!(refused.arg(ArgName::Reason), Some(&text("service-too-short")));
    assert_eq!(refused.arg(ArgName::Service), Some(&Arg::Months(Months::new(240))));
    let cited = refused.citation.as_ref().map(|citation| citation.as_str());
    assert_eq!(cited, Some("kh-cs-statute-1994"));
    assert_eq!(amount(&working, LineKey::UnexplainedDifference), Some(400_000));
    assert_eq!(refused.refs, [2, 3], "too little service for this cause");
    assert_eq!(line(&working, LineKey::UnexplainedDifference).refs, [4, 5]);
    assert_eq!(keys(&working).last(), Some(&LineKey::PaidAmount));
}

#[test]
fn a_survivor_sees_her_own_share_and_no_other() {
    use LineKey::{DecidedAmount, DecisionMatches, PaidAmount, SurvivorFixed, SurvivorRelation};
    let mut cases = vec![(spouse(Sex::Female, 15_000), "widow", 15_000)];
    for (sex, who) in [(Sex::Female, "daughter"), (Sex::Male, "son")] {
        // Twenty on the day of the decision, whatever the age is today.
        cases.push((child(sex, date!(2003 - 05 - 02), 10_000), who, 10_000));
    }
    for (case, who, riel) in cases {
        let working = explained(&case);
        let expected =
            [SurvivorRelation, SurvivorFixed, DecidedAmount, DecisionMatches, PaidAmount];
        assert_eq!(keys(&working), expected);
        let relation = line(&working, SurvivorRelation);
        assert_eq!(relation.datum, Some(Datum::SurvivorRelation));
        assert_eq!(relation.arg(ArgName::Survivor), Some(&text(who)));
        assert_eq!(set(&working), Some("nssfc-survivors-2017"));
        let share = line(&working, SurvivorFixed);
        assert_eq!(share.arg(ArgName::Survivor), Some(&text(who)));
        assert_eq!(share.amount, Some(Riel::new(riel)));
        assert_eq!(share.datum, (who != "widow").then_some(Datum::BirthDate), "{who}");
        assert_eq!(share.refs, [1]);
        assert_eq!(line(&working, DecisionMatches).refs, [2, 3]);
    }
}

#[test]
fn a_refusal_is_a_line_that_names_the_rule_and_the_decision_still_stands() {
    let mut cases = vec![(spouse(Sex::Male, 15_000), "widower", "widows-only", None)];
    for (sex, who) in [(Sex::Female, "daughter"), (Sex::Male, "son")] {
        let of_age = child(sex, date!(2003 - 05 - 01), 10_000);
        cases.push((of_age, who, "child-too-old", Some(Arg::Number(21))));
    }
    for (case, who, reason, age) in cases {
        let working = explained(&case);
        let refused = line(&working, LineKey::SurvivorRefused);
        assert_eq!(refused.arg(ArgName::Survivor), Some(&text(who)));
        assert_eq!(refused.arg(ArgName::Reason), Some(&text(reason)));
        assert_eq!(refused.arg(ArgName::Age), age.as_ref());
        let cited = refused.citation.as_ref().map(|citation| citation.as_str());
        assert_eq!(cited, Some("kh-cs-survivors-2017"), "{who}");
        let difference = line(&working, LineKey::UnexplainedDifference);
        assert_eq!(
            (difference.amount, &difference.refs[..]),
            (Some(case.decided.amount), &[2, 3][..])
        );
        assert_eq!(keys(&working).last(), Some(&LineKey::PaidAmount));
    }
}

#[test]
fn the_day_of_the_death_picks_the_rules_before_the_decision_does() {
    let widow = Survivor { sex: Sex::Female, kind: SurvivorKind::Spouse };
    let died = |died_on| {
        let facts = SurvivorFacts { survivor: widow, died_on };
        explained(&award(KindFacts::Survivor(Ok(facts)), 15_000))
    };
    assert_eq!(set(&died(Some(date!(2017 - 03 - 17)))), Some("nssfc-survivors-2017"));
    let before = died(Some(date!(2017 - 03 - 16)));
    let reason = line(&before, LineKey::RuleNotKnown).arg(ArgName::Reason);
    assert_eq!((set(&before), reason), (None, Some(&text("no-rule-held"))));
}

#[test]
fn a_child_born_after_the_decision_is_no_child_of_it() {
    let working = explained(&child(Sex::Male, date!(2024 - 05 - 02), 10_000));
    let reason = line(&working, LineKey::RuleNotKnown).arg(ArgName::Reason);
    assert_eq!(reason, Some(&text("facts-out-of-range")));
}

#[test]
fn a_rule_that_pays_shares_asks_for_the_deceased_and_says_so() {
    let proposal = include_str!("../../rules/nssfc-reform-survivors-2018.toml");
    let law =
        proposal.replace("\"option1\"", "\"status-quo\"").replace("\"proposal\"", "\"in-force\"");
    let book = RuleBook::load(&[("law.toml", &law)]).expect("a rule file");
    let working = explain(&spouse(Sex::Female, 15_000), &book, TODAY);
    let reason = line(&working, LineKey::RuleNotKnown).arg(ArgName::Reason);
    assert_eq!(reason, Some(&text("deceased-not-held")));
}
