//! Reports and cases in the samples.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::casework::{
    Awaited, Body, CaseAct, CaseKind, Correction, Effect, Held, LegalReference, Recorded,
    RejectReason, ReturnReason, Stage,
};
use sothon_domain::masked::PrivateField;
use sothon_domain::money::Months;
use sothon_domain::pension::{Datum, FactValue};
use sothon_domain::person::{PlaceCode, Reference};
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use time::macros::date;
use time::{Date, OffsetDateTime};

use super::{Sample, casework_form, delegates, not_right, sample, signed_in};
use crate::components::listen::Heard;
use crate::pages::case::{self, CaseView, Entry, Needed, Outside, Rejected};
use crate::pages::case_withdraw::{self, WithdrawView};
use crate::pages::cases::{self, CaseLine, CasesView};
use crate::pages::draft_kept::DraftKept;
use crate::pages::my_data;
use crate::pages::who_looked::{self, DelegateReading, Reading, WhoLookedView};

pub(super) const KIND: CaseKind = CaseKind::AddressChanged;
/// The village with the longest line of names that reports are about.
pub(super) const VILLAGE: &str = "01020101";
const NOTE: &str = "សូមប្រាប់ឈ្មោះភូមិ និងលេខទូរស័ព្ទមេភូមិ។";

pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = casework_form::pages(words);
    samples.extend(case_pages(words));
    samples.extend(lists(words));
    samples
}

pub(super) fn place(digits: &str) -> PlaceCode {
    digits.parse().expect("invariant: sample places have codes")
}

pub(super) fn reference() -> Reference {
    Reference::of_serial(4_821_035)
}

pub(super) fn since() -> YearMonth {
    YearMonth::new(2026, 10).expect("invariant: sample months are 1 to 12")
}

fn day(ordinal: u16) -> Date {
    Date::from_ordinal_date(2026, ordinal).expect("invariant: samples use days that exist")
}

fn at(hours: i64) -> OffsetDateTime {
    let first = 1_795_233_600;
    OffsetDateTime::from_unix_timestamp(first + hours * 3_600)
        .expect("invariant: samples use this century")
}

/// Until when a draft is kept, with or without a warning.
pub(super) fn kept(near: bool) -> DraftKept {
    DraftKept { last_day: date!(2027 - 01 - 21), near }
}

fn case_pages(words: &'static Words) -> Vec<Sample> {
    let office = Office::Province(place("01"));
    let entry = |hours, act, office: Option<&Office>| Entry {
        at: at(hours),
        act,
        office: office.cloned(),
        for_person: None,
        was: None,
        why: (act == CaseAct::Escalated).then(|| NOTE.to_owned()),
        names: None,
        outcome: None,
        amount: None,
    };
    let sent = entry(0, CaseAct::Submitted, None);
    let for_her = Entry { for_person: Some(delegates::acted_for(words)), ..sent.clone() };
    let (taken, back, again, approved) = (
        entry(30, CaseAct::Taken, Some(&office)),
        entry(31, CaseAct::Returned, Some(&office)),
        entry(60, CaseAct::Resent, None),
        entry(90, CaseAct::Approved, Some(&Office::Head)),
    );
    let received = just_received(&office, &sent);
    let listen = Some(Heard::Tones);
    let waiting = CaseView { just_sent: false, listen, ..received.clone() };
    let note = Some(NOTE.to_owned());
    let returned = CaseView {
        stage: Stage::Returned,
        needed: Some(Needed { reason: ReturnReason::PlaceUnclear, note }),
        timeline: vec![sent.clone(), taken.clone(), back.clone()],
        ..waiting.clone()
    };
    let call = Some(Needed { reason: ReturnReason::PleaseCall, note: None });
    let retaken = entry(80, CaseAct::Taken, Some(&office));
    let done = vec![sent, taken, back, again, retaken, approved];
    let letter_key = Some("sample-key".to_owned());
    let asked = vec![
        done[0].clone(),
        done[1].clone(),
        entry(31, CaseAct::Escalated, Some(&office)),
        entry(32, CaseAct::Asked, Some(&Office::Head)),
    ];
    let outside = outside_cases(&waiting, asked);
    let disputes = disputed_cases(&waiting, &done);
    vec![
        ("case-record-waits", CaseView { record_waits: true, ..waiting.clone() }),
        ("case-record-refused", CaseView { record_refused: true, ..waiting.clone() }),
        ("case-late", CaseView { stage: Stage::InReview, late: true, ..waiting.clone() }),
        ("case-please-call", CaseView { needed: call, ..returned.clone() }),
        (
            "case-approved",
            CaseView {
                stage: Stage::Approved,
                held_then: Some(Recorded::Place(place("12010101"))),
                timeline: done.clone(),
                letter_key,
                ..waiting.clone()
            },
        ),
        ("case-returned", returned),
        ("case-sent-by-delegate", CaseView { timeline: vec![for_her], ..waiting.clone() }),
        ("case-received", received),
    ]
    .into_iter()
    .chain(outside)
    .chain(disputes)
    .map(|(name, view)| {
        let path = format!("/my-pension/cases/{}", view.reference);
        sample(name, case::render(&view, &signed_in(words, &path)))
    })
    .chain([withdraw(words), withdrawn(words)])
    .collect()
}

