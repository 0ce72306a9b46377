//! The queue and its cases with invented people.

use std::num::NonZeroU32;

use sothon_domain::access::Office;
use sothon_domain::casework::{
    Awaited, Body, CaseAct, CaseKind, Counted, Effect, LegalReference, Level, Recorded, Refused,
    RegisterSays, RejectReason, ReturnReason, Stage,
};
use sothon_domain::flow::Fault;
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::money::Riel;
use sothon_domain::pension::{Datum, DisputeEffect, Why};
use sothon_domain::person::{PlaceCode, Reference};
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use time::macros::date;
use time::{Date, Duration, OffsetDateTime};

use super::staff::at_work;
use super::{Sample, casework, facts, not_right, sample};
use crate::pages::staff_case::{
    self, Climbed, Entry, Keys, NewAmount, Question, Registered, SameDeath, Similar,
    StaffCaseError, StaffCaseView, Typed,
};
use crate::pages::staff_proof::Proof;
use crate::pages::staff_queue::{self, Holder, Only, QueueFilter, QueueLine, StaffQueueView};

fn phone() -> PrivateFact {
    PrivateFact::Phone("012345678".parse().expect("invariant: a sample number"))
}

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
        level: Level::Branch,
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
    let everything = QueueFilter::default();
    let late = QueueFilter {
        kind: Some(CaseKind::AddressChanged),
        stage: Some(Stage::InReview),
        office: None,
        only: Some(Only::Overdue),
    };
    let line = || Some("2026-11-30.4821-0357".to_owned());
    [
        ("staff-queue", several.clone(), everything.clone(), 5, None, None),
        ("staff-queue-empty", vec![], everything.clone(), 0, None, None),
        ("staff-queue-none-such", vec![], late.clone(), 0, None, None),
        ("staff-queue-filtered", several[..1].to_vec(), late, 1, None, None),
        ("staff-queue-first-page", full, everything.clone(), 12_345, None, line()),
        ("staff-queue-middle-page", several.clone(), everything.clone(), 12_345, line(), line()),
        ("staff-queue-last-page", several, everything, 345, line(), None),
    ]
    .map(|(name, cases, filter, total, after, next)| {
        let path = staff_queue::path(&filter, after.as_deref());
        let total = Counted::of(total);
        let view = StaffQueueView { cases, filter, total, after, next, today: today() };
        sample(name, staff_queue::render(&view, &at_work(words, &path)))
    })
    .into()
}

fn case() -> StaffCaseView {
    let key = |of: &str| format!("sample-key-{of}");
    StaffCaseView {
        kind: CaseKind::AddressChanged,
        reference: Reference::of_serial(4_821_035),
        stage: Stage::Received,
        overruled: None,
        due_on: today() + Duration::days(6),
        effect: Effect::Move {
            to: place("01020101"),
            since: YearMonth::new(2026, 10).expect("invariant: sample months are 1 to 12"),
        },
        register: RegisterSays::Now(Recorded::Place(place("12010101")), None),
        beside: None,
        unlinked: false,
        likely: None,
        alike: None,
        new_amount: None,
        person: Registered {
            name: facts::name(),
            birth_date: PrivateFact::BirthDate(date!(1957 - 06 - 15)).masked(),
            phone: Some(phone().masked()),
            place: place("12010101"),
        },
        reason: None,
        rejected: None,
        instrument: None,
        awaited: None,
        climbed: Some(Climbed { needs: vec![Level::Branch], level: Level::Branch, approved: 0 }),
        take: Ok(()),
        questions: vec![],
        similar: vec![],
        same_death: vec![],
        appealed: None,
        timeline: vec![entry(CaseAct::Submitted, 0)],
        holder: None,
        locked_on: None,
        joined: None,
        unconfirmed: None,
        own_work: false,
        rests: false,
        keys: Keys {
            take: key("take"),
            approve: key("approve"),
            send_back: key("return"),
            reject: key("reject"),
            correct: key("correct"),
            escalate: key("escalate"),
            outside: key("outside"),
        },
        typed: Typed::default(),
        proof: Proof::Given,
        error: None,
    }
}

/// The page of a case.
pub(super) fn page(name: &str, view: &StaffCaseView, words: &'static Words) -> Sample {
    let path = format!("/staff/case/{}", view.reference);
    sample(name, staff_case::render(view, &at_work(words, &path)))
}

fn entry(act: CaseAct, hours: i64) -> Entry {
    let first = 1_795_233_600;
    let at = OffsetDateTime::from_unix_timestamp(first + hours * 3_600)
        .expect("invariant: samples use this century");
    let by_person = matches!(act, CaseAct::Submitted | CaseAct::Resent);
    let note = (act == CaseAct::Returned).then(|| "សូមប្រាប់ឈ្មោះភូមិ <b>។".to_owned());
    let office = (!by_person).then(|| Office::Province(place("12")));
    Entry {
        at,
        act,
        office,
        for_person: None,
        note,
        was: None,
        names: None,
        outcome: None,
        amount: None,
    }
}

