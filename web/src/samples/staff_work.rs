//! The queue and its cases with invented people.

use std::num::NonZeroU32;

use sothon_domain::access::Office;
use sothon_domain::casework::{
    CaseAct, CaseKind, Effect, Recorded, Refused, RegisterSays, RejectReason, ReturnReason, Stage,
};
use sothon_domain::flow::Fault;
use sothon_domain::money::Riel;
use sothon_domain::pension::{Datum, DisputeEffect, Why};
use sothon_domain::person::{PlaceCode, Reference};
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use time::macros::date;
use time::{Date, Duration, OffsetDateTime};

use super::staff::at_work;
use super::{Sample, casework, facts, not_right, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_case::{
    self, Details, Entry, Keys, NewAmount, Registered, StaffCaseError, StaffCaseView, Typed,
};
use crate::pages::staff_proof::Proof;
use crate::pages::staff_queue::{self, Holder, QueueLine, StaffQueueView};

/// Every page of the officers' work.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = queues(words);
    samples.extend(cases(words));
    samples
}

fn today() -> Date {
    Date::from_ordinal_date(2026, 325).expect("invariant: samples use days that exist")
}

fn place(digits: &str) -> PlaceCode {
    digits.parse().expect("invariant: sample places have codes")
}

fn queues(words: &'static Words) -> Vec<Sample> {
    let line = |serial, days, stage, holder| QueueLine {
        reference: Reference::of_serial(serial),
        name: facts::shown_name(words),
        kind: CaseKind::AddressChanged,
        office: "22".parse().expect("invariant: a province has two digits"),
        stage,
        sent_on: today() - Duration::days(days),
        due_on: today() + Duration::days(10 - days),
        holder,
    };
    let several = vec![
        line(4_821_035, 13, Stage::InReview, Some(Holder::Another)),
        line(7_730_114, 10, Stage::InReview, Some(Holder::Me)),
        line(2_095_881, 8, Stage::Received, None),
        line(6_402_557, 1, Stage::Received, None),
        line(1_002_003, 0, Stage::Received, None),
    ];
    let full = (0..50).map(|serial| line(3_000_000 + serial, 1, Stage::Received, None)).collect();
    let page = |number: u32| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-queue", several.clone(), 5, 1, 1),
        ("staff-queue-empty", vec![], 0, 1, 1),
        ("staff-queue-first-page", full, 12_345, 1, 247),
        ("staff-queue-middle-page", several.clone(), 12_345, 246, 247),
        ("staff-queue-last-page", several, 12_345, 247, 247),
    ]
    .map(|(name, cases, total, number, pages)| {
        let turned = Turned { page: page(number), pages: page(pages), total };
        let view = StaffQueueView { cases, turned, today: today() };
        sample(name, staff_queue::render(&view, &at_work(words, &staff_queue::path(number))))
    })
    .into()
}

fn case() -> StaffCaseView {
    let key = |of: &str| format!("sample-key-{of}");
    StaffCaseView {
        kind: CaseKind::AddressChanged,
        reference: Reference::of_serial(4_821_035),
        stage: Stage::Received,
        due_on: today() + Duration::days(6),
        effect: Effect::Move {
            to: place("01020101"),
            since: YearMonth::new(2026, 10).expect("invariant: sample months are 1 to 12"),
        },
        register: RegisterSays::Now(Recorded::Place(place("12010101")), None),
        new_amount: None,
        person: Registered {
            name: facts::name(),
            details: Details::Shown {
                birth_date: Date::from_ordinal_date(1957, 166)
                    .expect("invariant: samples use days that exist"),
                phone: Some("+85512345678".to_owned()),
            },
            place: place("12010101"),
        },
        reason: None,
        rejected: None,
        timeline: vec![entry(CaseAct::Submitted, 0)],
        holder: None,
        locked_on: None,
        own_work: false,
        keys: Keys {
            take: key("take"),
            approve: key("approve"),
            send_back: key("return"),
            reject: key("reject"),
            correct: key("correct"),
        },
        typed: Typed::default(),
        proof: Proof::Given,
        error: None,
    }
}

fn entry(act: CaseAct, hours: i64) -> Entry {
    let first = 1_795_233_600;
    let at = OffsetDateTime::from_unix_timestamp(first + hours * 3_600)
        .expect("invariant: samples use this century");
    let by_person = matches!(act, CaseAct::Submitted | CaseAct::Resent);
    let note = (act == CaseAct::Returned).then(|| "សូមប្រាប់ឈ្មោះភូមិ <b>។".to_owned());
    let office = (!by_person).then(|| Office::Province(place("12")));
    Entry { at, act, office, for_person: None, note, was: None }
}

fn held() -> StaffCaseView {
    let timeline = vec![entry(CaseAct::Submitted, 0), entry(CaseAct::Taken, 2)];
    StaffCaseView { stage: Stage::InReview, holder: Some(Holder::Me), timeline, ..case() }
}

/// A disputed fact in an officer's hands.
fn disputed(datum: Datum, effect: DisputeEffect) -> StaffCaseView {
    StaffCaseView {
        kind: CaseKind::Correction(datum),
        effect: Effect::Correct(casework::disputed(datum)),
        register: RegisterSays::Now(Recorded::Fact(not_right::held(datum)), Some(effect)),
        ..held()
    }
}

