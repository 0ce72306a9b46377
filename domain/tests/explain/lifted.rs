//! Pensions in payment that were lifted after their decision.

use sothon_domain::money::Riel;
use sothon_domain::pension::{
    AwardFacts, AwardKind, CitationId, KindFacts, LineKey, MissingFact, RuleBook,
};
use sothon_domain::person::Scheme;
use sothon_domain::year_month::YearMonth;
use time::Date;
use time::macros::date;

use super::case::{amount, career, chenda, explained, explained_on, keys};

/// Chenda retired in 2018, as the register of those years has it.
pub(crate) fn in_payment(paid: (i32, u8, i64)) -> AwardFacts {
    let mut case = chenda();
    case.decided.decided_on = date!(2018 - 03 - 01);
    career(&mut case).retired_on = date!(2018 - 03 - 01);
    let (year, month, amount) = paid;
    case.paid = Some((YearMonth::new(year, month).expect("a month"), Riel::new(amount)));
    case
}

/// The lifts in the working of a day; the function that says what is due says the same.
fn lifts_on(case: &AwardFacts, day: Date) -> Vec<i64> {
    let working = explained_on(case, day);
    let lifts = working.lines.iter().filter(|line| line.key == LineKey::Lifted);
    let lifts: Vec<i64> = lifts.filter_map(|line| line.amount.map(Riel::amount)).collect();
    let due = case.in_payment().due(&RuleBook::released(), YearMonth::of(day));
    assert_eq!(working.due().and_then(|line| line.amount), Some(due));
    assert_eq!(due.amount(), lifts.last().copied().unwrap_or(case.decided.amount.amount()));
    lifts
}

fn lifts(case: &AwardFacts) -> Vec<i64> {
    lifts_on(case, date!(2026 - 11 - 21))
}

#[test]
fn each_floor_since_the_decision_is_a_line_and_the_payment_is_explained() {
    let case = in_payment((2026, 11, 770_000));
    assert_eq!(lifts(&case), [690_000, 770_000]);
    let working = explained(&case);
    assert!(!keys(&working).contains(&LineKey::PaidDiffers));
    let first = working.lines.iter().find(|line| line.key == LineKey::Lifted).expect("a lift");
    assert_eq!(first.citation, Some(CitationId::new("kh-floor-2022")));
    assert_eq!(first.refs, [10], "the decision");
    assert_eq!(amount(&working, LineKey::DecidedAmount), Some(510_000));
}

#[test]
fn only_floors_that_have_begun_by_the_month_asked_count() {
    let case = in_payment((2021, 12, 510_000));
    for (day, amounts) in [
        (date!(2021 - 12 - 31), &[][..]),
        (date!(2022 - 01 - 01), &[690_000]),
        (date!(2022 - 12 - 31), &[690_000]),
        (date!(2023 - 01 - 01), &[690_000, 770_000]),
    ] {
        assert_eq!(lifts_on(&case, day), amounts, "{day}");
    }
}

#[test]
fn a_payment_is_compared_with_what_was_due_in_its_own_month() {
    for (paid, differs) in [
        ((2021, 12, 510_000), None),
        ((2022, 12, 690_000), None),
        ((2022, 12, 510_000), Some((-180_000, 12))),
        ((2022, 12, 770_000), Some((80_000, 12))),
        ((2026, 11, 690_000), Some((-80_000, 13))),
    ] {
        let working = explained(&in_payment(paid));
        let said = working.lines.iter().find(|line| line.key == LineKey::PaidDiffers);
        let said = said.and_then(|line| Some((line.amount?.amount(), line.refs[0])));
        assert_eq!(said, differs, "{paid:?}");
        assert_eq!(amount(&working, LineKey::PaidAmount), Some(paid.2));
    }
}

#[test]
fn before_the_first_payment_the_floors_are_said_too() {
    let unpaid = AwardFacts { paid: None, ..in_payment((2026, 11, 0)) };
    assert_eq!(lifts(&unpaid), [690_000, 770_000]);
    assert_eq!(keys(&explained(&unpaid)).last(), Some(&LineKey::NoPaymentYet));
}

#[test]
fn a_decision_made_after_a_floor_is_not_lifted_by_it() {
    let mut case = in_payment((2026, 11, 510_000));
    case.decided.decided_on = date!(2023 - 01 - 01);
    assert!(lifts(&case).is_empty());
}

#[test]
fn an_amount_no_floor_names_stays() {
    for amount in [670_001, 689_999, 770_000, 800_000, 809_999, 810_001, 900_000] {
        let mut case = in_payment((2026, 11, amount));
        case.decided.amount = Riel::new(amount);
        assert!(lifts(&case).is_empty(), "{amount}");
    }
    for (decided, lifted) in
        [(810_000, &[820_000][..]), (670_000, &[690_000, 770_000]), (690_000, &[770_000])]
    {
        let mut case = in_payment((2026, 11, decided));
        case.decided.amount = Riel::new(decided);
        assert_eq!(lifts(&case), lifted, "{decided}");
    }
}

#[test]
fn veterans_are_lifted_without_a_rule_that_set_their_amount() {
    let veteran = AwardFacts { scheme: Scheme::Veterans, ..in_payment((2026, 11, 770_000)) };
    assert_eq!(lifts(&veteran), [690_000, 770_000]);
    let working = explained(&veteran);
    let order = [
        LineKey::RuleNotKnown,
        LineKey::DecidedAmount,
        LineKey::Lifted,
        LineKey::Lifted,
        LineKey::PaidAmount,
    ];
    assert_eq!(keys(&working), order);
    assert_eq!(working.rule_set, None);
}

#[test]
fn survivors_and_private_workers_are_lifted_by_no_floor_we_hold() {
    let mut case = in_payment((2026, 11, 15_000));
    case.facts = KindFacts::missing(AwardKind::Survivor, MissingFact::Relation);
    case.decided.amount = Riel::new(15_000);
    assert!(lifts(&case).is_empty());
    let worker = AwardFacts { scheme: Scheme::General, ..in_payment((2026, 11, 510_000)) };
    assert!(lifts(&worker).is_empty());
}

#[test]
fn a_rule_that_begins_after_the_day_asked_is_not_known_on_it() {
    let known = |day| explained_on(&chenda(), day).rule_set.is_some();
    assert!(!known(date!(1994 - 10 - 25)));
    assert!(known(date!(1994 - 10 - 26)));
}
