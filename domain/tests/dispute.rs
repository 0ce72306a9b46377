//! What her value would change: a row for every answer, so that none can be said by mistake.

use proptest::prelude::*;
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    AwardFacts, AwardKind, Datum, Decided, DisputeEffect, Disputed, FactValue, InvalidityCause,
    InvalidityFacts, KindFacts, MissingFact, OldAgeFacts, RuleBook, StoppedWork, Survivor,
    SurvivorFacts, SurvivorKind, SurvivorRelation, Why, dispute, explain,
};
use sothon_domain::person::{Scheme, Sex};
use time::Date;
use time::macros::date;

const TODAY: Date = date!(2026 - 11 - 21);

fn money(amount: i64) -> FactValue {
    FactValue::Money(Riel::new(amount))
}

fn years(count: u32) -> FactValue {
    FactValue::Service(Months::new(count * 12))
}

/// Retired after so many years; the decision is what the rules give.
fn retired(years: u32, salary: i64, minimum: i64) -> AwardFacts {
    AwardFacts {
        scheme: Scheme::CivilServants,
        decided: Decided {
            number: "1234/26".to_owned(),
            decided_on: date!(2026 - 09 - 15),
            source: "award register".to_owned(),
            amount: Riel::new(510_000),
        },
        facts: KindFacts::OldAge(Ok(OldAgeFacts {
            lowest_grade_salary: Some(Riel::new(minimum)),
            age: Some(58),
            ..OldAgeFacts::new(Months::new(years * 12), Riel::new(salary), date!(2026 - 10 - 01))
        })),
        paid: None,
        months: Vec::new(),
        earlier: Vec::new(),
    }
}

/// 33 years give the most, 80%: 510,000 of 637,500; the minimum is less.
fn by_formula() -> AwardFacts {
    retired(33, 637_500, 400_000)
}

/// 80% of 400,000 is less than the minimum.
fn by_minimum() -> AwardFacts {
    retired(33, 400_000, 400_000)
}

fn of(facts: KindFacts) -> AwardFacts {
    AwardFacts { facts, ..by_formula() }
}

fn career(case: &mut AwardFacts) -> &mut OldAgeFacts {
    match &mut case.facts {
        KindFacts::OldAge(Ok(career)) => career,
        other => panic!("no career: {other:?}"),
    }
}

/// Fell ill after so many years.
fn invalid(years: u32) -> AwardFacts {
    let (credited, cause) = (Months::new(years * 12), InvalidityCause::NonWork);
    let facts = InvalidityFacts { credited, reference_salary: Riel::new(800_000), cause };
    of(KindFacts::Invalidity(Ok(StoppedWork { on: date!(2026 - 10 - 01), facts })))
}

/// A daughter born on the first day of that year.
fn orphan(year: i32) -> AwardFacts {
    let born = Date::from_ordinal_date(year, 1).expect("a day");
    let survivor = Survivor { sex: Sex::Female, kind: SurvivorKind::Child { born } };
    of(KindFacts::Survivor(Ok(SurvivorFacts { survivor, died_on: None })))
}

fn effect(
    case: &AwardFacts,
    datum: Datum,
    recorded: Option<FactValue>,
    claimed: Option<FactValue>,
) -> DisputeEffect {
    let (recorded, claimed) = (recorded.as_ref(), claimed.as_ref());
    let disputed = Disputed { datum, recorded, claimed, born: None };
    dispute(Some(case), disputed, &RuleBook::released(), TODAY)
}

fn amount(from: i64, to: i64) -> DisputeEffect {
    DisputeEffect::Amount { from: Riel::new(from), to: Riel::new(to) }
}

