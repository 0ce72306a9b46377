//! The family of somebody who died: equal in the model, and what one rule set says otherwise.

use crate::explain::by_hand;

use proptest::prelude::*;
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    Arg, ArgName, LineKey, PaidSpouses, Refusal, RuleBook, RuleSet, RuleSetId, Share, Survivor,
    SurvivorKind, SurvivorsError, SurvivorsFacts, survivors,
};
use sothon_domain::person::Sex;
use time::macros::date;
use time::{Date, Duration};

const TODAY: Date = date!(2026 - 11 - 21);

fn spouse(sex: Sex) -> Survivor {
    Survivor { sex, kind: SurvivorKind::Spouse }
}

fn child(sex: Sex, born: Date) -> Survivor {
    Survivor { sex, kind: SurvivorKind::Child { born } }
}

fn family(family: Vec<Survivor>) -> SurvivorsFacts {
    let (credited, reference_salary) = (Months::new(240), Riel::new(880_000));
    SurvivorsFacts { credited, reference_salary, on: TODAY, family }
}

fn sets(book: &RuleBook) -> Vec<&RuleSet> {
    book.sets().iter().filter(|set| set.survivors().is_some()).collect()
}

fn civil_servants(book: &RuleBook) -> &RuleSet {
    book.get(&RuleSetId::new("nssfc-survivors-2017")).expect("the set is released")
}

fn other(sex: Sex) -> Sex {
    match sex {
        Sex::Female => Sex::Male,
        Sex::Male => Sex::Female,
    }
}

#[test]
fn a_widower_is_refused_by_the_rule_that_pays_widows_only_and_it_is_named() {
    let book = RuleBook::released();
    let set = civil_servants(&book);
    let born = date!(2015 - 05 - 05);
    let facts = family(vec![spouse(Sex::Male), child(Sex::Female, born)]);
    let result = survivors(&facts, set).expect("a plain family");
    let orphan = Share::Monthly(Riel::new(10_000));
    assert_eq!(result.shares, [Share::Refused(Refusal::WidowsOnly), orphan]);
    let line = result.lines.iter().find(|line| line.key == LineKey::SurvivorRefused);
    let line = line.expect("the refusal is a line");
    assert_eq!(
        (line.rule.as_ref(), line.citation.as_ref()),
        (Some(&set.id), Some(&set.citation.id))
    );
    assert_eq!(line.arg(ArgName::Reason), Some(&Arg::Text("widows-only".to_owned())));
    assert_eq!(line.arg(ArgName::Survivor), Some(&Arg::Text("widower".to_owned())));
}

#[test]
fn a_child_is_paid_until_the_day_before_the_birthday_the_rule_names() {
    let book = RuleBook::released();
    for sex in [Sex::Female, Sex::Male] {
        let paid = |born| {
            let result = survivors(&family(vec![child(sex, born)]), civil_servants(&book));
            result.expect("a plain family").shares[0]
        };
        assert_eq!(paid(date!(2005 - 11 - 22)), Share::Monthly(Riel::new(10_000)));
        assert_eq!(paid(date!(2005 - 11 - 21)), Share::Refused(Refusal::TooOld));
    }
}

#[test]
fn what_no_rule_says_is_refused_by_name_in_a_fixed_order() {
    let book = RuleBook::released();
    let fault =
        |facts: &SurvivorsFacts| survivors(facts, civil_servants(&book)).expect_err("a fault");
    let unborn = child(Sex::Male, date!(2027 - 01 - 01));
    let mut facts = family(vec![spouse(Sex::Female), spouse(Sex::Female), unborn]);
    assert_eq!(fault(&facts), SurvivorsError::MoreThanOneSpouse);
    facts.reference_salary = Riel::new(-1);
    assert_eq!(fault(&facts), SurvivorsError::NegativeSalary);
    assert_eq!(fault(&family(vec![unborn])), SurvivorsError::NotBornYet);
    assert_eq!(fault(&family(vec![unborn; 51])), SurvivorsError::TooMany);
    let old_age = book.get(&RuleSetId::new("nssfc-current-2016")).expect("the set is released");
    let fault = survivors(&family(Vec::new()), old_age).expect_err("no rules");
    assert_eq!(fault, SurvivorsError::NoRules(old_age.id.clone()));
}

fn sexes() -> impl Strategy<Value = Sex> {
    prop::sample::select(vec![Sex::Female, Sex::Male])
}

prop_compose! {
    fn families()(
        married in prop::option::of(sexes()),
        children in prop::collection::vec((sexes(), 0_i64..40 * 365), 0..10),
        months in 0_u32..=600,
        salary in 0_i64..20_000_000,
    ) -> SurvivorsFacts {
        let children = children.into_iter();
        let children = children.map(|(sex, days)| child(sex, TODAY - Duration::days(days)));
        SurvivorsFacts {
            credited: Months::new(months),
            reference_salary: Riel::new(salary),
            on: TODAY,
            family: married.map(spouse).into_iter().chain(children).collect(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sex_changes_nothing_but_where_a_rule_set_says_so(facts in families()) {
        let book = RuleBook::released();
        let mut swapped = facts.clone();
        for survivor in &mut swapped.family {
            survivor.sex = other(survivor.sex);
        }
        for set in sets(&book) {
            let rules = set.survivors().expect("a set of survivors");
            let (ours, theirs) = (survivors(&facts, set), survivors(&swapped, set));
            let (ours, theirs) = (ours.expect("a plain family"), theirs.expect("a plain family"));
            for ((one, mine), yours) in facts.family.iter().zip(&ours.shares).zip(&theirs.shares) {
                if rules.spouses == PaidSpouses::All || one.kind != SurvivorKind::Spouse {
                    prop_assert_eq!(mine, yours, "{}", set.id);
                }
            }
        }
    }

    #[test]
    fn a_family_s_working_can_be_redone_by_hand_and_adds_up(facts in families()) {
        let book = RuleBook::released();
        for set in sets(&book) {
            let result = survivors(&facts, set).expect("a plain family");
            by_hand::check(&result.lines);
            let paid = result.shares.iter().map(|share| match share {
                Share::Monthly(amount) => amount.amount(),
                Share::Refused(_) => 0,
            });
            prop_assert_eq!(result.total.amount(), paid.sum::<i64>(), "{}", set.id);
        }
    }

    #[test]
    fn more_service_or_another_survivor_never_gives_the_family_less(
        facts in families(), more in 1_u32..120, sex in sexes(),
    ) {
        let book = RuleBook::released();
        let mut longer = facts.clone();
        longer.credited = Months::new(facts.credited.count() + more);
        let mut larger = facts.clone();
        larger.family.push(child(sex, TODAY - Duration::days(365)));
        for set in sets(&book) {
            let total = |facts: &SurvivorsFacts| survivors(facts, set).expect("a plain family").total;
            prop_assert!(total(&facts) <= total(&longer), "{}", set.id);
            prop_assert!(total(&facts) <= total(&larger), "{}", set.id);
        }
    }
}
