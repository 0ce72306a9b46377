//! What holds for every career under every rule set we hold, law or proposal.

use crate::explain::by_hand;

use proptest::prelude::*;
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    Accrual, AwardFacts, AwardKind, Decided, Entitlement, InvalidityCause, InvalidityFacts,
    KindFacts, LineKey, MissingFact, OldAgeFacts, OldAgeResult, Registration, RuleBook, RuleSet,
    Status, StoppedWork, Survivor, SurvivorFacts, SurvivorKind, Working, explain, old_age,
};
use sothon_domain::person::{Scheme, Sex};
use sothon_domain::year_month::YearMonth;
use time::macros::date;
use time::{Date, Duration};

/// A salary, odd amounts included, so that shares do not come out even.
fn salaries() -> impl Strategy<Value = Riel> {
    (0_i64..20_000_000).prop_map(Riel::new)
}

/// A day from before the first law to long after the last one.
fn days() -> impl Strategy<Value = Date> {
    (0_i64..60 * 365).prop_map(|days| date!(1990 - 01 - 01) + Duration::days(days))
}

prop_compose! {
    fn registrations()(
        year in 2017_i32..2022, age in 15_u8..70, months in 0_u32..40,
    ) -> Registration {
        Registration { year, age, paid_in_window: Months::new(months) }
    }
}

prop_compose! {
    fn careers()(
        months in 0_u32..=600,
        salary in salaries(),
        lowest in prop::option::of(salaries()),
        average in prop::option::of(salaries()),
        age in prop::option::of(15_u8..90),
        registration in prop::option::of(registrations()),
        retired_on in days(),
    ) -> OldAgeFacts {
        OldAgeFacts {
            lowest_grade_salary: lowest,
            average_salary: average,
            age,
            registration,
            ..OldAgeFacts::new(Months::new(months), salary, retired_on)
        }
    }
}

prop_compose! {
    fn survivors()(
        sex in prop::sample::select(vec![Sex::Female, Sex::Male]),
        born in prop::option::of(days()),
        died_on in prop::option::of(days()),
    ) -> SurvivorFacts {
        let kind = born.map_or(SurvivorKind::Spouse, |born| SurvivorKind::Child { born });
        SurvivorFacts { survivor: Survivor { sex, kind }, died_on }
    }
}

prop_compose! {
    fn invalids()(
        career in careers(),
        cause in prop::sample::select(InvalidityCause::ALL.to_vec()),
    ) -> StoppedWork {
        let OldAgeFacts { credited, reference_salary, retired_on, .. } = career;
        StoppedWork { on: retired_on, facts: InvalidityFacts { credited, reference_salary, cause } }
    }
}

/// Facts of every kind, or none of them.
fn kind_facts() -> impl Strategy<Value = KindFacts> {
    prop_oneof![
        prop::sample::select(AwardKind::ALL.to_vec())
            .prop_map(|kind| KindFacts::missing(kind, MissingFact::Career)),
        careers().prop_map(|career| KindFacts::OldAge(Ok(career))),
        invalids().prop_map(|stopped| KindFacts::Invalidity(Ok(stopped))),
        survivors().prop_map(|survivor| KindFacts::Survivor(Ok(survivor))),
    ]
}

prop_compose! {
    fn awards()(
        scheme in prop::sample::select(Scheme::ALL.to_vec()),
        facts in kind_facts(),
        decided_on in days(),
        amount in salaries(),
        paid in prop::option::of((days(), salaries())),
    ) -> AwardFacts {
        let decided = Decided { number: "1".into(), decided_on, source: "register".into(), amount };
        let paid = paid.map(|(day, amount)| (YearMonth::of(day), amount));
        AwardFacts { scheme, decided, facts, paid, months: Vec::new(), earlier: Vec::new() }
    }
}

