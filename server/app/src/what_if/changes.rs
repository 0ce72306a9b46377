//! What can change a pension that is paid already: floors, and an age that ends a child's share.

use sothon_domain::estimate::years_later;
use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardKind, CitationId, Subject};
use sothon_domain::year_month::YearMonth;
use sothon_store::my_pension::Pension;
use time::Date;

use crate::App;
use crate::my_pension::in_payment;

/// How many years ahead floors are looked for that are law already and begin later.
const YEARS_AHEAD: i32 = 5;

/// What can change a pension in payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The day of retirement, when the register holds one.
    pub retired_on: Option<Date>,
    /// Why it is paid; none while nothing was decided.
    pub kind: Option<AwardKind>,
    /// The day and the amount of the decision, riel a month.
    pub decided: Option<(Date, Riel)>,
    /// The floors that have lifted it or will, the earliest first.
    pub lifts: Vec<Lifted>,
    /// Below which age the law pays a child of somebody who died, where it names one.
    pub child_below_age: Option<u8>,
    /// The day on which she reaches that age herself, if she is paid as a survivor and it is to come.
    pub reaches_it_on: Option<Date>,
}

/// What a floor made of a pension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lifted {
    /// The first day of the floor.
    pub from: Date,
    /// What is due from then on, riel a month.
    pub amount: Riel,
    /// The legal instrument.
    pub citation: CitationId,
}

/// What can change this pension; none before she has retired or anything was decided.
pub(super) fn of(app: &App, pension: &Pension, born: Date, today: Date) -> Option<Changes> {
    let retired_on = pension.membership.retired_on.filter(|day| *day <= today);
    let award = pension.award.as_ref();
    if retired_on.is_none() && award.is_none() {
        return None;
    }
    let (scheme, rules) = (pension.membership.scheme, app.rules.published_by(today));
    let survivors = rules.in_force(scheme, Subject::Survivors, today);
    let child_below_age =
        survivors.and_then(|set| set.survivors()).and_then(|rules| rules.child_below_age);
    let kind = award.map(|award| award.kind);
    let ahead = YearMonth::new(today.year() + YEARS_AHEAD, 12).unwrap_or(YearMonth::of(today));
    let lifts = award.map(|award| {
        let lifted = in_payment(scheme, award).lifts(&rules, ahead).into_iter();
        let lifted = lifted.map(|(set, amount)| Lifted {
            from: set.effective_from,
            amount,
            citation: set.citation.id.clone(),
        });
        lifted.collect()
    });
    Some(Changes {
        retired_on,
        kind,
        decided: award.map(|award| (award.decided_on, award.amount)),
        lifts: lifts.unwrap_or_default(),
        child_below_age,
        reaches_it_on: child_below_age
            .filter(|_| kind == Some(AwardKind::Survivor))
            .and_then(|age| years_later(born, i32::from(age)))
            .filter(|day| today < *day),
    })
}
