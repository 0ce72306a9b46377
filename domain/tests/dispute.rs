//! What her value would change: a row for every answer, so that none can be said by mistake.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    AwardFacts, AwardKind, Datum, Decided, DisputeEffect, Disputed, FactValue, InvalidityCause,
    InvalidityFacts, KindFacts, MissingFact, OldAgeFacts, RuleBook, StoppedWork, Survivor,
    SurvivorFacts, SurvivorKind, Why, dispute,
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
    let disputed = Disputed { datum, recorded, claimed };
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
    let disputed = Disputed { datum: Datum::Service, recorded: None, claimed: Some(&claimed) };
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