#[test]
fn another_salary_service_or_minimum_gives_another_amount() {
    for (case, datum, claimed, expected) in [
        (by_formula(), Datum::ReferenceSalary, money(650_000), amount(510_000, 520_000)),
        (by_formula(), Datum::ReferenceSalary, money(600_000), amount(510_000, 480_000)),
        (by_formula(), Datum::Service, years(25), amount(510_000, 446_250)),
        // Less than the least service: no pension at all.
        (by_formula(), Datum::Service, years(10), amount(510_000, 0)),
        (by_formula(), Datum::GradeMinimum, money(530_000), amount(510_000, 530_000)),
        (by_minimum(), Datum::ReferenceSalary, money(600_000), amount(400_000, 480_000)),
        (by_minimum(), Datum::GradeMinimum, money(410_000), amount(400_000, 410_000)),
        // 50% for 20 years of invalidity, and 1.5% for each of five more.
        (invalid(20), Datum::Service, years(25), amount(400_000, 460_000)),
        (invalid(20), Datum::ReferenceSalary, money(900_000), amount(400_000, 450_000)),
        // No longer a child on the day of the decision.
        (orphan(2010), Datum::BirthDate, born(2000), amount(10_000, 0)),
        // With 25 years, too young on the day she retired: then there is nothing.
        (
            retired(25, 637_500, 400_000),
            Datum::BirthDate,
            FactValue::Date(date!(1990 - 01 - 01)),
            amount(446_250, 0),
        ),
    ] {
        assert_eq!(effect(&case, datum, None, Some(claimed)), expected, "{datum:?}");
    }
}

#[test]
fn nothing_changes_and_this_is_why() {
    let veteran = AwardFacts { scheme: Scheme::Veterans, ..by_formula() };
    let unknown = of(KindFacts::missing(AwardKind::OldAge, MissingFact::Career));
    let unrelated = of(KindFacts::missing(AwardKind::Survivor, MissingFact::Relation));
    let rows = [
        (Why::NoValue, by_formula(), Datum::Service, None),
        (Why::SameValue, by_formula(), Datum::Service, Some(years(33))),
        (Why::DecisionBinds, by_formula(), Datum::DecidedAmount, Some(money(600_000))),
        (Why::DecisionBinds, by_formula(), Datum::PaidAmount, None),
        (Why::NotUsed, by_formula(), Datum::Name, None),
        (Why::NotUsed, by_formula(), Datum::Account, None),
        (Why::NotUsed, by_formula(), Datum::BirthDate, Some(born(1957))),
        (Why::NoRule, veteran, Datum::Service, Some(years(40))),
        (Why::FactsNotHeld, unknown, Datum::Service, Some(years(40))),
        (Why::FactsNotHeld, unrelated, Datum::Service, Some(years(40))),
        (Why::NotUsed, orphan(2010), Datum::Service, Some(years(40))),
        (Why::NotUsed, invalid(25), Datum::GradeMinimum, Some(money(450_000))),
        (Why::NotEligible, invalid(10), Datum::Service, Some(years(12))),
        (Why::NotEligible, orphan(1990), Datum::BirthDate, Some(born(1991))),
        (Why::SameResult, orphan(2010), Datum::BirthDate, Some(born(2011))),
        (Why::NotEligible, retired(10, 637_500, 0), Datum::Service, Some(years(12))),
        (Why::MinimumEitherWay, by_minimum(), Datum::ReferenceSalary, Some(money(450_000))),
        (Why::MinimumEitherWay, by_minimum(), Datum::Service, Some(years(25))),
        (Why::FormulaEitherWay, by_formula(), Datum::GradeMinimum, Some(money(450_000))),
        (Why::Capped, by_formula(), Datum::Service, Some(years(40))),
        (Why::Capped, by_formula(), Datum::Service, Some(years(30))),
        (Why::SameResult, retired(25, 1, 0), Datum::Service, Some(years(26))),
    ];
    for (why, case, datum, claimed) in &rows {
        let recorded = (*datum == Datum::Service).then(|| years(33));
        let found = effect(case, *datum, recorded, claimed.clone());
        assert_eq!(found, DisputeEffect::Nothing(*why), "{datum:?} {claimed:?}");
    }
    for why in Why::ALL {
        assert!(rows.iter().any(|row| row.0 == why), "no row says {why:?}");
    }
}

#[test]
fn a_floor_since_the_decision_lifts_both_ways() {
    // Decided at little; the floors of 2022 and 2023 have lifted it.
    let mut case = retired(33, 150_000, 100_000);
    case.decided.decided_on = date!(2020 - 07 - 01);
    career(&mut case).retired_on = date!(2020 - 07 - 01);
    let found = effect(&case, Datum::ReferenceSalary, None, Some(money(160_000)));
    assert_eq!(found, DisputeEffect::Nothing(Why::MinimumEitherWay));
}

