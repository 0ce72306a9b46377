//! Amounts that officers decide, with invented people.

use std::num::NonZeroU32;

use sothon_domain::award_decision::{
    Fault, InstrumentKind, NotAnInstrument, Proposal, ProposalField, RefusalReason, Refused,
    TypedProposal,
};
use sothon_domain::masked::PrivateFact;
use sothon_domain::money::Riel;
use sothon_domain::pension::{Arg, ArgName, AwardKind, CitationId, Datum, Line, LineKey};
use sothon_domain::person::{Reference, Scheme};
use sothon_locales::Words;
use time::Date;
use time::macros::date;

use super::staff::at_work;
use super::{Sample, facts, sample};
use crate::pages::office_list::Turned;
use crate::pages::staff_award::{
    self, AwardKeys, AwardStage, ShownAward, ShownMember, StaffAwardError, StaffAwardView,
};
use crate::pages::staff_award_form::{self, StaffAwardFormError, StaffAwardFormView};
use crate::pages::staff_award_new::{self, NumberError, StaffAwardNewView};
use crate::pages::staff_awards::{self, AwardLine, CorrectionLine, EndedLine, StaffAwardsView};
use crate::pages::staff_proof::Proof;

const ID: &str = "0193b4a2-7c1e-7d30-8a55-2f6c9d1e4b70";

/// Every page of an amount's way.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = lists(words);
    samples.extend(numbers(words));
    samples.extend(forms(words));
    samples.extend(decisions(words));
    samples
}

fn day(ordinal: u16) -> Date {
    Date::from_ordinal_date(2025, ordinal).expect("invariant: samples use days that exist")
}

/// A text as long as its field allows.
fn longest(words: &Words) -> String {
    words.get("demo-example-long").to_owned()
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let line = |kind, amount, mine| AwardLine {
        id: ID.to_owned(),
        name: facts::shown_name(words),
        kind,
        amount: Riel::new(amount),
        office: "22".parse().expect("invariant: a province has two digits"),
        proposed_on: day(325),
        mine,
    };
    let some = vec![
        line(AwardKind::OldAge, 320_000, false),
        line(AwardKind::Survivor, 10_000_000, true),
        line(AwardKind::Invalidity, 1, false),
    ];
    let full = vec![line(AwardKind::OldAge, 320_000, false); 50];
    let page = |number| NonZeroU32::new(number).expect("invariant: pages count from 1");
    [
        ("staff-awards", some.clone(), 3, 1, 1),
        ("staff-awards-empty", vec![], 0, 1, 1),
        ("staff-awards-first-page", full, 12_303, 1, 247),
        ("staff-awards-middle-page", some.clone(), 12_303, 246, 247),
        ("staff-awards-last-page", some, 12_303, 247, 247),
    ]
    .map(|(name, waiting, total, number, pages)| {
        let turned = Turned { page: page(number), pages: page(pages), total };
        let (to_propose, ended) = match name {
            "staff-awards" => (corrections(), ended(words)),
            _ => (vec![], vec![]),
        };
        let ended_total = if ended.is_empty() { 0 } else { 1_234 };
        let view = StaffAwardsView { waiting, to_propose, ended, ended_total, turned };
        let frame = at_work(words, &staff_awards::path(number));
        sample(name, staff_awards::render(&view, &frame))
    })
    .into()
}

/// Corrections with and without a rule that gives an amount.
fn corrections() -> Vec<CorrectionLine> {
    let line = |datum, amount| CorrectionLine {
        reference: Reference::of_serial(4_821_035),
        datum,
        approved_on: date!(2026 - 11 - 20),
        amount,
    };
    vec![line(Datum::Service, Some(Riel::new(412_000))), line(Datum::DecidedAmount, None)]
}

/// Children whose pension has ended, in time and late, with and without a case about school.
fn ended(words: &Words) -> Vec<EndedLine> {
    let line = |late, school| EndedLine {
        membership: ID.to_owned(),
        name: facts::shown_name(words),
        member_number: "K-204585".to_owned(),
        due_on: date!(2026 - 11 - 20),
        late,
        school,
    };
    vec![line(true, Some(Reference::of_serial(4_821_035))), line(false, None)]
}