/// A case that she took back.
fn withdrawn(words: &'static Words) -> Sample {
    let sent = sent();
    let taken_back = Entry { at: at(40), act: CaseAct::Withdrawn, ..sent.timeline[0].clone() };
    let timeline = vec![sent.timeline[0].clone(), taken_back];
    let (stage, can_withdraw, just_sent) = (Stage::Withdrawn, false, false);
    let view = CaseView { stage, can_withdraw, just_sent, timeline, ..sent };
    let path = format!("/my-pension/cases/{}", view.reference);
    sample("case-withdrawn", case::render(&view, &signed_in(words, &path)))
}

/// The question before a case is taken back.
fn withdraw(words: &'static Words) -> Sample {
    let (reference, key) = (reference(), "sample-key".to_owned());
    let view = WithdrawView { kind: KIND, reference, key };
    let path = format!("/my-pension/cases/{reference}/withdraw");
    sample("case-withdraw", case_withdraw::render(&view, &signed_in(words, &path)))
}

/// A case that its office has just received.
pub(super) fn sent() -> CaseView {
    let sent = Entry {
        at: at(0),
        act: CaseAct::Submitted,
        office: None,
        for_person: None,
        was: None,
        why: None,
        names: None,
        outcome: None,
        amount: None,
    };
    just_received(&Office::Province(place("01")), &sent)
}

/// A case that has just arrived.
fn just_received(office: &Office, sent: &Entry) -> CaseView {
    CaseView {
        kind: KIND,
        about: KIND,
        reference: reference(),
        stage: Stage::Received,
        due_on: day(345),
        late: false,
        effect: Effect::Move { to: place(VILLAGE), since: since() },
        held_then: None,
        office: office.clone(),
        needed: None,
        rejected: None,
        appealed: None,
        appeal: None,
        outside: None,
        timeline: vec![sent.clone()],
        by_back_office: false,
        just_sent: true,
        letter_key: None,
        can_withdraw: false,
        record_waits: false,
        record_refused: false,
        entered: None,
        listen: None,
    }
}

/// A case that waits for a commune, in time and late, after what was done on it.
fn outside_cases(case: &CaseView, timeline: Vec<Entry>) -> Vec<(&'static str, CaseView)> {
    let outside = |late| CaseView {
        stage: Stage::Outside,
        outside: Some(Outside {
            awaited: Awaited { body: Body::Commune, due_on: day(340) },
            name: "</p><b>អូរធំ".to_owned(),
            late,
        }),
        timeline: timeline.clone(),
        ..case.clone()
    };
    vec![("case-outside", outside(false)), ("case-outside-late", outside(true))]
}

