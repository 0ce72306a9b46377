//! The samples of what somebody tells by keys, and of what became of it.

use sothon_domain::casework::{ReturnReason, Stage};
use sothon_domain::complaint::Topic;
use sothon_domain::flow::Fault;
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
use time::macros::date;

use super::Name;
use super::samples::{MOST, Values};
use crate::Tongue;
use crate::menu::day::NotADay;
use crate::menu::facts::{CallWhen, CaseSeen, PaidHow, PaidSeen};
use crate::menu::page::Note;
use crate::menu::view::View;
use crate::menu::{AppealReason, address, appeal, call, complaint, death, paid};

/// Cases at every stage, with papers missing and without; and all that can be asked of her.
pub(super) fn cases(reference: Reference) -> Vec<CaseSeen> {
    let at = |papers| {
        Stage::ALL.map(|stage| CaseSeen { reference, stage, asked: None, papers, appeal: None })
    };
    let asked = |papers| {
        let stage = Stage::Returned;
        let case = CaseSeen { reference, stage, asked: None, papers, appeal: None };
        ReturnReason::ALL.map(|reason| CaseSeen { asked: Some(reason), ..case.clone() })
    };
    [at(0), at(12)]
        .into_iter()
        .flatten()
        .chain([asked(0), asked(12)].into_iter().flatten())
        .chain([CaseSeen {
            reference,
            stage: Stage::Rejected,
            asked: None,
            papers: 0,
            appeal: Some(date!(2027 - 01 - 21)),
        }])
        .collect()
}

/// What can be told of a payment, from its month alone to all of it.
pub(super) fn paid(month: YearMonth) -> [PaidSeen; 5] {
    let month = Some(month);
    let of = |how, amount| PaidSeen { month, how, amount };
    [
        of(None, None),
        of(Some(PaidHow::Nothing), None),
        of(Some(PaidHow::Less), None),
        of(Some(PaidHow::Less), Some(MOST)),
        PaidSeen { month: None, how: Some(PaidHow::Less), amount: Some(MOST) },
    ]
}

/// The notes that can stand above one of these screens alone.
pub(super) fn notes(view: &View<'_>, tongue: Tongue) -> Vec<Note> {
    let fault = |fault| Note::above(address::fault(tongue, fault));
    let days = || NotADay::ALL.map(|why| why.note(tongue)).to_vec();
    let of_month = || [days(), vec![fault(Fault::FutureMonth)]].concat();
    match view {
        View::Paid(paid::Shown::Month) => of_month(),
        View::Paid(paid::Shown::Amount) => vec![fault(Fault::MoneyOutOfRange)],
        View::Death(death::Shown::Number) => vec![death::not_a_number(tongue)],
        View::Death(death::Shown::Day) => days(),
        View::Claim(screen) if screen.takes_day() => of_month(),
        View::Claim(screen) if screen.takes_figures() => vec![fault(Fault::MoneyOutOfRange)],
        _ => Vec::new(),
    }
}

/// The samples of a screen.
pub(super) fn samples(name: Name, with: &Values) -> Vec<View<'_>> {
    match name {
        Name::Report => (0..5).map(|page| View::Report { page }).collect(),
        Name::Paid => {
            use paid::Shown::{Amount, Check, Found, How, Month};
            let found = with.paid.iter().map(Found);
            let whole = [Check(&with.paid[1]), Check(&with.paid[3])];
            [Month, How, Amount].into_iter().chain(found).chain(whole).map(View::Paid).collect()
        }
        Name::Call => {
            use call::Shown::{About, Check, Found, Sent, When};
            let checks = CallWhen::ALL.map(|when| Check { when, phone: "0123456789" });
            let sent = Sent { reference: with.reference };
            [Found, About, When].into_iter().chain(checks).chain([sent]).map(View::Call).collect()
        }
        Name::Death => {
            use death::Shown::{By, Check, Day, Next, Number, Sent, TooMany};
            // The longest member number there can be.
            let number = "K-20457720457720457W";
            let checks = ["15/11/2026", ""].map(|died| Check { number, died });
            let sent = Sent { reference: "4821-0351" };
            let shown = [Number, Day, By, sent, Next, TooMany];
            shown.into_iter().chain(checks).map(View::Death).collect()
        }
        Name::Appeal => {
            use appeal::Shown::{Begun, Check, Closed, Sent, Why};
            let why = (0..4).map(|page| Why { until: "21/01/2027", page });
            let checks = AppealReason::ALL.map(|reason| Check { first: "4821-0357", reason });
            let sent = [Sent { reference: with.reference }, Closed, Begun];
            why.chain(checks).chain(sent).map(View::Appeal).collect()
        }
        Name::Complaint => {
            use complaint::Shown::{Check, Desk, Named, Sent, SentUnnamed, TooMany, Topics};
            let reference = with.reference;
            let checks = Topic::ALL
                .into_iter()
                .flat_map(|topic| [true, false].map(|named| Check { topic, named }));
            let sent = [Sent { reference }, SentUnnamed { reference, secret: "12345 67890" }];
            let topics = (0..4).map(|page| Topics { page });
            let shown = [Desk, Named, TooMany].into_iter().chain(topics);
            shown.chain(checks).chain(sent).map(View::Complaint).collect()
        }
        other => panic!("{other:?} has no sample"),
    }
}
