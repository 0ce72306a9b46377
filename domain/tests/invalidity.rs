//! What holds for every invalidity pension, and for what is split between two payers.

use crate::explain::by_hand;

use proptest::prelude::*;
use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{
    BoundedAccrual, ContributionError, FlatFinancing, InvalidityCause, InvalidityError,
    InvalidityFacts, InvalidityRate, RuleBook, RuleSetId, contribution, contribution_rate,
    flat_split, invalidity,
};
use time::macros::date;
use time::{Date, Duration};

fn facts(months: u32, salary: i64, cause: InvalidityCause) -> InvalidityFacts {
    let (credited, reference_salary) = (Months::new(months), Riel::new(salary));
    InvalidityFacts { credited, reference_salary, cause }
}

#[test]
fn a_negative_salary_and_an_absurd_one_are_refused_by_name() {
    let book = RuleBook::released();
    let set = book.get(&RuleSetId::new("nssfc-invalidity-2016")).expect("the set is released");
    let fault = |salary| invalidity(&facts(240, salary, InvalidityCause::Work), set).err();
    assert_eq!(fault(-1), Some(InvalidityError::NegativeSalary));
    assert_eq!(fault(i64::MAX), None, "80% of it is still a number");
}

#[test]
fn part_of_a_year_counts_by_month() {
    let book = RuleBook::released();
    let set = book.get(&RuleSetId::new("nssfc-invalidity-2016")).expect("the set is released");
    let paid = |months| {
        let result = invalidity(&facts(months, 600_000, InvalidityCause::Work), set);
        result.expect("a career").monthly.map(|(_, amount)| amount.amount())
    };
    assert_eq!(paid(241), Some(480_750));
    assert_eq!(paid(361), Some(570_000), "95% after 30 years, and no more");
}

fn causes() -> impl Strategy<Value = InvalidityCause> {
    prop::sample::select(vec![InvalidityCause::Work, InvalidityCause::NonWork])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_can_be_redone_by_hand_keeps_its_bounds_and_grows_with_service(
        months in 0_u32..=720, more in 1_u32..120, salary in 0_i64..20_000_000, cause in causes(),
    ) {
        let book = RuleBook::released();
        for set in book.sets() {
            let Some(rules) = set.invalidity() else { continue };
            let result = invalidity(&facts(months, salary, cause), set).expect("a career");
            by_hand::check(&result.lines);
            let longer = invalidity(&facts(months + more, salary, cause), set).expect("a career");
            prop_assert!(result.monthly.map(|it| it.1) <= longer.monthly.map(|it| it.1));
            if let (Some((rate, _)), InvalidityRate::ByService(BoundedAccrual { floor, cap, .. })) =
                (result.monthly, &rules.for_cause(cause).rate)
            {
                prop_assert!(floor.is_none_or(|floor| rate >= floor), "{}", set.id);
                prop_assert!(cap.is_none_or(|cap| rate <= cap), "{}", set.id);
            }
        }
    }

    #[test]
    fn a_flat_pension_is_paid_by_both_payers_to_the_last_riel(
        flat in 0_i64..10_000_000, months in 0_u32..=720, full in 1_u32..=720,
    ) {
        let rules = FlatFinancing { full_career: Months::new(full) };
        let split = flat_split(rules, Riel::new(flat), Months::new(months)).expect("a share");
        let total = split.from_contributions.amount() + split.from_state.amount();
        prop_assert_eq!(total, flat);
        prop_assert!(split.from_contributions >= Riel::ZERO && split.from_state >= Riel::ZERO);
    }

    #[test]
    fn a_contribution_is_paid_by_both_payers_to_the_last_riel(
        salary in 0_i64..20_000_000, days in 0_i64..100 * 365,
    ) {
        let book = RuleBook::released();
        let on: Date = date!(2010 - 01 - 01) + Duration::days(days);
        for set in book.sets() {
            let Some(rules) = set.contributions() else { continue };
            let paid = match contribution(rules, Riel::new(salary), on) {
                Ok(paid) => paid,
                Err(fault) => {
                    prop_assert_eq!(contribution_rate(rules, on), Err(fault));
                    continue;
                }
            };
            prop_assert_eq!(paid.member.amount() + paid.employer.amount(), paid.total.amount());
            prop_assert!(paid.member >= Riel::ZERO && paid.employer >= Riel::ZERO);
        }
    }
}

#[test]
fn the_law_of_contributions_bounds_the_wage_and_has_no_rate_outside_its_dates() {
    let book = RuleBook::released();
    let set = book.get(&RuleSetId::new("general-contributions-2022")).expect("the set is released");
    let rules = set.contributions().expect("contributions");
    let total = |salary, on| contribution(rules, Riel::new(salary), on).map(|it| it.total.amount());
    let today = date!(2026 - 11 - 21);
    assert_eq!(total(100_000, today), Ok(16_000));
    assert_eq!(total(1_000_000, today), Ok(40_000));
    assert_eq!(total(5_000_000, today), Ok(48_000));
    assert_eq!(total(1_000_000, date!(2027 - 10 - 01)), Ok(80_000));
    assert_eq!(total(1_000_000, date!(2022 - 09 - 30)), Err(ContributionError::BeforeLaunch));
    assert_eq!(total(1_000_000, date!(2042 - 10 - 01)), Err(ContributionError::NotPublished));
    assert_eq!(total(-1, today), Err(ContributionError::NegativeSalary));
}