/// Disputed facts at every end, after what was done on a case.
fn disputed_cases(case: &CaseView, done: &[Entry]) -> Vec<(&'static str, CaseView)> {
    let disputed = |datum| CaseView {
        kind: CaseKind::Correction(datum),
        about: CaseKind::Correction(datum),
        effect: Effect::Correct(disputed(datum)),
        timeline: done.to_vec(),
        ..case.clone()
    };
    let held = |datum| Some(Recorded::Fact(not_right::held(datum)));
    let approved =
        |datum| CaseView { stage: Stage::Approved, held_then: held(datum), ..disputed(datum) };
    let nothing = Some(Recorded::Fact(Held { value: None, source: None }));
    let reason = RejectReason::NotCounted;
    let rejected = Some(Rejected {
        reason,
        instrument: Some(LegalReference::Statute1994),
        note: Some("ឯកសារ <b> លេខ ១២".to_owned()),
    });
    let unclear = Some(Needed { reason: ReturnReason::ValueUnclear, note: None });
    vec![
        (
            "case-disputed-returned",
            CaseView { stage: Stage::Returned, needed: unclear, ..disputed(Datum::Service) },
        ),
        ("case-disputed-written", approved(Datum::Service)),
        ("case-disputed-decision", approved(Datum::DecidedAmount)),
        ("case-disputed-payment", approved(Datum::PaidAmount)),
        ("case-disputed-by-hand", approved(Datum::Name)),
        (
            "case-rejected",
            CaseView {
                stage: Stage::Rejected,
                rejected,
                held_then: nothing,
                ..disputed(Datum::Service)
            },
        ),
    ]
}

/// What she said of a fact: a length of service, or words alone.
pub(super) fn disputed(datum: Datum) -> Correction {
    let length = FactValue::Service(Months::new(34 * 12 + 11));
    let value = (datum == Datum::Service).then_some(length);
    Correction {
        datum, value, words: Some("</dd><b>ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ".to_owned())
    }
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let line = |stage| CaseLine { kind: KIND, reference: reference(), stage, overruled: false };
    let overruled = CaseLine { overruled: true, ..line(Stage::Rejected) };
    let disputed = Datum::ALL
        .map(|datum| CaseLine { kind: CaseKind::Correction(datum), ..line(Stage::Received) });
    let all = CasesView {
        cases: Stage::ALL.map(line).into_iter().chain([overruled]).chain(disputed).collect(),
    };
    let none = CasesView { cases: vec![] };
    let reading = |hours, role, office, reference| Reading {
        at: at(hours),
        role,
        office,
        reference,
        revealed: Vec::new(),
    };
    let province = Office::Province(place("01"));
    let longest = (0..50)
        .map(|hours| reading(hours, StaffRole::Officer, province.clone(), Some(reference())))
        .collect();
    let revealed = Reading {
        revealed: PrivateField::ALL.into(),
        ..reading(2, StaffRole::Officer, Office::Head, None)
    };
    let head = vec![revealed, reading(1, StaffRole::Checker, Office::Head, None)];
    let delegate = DelegateReading { at: at(3), who: delegates::acted_for(words) };
    let looked = |name, readings: Vec<Reading>, delegates| {
        let frame = signed_in(words, "/my-pension/who-looked");
        sample(name, who_looked::render(&WhoLookedView { readings, delegates }, &frame))
    };
    vec![
        sample("cases", cases::render(&all, &signed_in(words, "/my-pension/cases"))),
        sample("cases-none", cases::render(&none, &signed_in(words, "/my-pension/cases"))),
        sample("my-data", my_data::render(&signed_in(words, "/my-pension/data"))),
        looked("who-looked", head, vec![]),
        looked("who-looked-longest", longest, vec![delegate.clone()]),
        looked("who-looked-delegate", vec![], vec![delegate]),
        looked("who-looked-none", vec![], vec![]),
    ]
}
