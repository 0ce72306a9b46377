//! The payments of one person in the last twelve months.

use sothon_domain::money::Riel;
use sothon_domain::payment_state::PaymentState;
use sothon_domain::pension::{InPayment, RuleBook};
use sothon_domain::person::Scheme;
use time::{Date, Duration};

use super::calendar::{paid_months, payment_date};
use super::dice::Dice;
use super::person::{Award, Person};

/// The lines of the payments' file for one person; none without an award. What floors have lifted is
/// paid as lifted.
pub(super) fn lines(
    person: &Person,
    dice: &mut Dice,
    today: Date,
    rules: &RuleBook,
) -> Vec<[String; 7]> {
    let Some(award) = &person.award else { return vec![] };
    let months = paid_months(person.scheme, today);
    let latest = months.last().copied();
    let pension = in_payment(person.scheme, award);
    let months = months.into_iter().filter(|month| month.first_day() > award.decided_on);
    let line = |month| {
        let day = payment_date(person.scheme, month);
        let (state, at) = state(dice, Some(month) == latest, day, today);
        [
            format!("B-{month}-{}", person.scheme),
            person.bank().to_owned(),
            person.member_number.clone(),
            month.to_string(),
            pension.due(&rules.published_by(month.first_day()), month).amount().to_string(),
            state.code().to_owned(),
            at.to_string(),
        ]
    };
    months.map(line).collect()
}

fn in_payment(scheme: Scheme, award: &Award) -> InPayment {
    let kind = award.kind.parse().expect("invariant: kinds are written by their codes");
    InPayment { scheme, kind, decided_on: award.decided_on, decided: Riel::new(award.amount) }
}

/// Nearly all are paid on their day; in the latest month some are not yet.
fn state(dice: &mut Dice, latest: bool, day: Date, today: Date) -> (PaymentState, Date) {
    match dice.number(1, 1_000) {
        1..=8 => (PaymentState::Returned, (day + Duration::days(4)).min(today)),
        9..=13 => (PaymentState::Unknown, day),
        14..=60 if latest => (PaymentState::Ordered, day),
        _ => (PaymentState::Paid, day),
    }
}