/// Why a rule pays a child nothing any more.
fn nothing() -> Vec<Line> {
    let line = |key, args, citation| Line {
        key,
        args,
        rule: None,
        citation,
        amount: None,
        refs: Vec::new(),
        datum: None,
    };
    let survivor = (ArgName::Survivor, Arg::Text("daughter".to_owned()));
    let reason = (ArgName::Reason, Arg::Text("child-too-old".to_owned()));
    let refused = vec![survivor.clone(), reason, (ArgName::Age, Arg::Number(21))];
    vec![
        line(LineKey::SurvivorRelation, vec![survivor], None),
        line(LineKey::SurvivorRefused, refused, Some(CitationId::new("kh-cs-survivors-2017"))),
    ]
}

fn numbers(words: &'static Words) -> Vec<Sample> {
    let wrong = |error| StaffAwardNewView { typed: "V_1".to_owned(), error: Some(error) };
    [
        ("staff-award-new", StaffAwardNewView::default()),
        ("staff-award-new-malformed", wrong(NumberError::Malformed)),
        ("staff-award-new-unknown", wrong(NumberError::Unknown)),
    ]
    .map(|(name, view)| {
        sample(name, staff_award_new::render(&view, &at_work(words, "/staff/awards/new")))
    })
    .into()
}

fn member(award: Option<ShownAward>) -> ShownMember {
    ShownMember {
        name: facts::name(),
        birth_date: PrivateFact::BirthDate(day(166)).masked(),
        member_number: "V-118203".parse().expect("invariant: a member number"),
        scheme: Scheme::Veterans,
        award,
    }
}

fn award(source: String) -> ShownAward {
    let (amount, decided_on) = (Riel::new(280_000), day(32));
    ShownAward { amount, number: "12/12".to_owned(), decided_on, source }
}

fn forms(words: &'static Words) -> Vec<Sample> {
    let form = StaffAwardFormView {
        membership: ID.to_owned(),
        member: member(None),
        working: vec![],
        key: ID.to_owned(),
        typed: TypedProposal::default(),
        errors: vec![],
    };
    let typed = TypedProposal {
        kind: "survivor".to_owned(),
        amount: "10,000,001".to_owned(),
        number: longest(words),
        decided_on: "31/02/2025".to_owned(),
        title: longest(words),
    };
    let field = StaffAwardFormError::Field;
    let all = |file| {
        vec![
            field(ProposalField::Kind, Fault::Empty),
            field(ProposalField::Amount, Fault::AmountOutOfRange),
            field(ProposalField::Number, Fault::TooLong),
            field(ProposalField::DecidedOn, Fault::BeforeBirth),
            field(ProposalField::Title, Fault::TooLong),
            StaffAwardFormError::Instrument(file),
        ]
    };
    let with = |errors| StaffAwardFormView {
        member: member(Some(award(longest(words)))),
        typed: typed.clone(),
        errors,
        ..form.clone()
    };
    let empty = [
        (ProposalField::Kind, Fault::Empty),
        (ProposalField::Amount, Fault::NotAnAmount),
        (ProposalField::Number, Fault::Empty),
        (ProposalField::DecidedOn, Fault::InFuture),
        (ProposalField::Title, Fault::Empty),
    ];
    let empty = empty.map(|(of, fault)| field(of, fault)).into();
    let before = vec![field(ProposalField::DecidedOn, Fault::BeforeEnd)];
    let ended = StaffAwardFormView { working: nothing(), ..with(before) };
    [
        ("staff-award-form", form.clone()),
        ("staff-award-form-empty", StaffAwardFormView { errors: empty, ..form.clone() }),
        ("staff-award-form-wrong", with(all(NotAnInstrument::TooLarge))),
        ("staff-award-form-other-file", with(all(NotAnInstrument::OtherKind))),
        ("staff-award-form-no-file", with(all(NotAnInstrument::Empty))),
        ("staff-award-form-rule", with(vec![StaffAwardFormError::RuleKnown(longest(words))])),
        ("staff-award-form-ended", ended),
        ("staff-award-form-waits", with(vec![StaffAwardFormError::AnotherWaits])),
        ("staff-award-form-related", with(vec![StaffAwardFormError::Refused(Refused::Related)])),
    ]
    .map(|(name, view)| {
        let path = format!("/staff/awards/new/{ID}");
        sample(name, staff_award_form::render(&view, &at_work(words, &path)))
    })
    .into()
}