/// A case that this officer has taken.
pub(super) fn held() -> StaffCaseView {
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

/// A disputed length of service in an officer's hands, with an effect on the amount.
pub(super) fn disputed_service() -> StaffCaseView {
    let to = Riel::new(facts::AMOUNT.amount() * 2);
    disputed(Datum::Service, DisputeEffect::Amount { from: facts::AMOUNT, to })
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
        (
            "staff-case-rejected",
            StaffCaseView {
                rejected,
                instrument: Some(LegalReference::Statute1994),
                ..decided(Stage::Rejected, service())
            },
        ),
        (
            "staff-case-overruled",
            StaffCaseView {
                rejected,
                overruled: Some(Reference::of_serial(9_000_000)),
                ..decided(Stage::Rejected, service())
            },
        ),
        (
            "staff-case-no-law",
            StaffCaseView { error: Some(StaffCaseError::LawMissing), ..service() },
        ),
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
    StaffCaseView { stage, register, holder: None, climbed: None, ..case }
}

/// A case on its way up, or waiting for somebody outside.
fn climbing() -> Vec<(&'static str, StaffCaseView)> {
    let needs = Level::ALL.to_vec();
    let climbed = Some(Climbed { needs, level: Level::Province, approved: 1 });
    let acts = [CaseAct::Submitted, CaseAct::Taken, CaseAct::PassedUp, CaseAct::Escalated];
    let timeline = acts.into_iter().zip(0..).map(|(act, hours)| entry(act, hours)).collect();
    let up = StaffCaseView { climbed, timeline, ..held() };
    let question = |body: Body, late, answer| Question {
        body,
        number: NonZeroU32::new(12).filter(|_| body == Body::BackOffice),
        name: "</dd><b>អូរធំ".to_owned(),
        question: "តើគាត់រស់នៅទីនោះទេ?".to_owned(),
        asked_on: today() - Duration::days(12),
        due_on: today() - Duration::days(2),
        late,
        answer,
    };
    let waits = |late, take| StaffCaseView {
        stage: Stage::Outside,
        holder: None,
        awaited: Some(Awaited { body: Body::Commune, due_on: today() }),
        questions: vec![question(Body::Commune, late, None)],
        take,
        ..held()
    };
    let answered = Some(("រស់នៅ".to_owned(), today()));
    let heard = vec![question(Body::BackOffice, false, answered)];
    let others = [
        (7_730_114, Stage::Received, false),
        (2_095_881, Stage::Rejected, false),
        (3_104_772, Stage::Rejected, true),
    ];
    let others = others.map(|(serial, stage, overruled)| Similar {
        reference: Reference::of_serial(serial),
        kind: CaseKind::Correction(Datum::Service),
        stage,
        overruled,
    });
    let same_death = [None, Some(Office::Province(place("12")))].map(|elsewhere| SameDeath {
        reference: Reference::of_serial(5_512_904),
        kind: CaseKind::FuneralGrant,
        stage: Stage::Approved,
        overruled: false,
        elsewhere,
    });
    let same_death = same_death.into();
    let refused = |take| StaffCaseView { take: Err(take), ..case() };
    let error = |error| StaffCaseView { error: Some(error), ..held() };
    vec![
        ("staff-case-climbing", up),
        ("staff-case-outside", waits(false, Ok(()))),
        ("staff-case-outside-late", waits(true, Ok(()))),
        ("staff-case-outside-related", waits(false, Err(Refused::Related))),
        ("staff-case-heard", StaffCaseView { questions: heard, ..held() }),
        ("staff-case-similar", StaffCaseView { similar: others.into(), same_death, ..case() }),
        ("staff-case-released", StaffCaseView { holder: None, ..held() }),
        ("staff-case-related", refused(Refused::Related)),
        ("staff-case-higher-level", refused(Refused::HigherLevel)),
        ("staff-case-approved-before", refused(Refused::ApprovedBefore)),
        ("staff-case-no-why", error(StaffCaseError::WhyMissing)),
        ("staff-case-no-body", error(StaffCaseError::BodyMissing)),
        ("staff-case-no-question", error(StaffCaseError::QuestionMissing)),
    ]
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
    unknown_phone.person.phone = None;
    let mut in_full = held();
    in_full.person.birth_date = Shown::Revealed(PrivateFact::BirthDate(date!(1957 - 06 - 15)));
    in_full.person.phone = Some(Shown::Revealed(phone()));
    let addresses = [
        ("staff-case", unknown_phone),
        ("staff-case-held", held()),
        ("staff-case-in-full", in_full),
        ("staff-case-code", StaffCaseView { proof: Proof::Asked, ..held() }),
        (
            "staff-case-other",
            StaffCaseView {
                holder: Some(Holder::Another),
                take: Err(Refused::TakenByAnother),
                ..held()
            },
        ),
        ("staff-case-take-over", StaffCaseView { holder: Some(Holder::Another), ..held() }),
        ("staff-case-locked", StaffCaseView { locked_on: Some(date!(2026 - 11 - 22)), ..held() }),
        ("staff-case-unconfirmed", StaffCaseView { unconfirmed: Some("1".to_owned()), ..held() }),
        ("staff-case-joined", StaffCaseView { joined: Some(super::merges::ending()), ..held() }),
        ("staff-case-rests", StaffCaseView { rests: true, ..held() }),
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
    let shown = |(name, view): (&str, StaffCaseView)| page(name, &view, words);
    addresses.into_iter().chain(climbing()).chain(disputes(words)).map(shown).collect()
}
