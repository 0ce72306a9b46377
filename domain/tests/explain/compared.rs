//! The decision beside the rules, and the payment beside the decision.

use sothon_domain::money::Riel;
use sothon_domain::pension::{Arg, ArgName, Datum, LineKey};
use time::macros::date;

use super::case::{amount, chenda, decided, explained, keys, line, text};

#[test]
fn what_the_rules_do_not_explain_is_a_line_with_its_sign() {
    for (decided_amount, difference) in [(525_000, 15_000), (500_000, -10_000), (510_001, 1)] {
        let working = explained(&decided(decided_amount));
        assert_eq!(amount(&working, LineKey::UnexplainedDifference), Some(difference));
        assert_eq!(line(&working, LineKey::UnexplainedDifference).refs, [9, 10]);
        assert!(!keys(&working).contains(&LineKey::DecisionMatches));
        assert_eq!(amount(&working, LineKey::DecidedAmount), Some(decided_amount));
    }
}

#[test]
fn the_decision_says_its_number_day_and_source() {
    let working = explained(&chenda());
    let decision = line(&working, LineKey::DecidedAmount);
    assert_eq!(decision.arg(ArgName::Number), Some(&text("1234/26")));
    let day = Arg::Date(chenda().decided.decided_on);
    assert_eq!(decision.arg(ArgName::Date), Some(&day));
    assert_eq!(decision.arg(ArgName::Source), Some(&text("award register")));
    assert_eq!(decision.datum, Some(Datum::DecidedAmount));
}

#[test]
fn a_payment_that_is_not_the_decision_is_said_before_it() {
    for (paid, difference) in [(510_100, 100), (255_000, -255_000)] {
        let mut case = chenda();
        case.paid = case.paid.map(|(month, _)| (month, Riel::new(paid)));
        let working = explained(&case);
        assert_eq!(amount(&working, LineKey::PaidDiffers), Some(difference));
        assert_eq!(line(&working, LineKey::PaidDiffers).refs, [10]);
        let last = working.lines.last().map(|line| (line.key, line.amount, line.datum));
        let amount = Some(Riel::new(paid));
        assert_eq!(last, Some((LineKey::PaidAmount, amount, Some(Datum::PaidAmount))));
    }
}

#[test]
fn before_the_first_payment_the_last_line_says_so() {
    let mut case = chenda();
    case.paid = None;
    let working = explained(&case);
    assert_eq!(keys(&working).last(), Some(&LineKey::NoPaymentYet));
    assert!(!keys(&working).contains(&LineKey::PaidDiffers));
}

#[test]
fn a_month_that_began_before_the_decision_was_paid_by_an_earlier_one() {
    let mut case = chenda();
    case.decided.decided_on = date!(2026 - 11 - 15);
    case.paid = case.paid.map(|(month, _)| (month, Riel::new(400_000)));
    let working = explained(&case);
    assert!(!keys(&working).contains(&LineKey::PaidDiffers));
    assert_eq!(amount(&working, LineKey::PaidAmount), Some(400_000));
    case.decided.decided_on = date!(2026 - 11 - 01);
    assert_eq!(amount(&explained(&case), LineKey::PaidDiffers), Some(-110_000));
}
