//! The samples of what somebody tells by keys, and of what became of it.

use sothon_domain::casework::{CaseAct, ReturnReason, Stage};
use sothon_domain::complaint::Topic;
use sothon_domain::flow::Fault;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::Reference;
use sothon_domain::year_month::YearMonth;
use time::Date;
use time::macros::date;

use super::Name;
use super::samples::{MOST, Values};
use crate::Tongue;
use crate::menu::day::NotADay;
use crate::menu::facts::{CallWhen, CaseDue, CaseSeen, PaidHow, PaidSeen};
use crate::menu::page::Note;
use crate::menu::view::View;
use crate::menu::{AppealReason, address, appeal, call, complaint, death, paid};

/// Any day: all are of one length.
const DAY: Date = date!(2026 - 12 - 05);

/// Cases at every stage, with papers missing and without; and all that can be asked of her.
pub(super) fn cases(reference: Reference) -> Vec<CaseSeen> {
    let at = |papers: &[PaperKind]| Stage::ALL.map(|stage| case(reference, stage, papers));
    let asked = |papers: &[PaperKind]| {
        let case = case(reference, Stage::Returned, papers);
        ReturnReason::ALL.map(|reason| CaseSeen { asked: Some(reason), ..case.clone() })
    };
    let twelve = &PaperKind::ALL[..12];
    [at(&[]), at(twelve)]
        .into_iter()
        .flatten()
        .chain([asked(&[]), asked(twelve)].into_iter().flatten())
        .chain([CaseSeen { appeal: Some(DAY), ..case(reference, Stage::Rejected, &[]) }])
        .collect()
}

/// Cases that the screens behind the first tell of: everything that can be done, now and due, and every paper.
pub(super) fn followed(reference: Reference) -> Vec<CaseSeen> {
    let due = |late| Some(CaseDue { on: DAY, late });
    let followed = [
        (CaseAct::Submitted, Stage::Received, due(false)),
        (CaseAct::Taken, Stage::InReview, due(true)),
        (CaseAct::Returned, Stage::Returned, None),
        (CaseAct::PassedUp, Stage::Outside, due(false)),
        (CaseAct::Asked, Stage::Outside, due(true)),
        (CaseAct::Heard, Stage::InReview, due(false)),
        (CaseAct::CarriedOut, Stage::InReview, due(false)),
    ];
    let cases = followed.into_iter().enumerate().map(|(at, (act, stage, due))| {
        let papers: Vec<PaperKind> = PaperKind::ALL.into_iter().skip(3 * at).take(3).collect();
        CaseSeen { done: (act, DAY), due, ..case(reference, stage, &papers) }
    });
    cases.collect()
}

/// The first screen of each case with others behind it and of one that is over alone, and what follows the first.
pub(super) fn of_cases<'v>(all: &'v [CaseSeen], followed: &'v [CaseSeen]) -> Vec<View<'v>> {
    let first = (0..all.len()).map(|at| View::Cases { cases: &all[at..], page: 0 });
    let over = all.iter().position(|case| case.stage == Stage::Approved).unwrap_or(0);
    let alone = View::Cases { cases: &all[over..=over], page: 0 };
    // Three papers fill three screens at most, and three follow them.
    let behind =
        followed.chunks(1).flat_map(|cases| (1..7).map(move |page| View::Cases { cases, page }));
    let none = View::Cases { cases: &[], page: 0 };
    first.chain(behind).chain([alone, none]).collect()
}

fn case(reference: Reference, stage: Stage, papers: &[PaperKind]) -> CaseSeen {
    CaseSeen {
        reference,
        stage,
        asked: None,
        done: (CaseAct::Submitted, DAY),
        due: None,
        papers: papers.to_vec(),
        appeal: None,
        hotline: "012 345 678".to_owned(),
    }
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