/// The result under every rule set of old age, with granted service beside it.
fn results(book: &RuleBook, facts: &OldAgeFacts) -> Vec<(RuleSet, OldAgeResult)> {
    let credit = book.sets().iter().find(|set| set.service_credit().is_some());
    let sets = book.sets().iter().filter(|set| set.old_age().is_some());
    sets.map(|set| (set.clone(), old_age(facts, set, credit).expect("small numbers"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_calculation_can_be_redone_by_hand(facts in careers()) {
        for (_, result) in results(&RuleBook::released(), &facts) {
            by_hand::check(&result.lines);
            let line = &result.lines[usize::from(result.result_line) - 1];
            prop_assert_eq!(line.amount.unwrap_or(Riel::ZERO), result.entitlement.monthly());
        }
    }

    #[test]
    fn more_service_never_gives_less(facts in careers(), more in 1_u32..120) {
        let months = Months::new(facts.credited.count() + more);
        let longer = OldAgeFacts { credited: months, ..facts.clone() };
        let book = RuleBook::released();
        for ((set, less), (_, more)) in results(&book, &facts).iter().zip(results(&book, &longer)) {
            prop_assert!(less.entitlement.monthly() <= more.entitlement.monthly(), "{}", set.id);
        }
    }

    #[test]
    fn a_higher_salary_never_gives_less(facts in careers(), more in salaries()) {
        let salary = facts.reference_salary.checked_add(more).expect("small numbers");
        let richer = OldAgeFacts { reference_salary: salary, ..facts.clone() };
        let book = RuleBook::released();
        for ((set, less), (_, more)) in results(&book, &facts).iter().zip(results(&book, &richer)) {
            prop_assert!(less.entitlement.monthly() <= more.entitlement.monthly(), "{}", set.id);
        }
    }

    #[test]
    fn the_rate_stays_at_or_below_its_cap_and_the_pension_at_or_above_its_minimum(
        facts in careers()
    ) {
        for (set, result) in results(&RuleBook::released(), &facts) {
            let Entitlement::Monthly { rate, minimum, earned, .. } = result.entitlement else {
                continue;
            };
            prop_assert!(minimum.is_none_or(|minimum| earned >= minimum), "{}", set.id);
            if let Some(Accrual::WithBase { base, cap, .. }) = set.old_age().map(|it| &it.accrual) {
                prop_assert!((*base..=*cap).contains(&rate), "{}: {rate}", set.id);
            }
        }
    }

    #[test]
    fn an_explanation_ends_at_the_payment_and_uses_law_only(case in awards(), on in days()) {
        let book = RuleBook::released();
        let working = explain(&case, &book, on);
        by_hand::check(&working.lines);
        let last = working.lines.last().map(|line| (line.key, line.amount));
        prop_assert_eq!(last, Some(match case.paid {
            Some((_, paid)) => (LineKey::PaidAmount, Some(paid)),
            None => (LineKey::NoPaymentYet, None),
        }));
        for id in working.lines.iter().filter_map(|line| line.rule.as_ref()) {
            let known = book.get(id).filter(|set| set.effective_from <= on);
            prop_assert_eq!(known.map(|set| set.status), Some(Status::InForce));
        }
        let endings = [
            LineKey::DecisionMatches, LineKey::UnexplainedDifference, LineKey::RuleNotKnown,
        ];
        let ending = working.lines.iter().filter(|line| endings.contains(&line.key));
        prop_assert_eq!(ending.count(), 1);
    }

    #[test]
    fn what_is_due_never_falls_below_the_decision_or_with_time(case in awards(), on in days(), later in days()) {
        let book = RuleBook::released();
        let (first, then) = (on.min(later), on.max(later));
        let due = |day| case.in_payment().due(&book, YearMonth::of(day));
        prop_assert!(case.decided.amount <= due(first) && due(first) <= due(then));
        let said = explain(&case, &book, then).due().and_then(|line| line.amount);
        prop_assert_eq!(said, Some(due(then)));
    }

    #[test]
    fn a_working_survives_its_storage(case in awards(), on in days()) {
        let working = explain(&case, &RuleBook::released(), on);
        let stored = serde_json::to_string(&working).expect("a working is JSON");
        prop_assert_eq!(serde_json::from_str::<Working>(&stored).expect("it reads back"), working);
    }
}