fn disputes(words: &Words) -> Vec<(&'static str, StaffCaseView)> {
    let nothing = |why| DisputeEffect::Nothing(why);
    let to = Riel::new(facts::AMOUNT.amount() * 2);
    let more = DisputeEffect::Amount { from: facts::AMOUNT, to };
    let service = || disputed(Datum::Service, more);
    let verdict = RejectReason::NotShown.code().to_owned();
    let typed = Typed { verdict, answer: "</textarea><b>".to_owned(), ..Typed::default() };
    let rejected = Some(RejectReason::DecisionStands);
    let amount = || disputed(Datum::DecidedAmount, nothing(Why::DecisionBinds));
    let approved = || decided(Stage::Approved, service());
    let leads = |way| StaffCaseView { new_amount: Some(way), ..decided(Stage::Approved, amount()) };
    let longest = words.get("demo-example-long").to_owned();
    vec![
        ("staff-case-disputed", service()),
        (
            "staff-case-disputed-minimum",
            disputed(Datum::ReferenceSalary, nothing(Why::MinimumEitherWay)),
        ),
        ("staff-case-disputed-amount", amount()),
        ("staff-case-disputed-payment", disputed(Datum::PaidAmount, nothing(Why::DecisionBinds))),
        ("staff-case-disputed-name", disputed(Datum::Name, nothing(Why::NotUsed))),
        (
            "staff-case-no-verdict",
            StaffCaseView { error: Some(StaffCaseError::VerdictMissing), ..service() },
        ),
        (
            "staff-case-long-answer",
            StaffCaseView { error: Some(StaffCaseError::AnswerTooLong), typed, ..service() },
        ),
        ("staff-case-rejected", StaffCaseView { rejected, ..decided(Stage::Rejected, service()) }),
        (
            "staff-case-papers-asked",
            StaffCaseView {
                stage: Stage::Returned,
                reason: Some(ReturnReason::PapersNeeded),
                ..service()
            },
        ),
        ("staff-case-not-kept", StaffCaseView { register: RegisterSays::NotKept, ..approved() }),
        ("staff-case-new-amount", leads(NewAmount::Propose("0193b4a2".to_owned()))),
        ("staff-case-new-amount-waits", leads(NewAmount::Waits("0193b4a3".to_owned()))),
        ("staff-case-new-amount-since", leads(NewAmount::DecidedSince(today()))),
        ("staff-case-new-amount-rule", leads(NewAmount::FromRule(longest))),
        ("staff-case-new-amount-elsewhere", leads(NewAmount::OtherOffice)),
    ]
}

/// A case at its end, beside what the register held then.
fn decided(stage: Stage, case: StaffCaseView) -> StaffCaseView {
    let register = match case.register {
        RegisterSays::Now(recorded, _) => RegisterSays::Then(recorded),
        kept => kept,
    };
    StaffCaseView { stage, register, holder: None, ..case }
}

fn cases(words: &'static Words) -> Vec<Sample> {
    let everything = [
        CaseAct::Submitted,
        CaseAct::Taken,
        CaseAct::Returned,
        CaseAct::Resent,
        CaseAct::Taken,
        CaseAct::Corrected,
    ];
    let timeline = everything.into_iter().zip(0..).map(|(act, hours)| entry(act, hours)).collect();
    let wrong = |error| StaffCaseView {
        error: Some(error),
        typed: Typed {
            place: "12".to_owned(),
            reason: "please-call".to_owned(),
            note: "</textarea><b>ភូមិណា &amp; ខែណា".to_owned(),
            ..Typed::default()
        },
        ..held()
    };
    let mut unknown_phone = case();
    unknown_phone.person.details = Details::Masked { birth_year: 1957, phone: None };
    let addresses = [
        ("staff-case", unknown_phone),
        ("staff-case-held", held()),
        ("staff-case-code", StaffCaseView { proof: Proof::Asked, ..held() }),
        ("staff-case-other", StaffCaseView { holder: Some(Holder::Another), ..held() }),
        ("staff-case-locked", StaffCaseView { locked_on: Some(date!(2026 - 11 - 22)), ..held() }),
        ("staff-case-own-work", StaffCaseView { own_work: true, timeline, ..held() }),
        (
            "staff-case-returned",
            StaffCaseView {
                stage: Stage::Returned,
                reason: Some(ReturnReason::PlaceUnclear),
                ..case()
            },
        ),
        ("staff-case-approved", decided(Stage::Approved, case())),
        ("staff-case-refused", wrong(StaffCaseError::Refused(Refused::NotAtThisStage))),
        ("staff-case-wrong-place", wrong(StaffCaseError::Place(Fault::UnknownPlace))),
        ("staff-case-no-reason", wrong(StaffCaseError::ReasonMissing)),
        ("staff-case-long-note", wrong(StaffCaseError::NoteTooLong)),
    ];
    let shown = |(name, view): (&str, StaffCaseView)| {
        let path = format!("/staff/case/{}", view.reference);
        sample(name, staff_case::render(&view, &at_work(words, &path)))
    };
    addresses.into_iter().chain(disputes(words)).map(shown).collect()
}