#[test]
fn where_nothing_was_decided_nothing_is_worked_out() {
    let claimed = years(40);
    let (datum, claimed) = (Datum::Service, Some(&claimed));
    let disputed = Disputed { datum, recorded: None, claimed, born: None };
    let found = dispute(None, disputed, &RuleBook::released(), TODAY);
    assert_eq!(found, DisputeEffect::Nothing(Why::FactsNotHeld));
}

fn born(year: i32) -> FactValue {
    let day = Date::from_ordinal_date(year, 1).expect("a day");
    FactValue::Date(day)
}

#[test]
fn no_floor_lifts_a_pension_that_there_is_not() {
    let mut case = by_formula();
    case.decided.decided_on = date!(2020 - 01 - 02);
    career(&mut case).retired_on = date!(2020 - 01 - 02);
    let (held, claimed) = (Some(years(33)), Some(years(10)));
    assert_eq!(effect(&case, Datum::Service, held, claimed), amount(770_000, 0));
}

/// The same with another cause.
fn because_of(cause: InvalidityCause, mut case: AwardFacts) -> AwardFacts {
    match &mut case.facts {
        KindFacts::Invalidity(Ok(stopped)) => stopped.facts.cause = cause,
        other => panic!("no invalidity: {other:?}"),
    }
    case
}

fn spouse(sex: Sex) -> AwardFacts {
    of_survivor(Survivor { sex, kind: SurvivorKind::Spouse })
}

fn of_survivor(survivor: Survivor) -> AwardFacts {
    of(KindFacts::Survivor(Ok(SurvivorFacts { survivor, died_on: None })))
}

/// What she says of her relation would change, with the date of birth that the register holds.
fn related(case: &AwardFacts, relation: SurvivorRelation, born: Option<Date>) -> DisputeEffect {
    let (datum, claimed) = (Datum::SurvivorRelation, FactValue::Relation(relation));
    let disputed = Disputed { datum, recorded: None, claimed: Some(&claimed), born };
    dispute(Some(case), disputed, &RuleBook::released(), TODAY)
}

#[test]
fn another_cause_of_invalidity_is_worked_out_by_its_own_rule_both_ways() {
    use InvalidityCause::{NonWork, Work};
    for (years, from, to) in [
        // 50% for 20 years of another cause; 4% a year of a cause at work.
        (20, 400_000, 640_000),
        (25, 460_000, 700_000),
        // 80% and 95% are the most.
        (50, 640_000, 760_000),
        // Of another cause than work less than 20 years give nothing.
        (10, 0, 320_000),
    ] {
        let claimed = |cause| Some(FactValue::Cause(cause));
        let other = because_of(NonWork, invalid(years));
        let to_work = effect(&other, Datum::InvalidityCause, claimed(NonWork), claimed(Work));
        assert_eq!(to_work, amount(from, to), "{years}");
        let at_work = because_of(Work, invalid(years));
        let back = effect(&at_work, Datum::InvalidityCause, claimed(Work), claimed(NonWork));
        assert_eq!(back, amount(to, from), "{years}");
        let same = effect(&at_work, Datum::InvalidityCause, claimed(Work), claimed(Work));
        assert_eq!(same, DisputeEffect::Nothing(Why::SameValue));
    }
    let never = effect(&invalid(0), Datum::InvalidityCause, None, Some(FactValue::Cause(Work)));
    assert_eq!(never, DisputeEffect::Nothing(Why::NotEligible), "no service gives nothing");
    let elsewhere =
        effect(&by_formula(), Datum::InvalidityCause, None, Some(FactValue::Cause(Work)));
    assert_eq!(elsewhere, DisputeEffect::Nothing(Why::NotUsed), "she retired by age");
    let unknown = of(KindFacts::missing(AwardKind::Invalidity, MissingFact::Cause));
    let said = effect(&unknown, Datum::InvalidityCause, None, Some(FactValue::Cause(Work)));
    assert_eq!(said, DisputeEffect::Nothing(Why::FactsNotHeld));
    assert!(unknown.facts.uses(Datum::InvalidityCause), "what is missing may be said");
}