fn decisions(words: &'static Words) -> Vec<Sample> {
    let waits = StaffAwardView {
        id: ID.to_owned(),
        member: member(None),
        proposal: Proposal {
            kind: AwardKind::OldAge,
            amount: Riel::new(320_000),
            number: "123/25".to_owned(),
            decided_on: day(32),
            title: words.get("staff-award-source").to_owned(),
        },
        due: Riel::new(690_000),
        working: vec![],
        instrument: InstrumentKind::Pdf,
        proposed_on: day(325),
        stage: AwardStage::Waits(Ok(())),
        shown: "5e".repeat(32),
        keys: AwardKeys { approve: ID.to_owned(), refuse: ID.to_owned(), withdraw: ID.to_owned() },
        proof: Proof::Given,
        error: None,
    };
    let at = |stage| StaffAwardView { stage, ..waits.clone() };
    let failed = |error| StaffAwardView { error: Some(error), ..waits.clone() };
    let long = StaffAwardView {
        member: member(Some(award(longest(words)))),
        proposal: Proposal {
            amount: Riel::new(10_000_000),
            number: longest(words),
            title: longest(words),
            ..waits.proposal.clone()
        },
        instrument: InstrumentKind::Jpeg,
        ..waits.clone()
    };
    let asks = |proof| StaffAwardView { proof, ..waits.clone() };
    let outdated = RefusalReason::Outdated;
    let ended = StaffAwardView {
        proposal: Proposal {
            kind: AwardKind::Survivor,
            amount: Riel::ZERO,
            ..waits.proposal.clone()
        },
        due: Riel::ZERO,
        working: nothing(),
        ..waits.clone()
    };
    [
        ("staff-award", waits.clone()),
        ("staff-award-longest", long),
        ("staff-award-locked", at(AwardStage::Waits(Err(Refused::RecordLocked)))),
        ("staff-award-joined", at(AwardStage::Waits(Err(Refused::RecordRetired)))),
        ("staff-award-related", at(AwardStage::Waits(Err(Refused::Related)))),
        ("staff-award-card-unknown", at(AwardStage::Waits(Err(Refused::CardUnknown)))),
        ("staff-award-mine", at(AwardStage::Waits(Err(Refused::OwnWork)))),
        ("staff-award-changed", at(AwardStage::Waits(Err(Refused::ChangedMeanwhile)))),
        ("staff-award-ended", ended),
        ("staff-award-approved", at(AwardStage::Approved)),
        ("staff-award-refused", at(AwardStage::Refused(outdated))),
        ("staff-award-withdrawn", at(AwardStage::Withdrawn)),
        ("staff-award-code", asks(Proof::Asked)),
        ("staff-award-code-wrong", asks(Proof::Wrong)),
        ("staff-award-no-reason", failed(StaffAwardError::ReasonMissing)),
        ("staff-award-decided", failed(StaffAwardError::Refused(Refused::AlreadyDecided))),
        ("staff-award-not-as-shown", failed(StaffAwardError::Refused(Refused::NotAsShown))),
        ("staff-award-rule", failed(StaffAwardError::RuleKnown(longest(words)))),
    ]
    .map(|(name, view)| {
        sample(name, staff_award::render(&view, &at_work(words, &format!("/staff/awards/{ID}"))))
    })
    .into()
}