#[test]
fn another_relation_is_worked_out_with_the_test_of_its_kind_for_both_sexes() {
    use SurvivorRelation::{Child, Other, Spouse};
    let (young, old) = (Some(date!(2010 - 01 - 01)), Some(date!(1990 - 01 - 01)));
    for (sex, as_spouse) in [(Sex::Female, 15_000), (Sex::Male, 0)] {
        let orphan = |born| of_survivor(Survivor { sex, kind: SurvivorKind::Child { born } });
        let married = spouse(sex);
        let nothing = DisputeEffect::Nothing;
        assert_eq!(related(&married, Child, young), amount(as_spouse, 10_000), "{sex:?}");
        assert_eq!(related(&orphan(date!(2010 - 01 - 01)), Spouse, young), {
            amount(10_000, as_spouse)
        });
        let too_old = match sex {
            Sex::Female => amount(15_000, 0),
            // The rule pays neither a widower nor a grown child.
            Sex::Male => nothing(Why::NotEligible),
        };
        assert_eq!(related(&married, Child, old), too_old, "{sex:?}");
        assert_eq!(related(&married, Child, None), nothing(Why::FactsNotHeld), "{sex:?}");
        assert_eq!(related(&married, Other, young), nothing(Why::NoRule), "{sex:?}");
    }
    let said = |case: &AwardFacts| related(case, Spouse, young);
    for missing in [MissingFact::Relation, MissingFact::OtherRelation] {
        let unknown = of(KindFacts::missing(AwardKind::Survivor, missing));
        assert_eq!(said(&unknown), DisputeEffect::Nothing(Why::FactsNotHeld));
        assert!(unknown.facts.uses(Datum::SurvivorRelation), "what is missing may be said");
    }
    assert_eq!(said(&by_formula()), DisputeEffect::Nothing(Why::NotUsed), "her own career");
    let veteran = AwardFacts { scheme: Scheme::Veterans, ..spouse(Sex::Female) };
    assert_eq!(related(&veteran, Child, young), DisputeEffect::Nothing(Why::NoRule));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What she reads before she sends it is what her working says after it was approved.
    #[test]
    fn the_effect_is_what_the_working_gives_with_the_other_fact(
        months in 0_u32..=720, salary in 1_i64..5_000_000, at_work in any::<bool>(),
        female in any::<bool>(), married in any::<bool>(), age in 0_i32..60,
    ) {
        let book = RuleBook::released();
        let by_rules = |case: &AwardFacts| {
            explain(case, &book, TODAY).by_rules().expect("a rule is held")
        };
        let check = |before: &AwardFacts, after: &AwardFacts, found: DisputeEffect| {
            match (by_rules(before), by_rules(after)) {
                (from, to) if from != to => {
                    prop_assert_eq!(found, DisputeEffect::Amount { from, to });
                }
                _ => prop_assert!(matches!(found, DisputeEffect::Nothing(_)), "{:?}", found),
            }
            Ok(())
        };
        let (cause, other) = match at_work {
            true => (InvalidityCause::Work, InvalidityCause::NonWork),
            false => (InvalidityCause::NonWork, InvalidityCause::Work),
        };
        let facts = InvalidityFacts {
            credited: Months::new(months), reference_salary: Riel::new(salary), cause,
        };
        let stopped = StoppedWork { on: date!(2026 - 10 - 01), facts };
        let ill = of(KindFacts::Invalidity(Ok(stopped)));
        let claimed = Some(FactValue::Cause(other));
        let found = effect(&ill, Datum::InvalidityCause, Some(FactValue::Cause(cause)), claimed);
        check(&ill, &because_of(other, ill.clone()), found)?;

        let born = Date::from_ordinal_date(2026 - age, 1).expect("a day");
        let sex = if female { Sex::Female } else { Sex::Male };
        let child = of_survivor(Survivor { sex, kind: SurvivorKind::Child { born } });
        let (before, after, relation) = match married {
            true => (spouse(sex), child, SurvivorRelation::Child),
            false => (child, spouse(sex), SurvivorRelation::Spouse),
        };
        check(&before, &after, related(&before, relation, Some(born)))?;
    }
}
