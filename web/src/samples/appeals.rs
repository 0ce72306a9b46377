//! Appeals: the question, the check, the cases on both sides and the officer's page.

use sothon_domain::access::Office;
use sothon_domain::casework::{
    CaseKind, Effect, LegalReference, Recorded, Refused, RejectReason, Stage,
};
use sothon_domain::flow::Fault;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_locales::Words;
use time::Date;
use time::macros::date;

use super::casework::kept;
use super::{Sample, casework, not_right, sample, signed_in, staff_work};
use crate::pages::appeal::{self, AppealView, Appealed, FirstDecision, LateView};
use crate::pages::appeal_check::{self, AppealCheckView};
use crate::pages::case::{self, Appeal, CaseView, Rejected};
use crate::pages::report_check::CounterCheck;
use crate::pages::report_way::ReportWay;
use crate::pages::staff_case::StaffCaseView;

const DATUM: Datum = Datum::Service;
const FIRST: CaseKind = CaseKind::Correction(DATUM);
const WHY: &str = "</dd><b>ឯកសារដើមនៅជាមួយខ្ញុំ។ សូមពិនិត្យម្តងទៀត។";
const UNTIL: Date = date!(2027 - 01 - 21);

/// Each page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = questions(words);
    samples.extend(cases(words));
    samples
}

fn reference() -> Reference {
    Reference::of_serial(4_821_035)
}

fn first() -> FirstDecision {
    FirstDecision {
        reference: reference(),
        kind: FIRST,
        effect: Effect::Correct(casework::disputed(DATUM)),
        reason: RejectReason::NotShown,
        instrument: Some(LegalReference::Statute1994),
        note: Some("ឯកសារ <b> លេខ ១២".to_owned()),
        office: Office::Province("12".parse().expect("invariant: sample places have codes")),
        decided_on: date!(2026 - 11 - 22),
    }
}

fn questions(words: &'static Words) -> Vec<Sample> {
    let path = appeal::path(reference());
    let frame = signed_in(words, &path);
    let asked = |why: &str, fault| AppealView {
        way: ReportWay::Own,
        first: reference(),
        why: why.to_owned(),
        kept: (!why.is_empty()).then(|| kept(false)),
        fault,
    };
    let check = |changed| {
        let (key, shown) = ("sample-key".to_owned(), "9f86d081884c7d65".repeat(4));
        let view = AppealCheckView {
            way: ReportWay::Own,
            first: first(),
            why: WHY.repeat(20),
            kept: Some(kept(changed)),
            key,
            shown,
            changed,
            counter: None,
        };
        appeal_check::render(&view, &signed_in(words, &format!("{path}/check")))
    };
    let at_counter = AppealView { way: not_right::counter_way(), ..asked("", None) };
    let counter_check = AppealCheckView {
        way: not_right::counter_way(),
        first: first(),
        why: WHY.to_owned(),
        kept: None,
        key: "sample-key".to_owned(),
        shown: "9f86d081884c7d65".repeat(4),
        changed: false,
        counter: Some(CounterCheck { not_agreed: true, ..CounterCheck::default() }),
    };
    let late = LateView { way: ReportWay::Own, first: reference(), until: UNTIL };
    vec![
        sample("appeal", appeal::render(&asked("", None), &frame)),
        sample("appeal-empty", appeal::render(&asked("", Some(Fault::Empty)), &frame)),
        sample(
            "appeal-too-long",
            appeal::render(&asked(&WHY.repeat(40), Some(Fault::TextTooLong)), &frame),
        ),
        sample("appeal-late", appeal::late(&late, &frame)),
        sample("appeal-check", check(false)),
        sample("appeal-counter", appeal::render(&at_counter, &frame)),
        sample("appeal-check-counter", appeal_check::render(&counter_check, &frame)),
        sample("appeal-check-changed", check(true)),
    ]
}

fn rejected() -> Option<Rejected> {
    let FirstDecision { reason, instrument, note, .. } = first();
    Some(Rejected { reason, instrument, note })
}

fn cases(words: &'static Words) -> Vec<Sample> {
    let told = CaseView {
        kind: FIRST,
        about: FIRST,
        effect: first().effect,
        just_sent: false,
        ..casework::sent()
    };
    let refused = |appeal| CaseView {
        stage: Stage::Rejected,
        rejected: rejected(),
        appeal: Some(appeal),
        ..told.clone()
    };
    let made = |stage| refused(Appeal::Made(Reference::of_serial(9_000_000), stage));
    let appealed = Some(Appealed { why: WHY.to_owned(), first: first() });
    let sent = CaseView { kind: CaseKind::Appeal, appealed, ..told.clone() };
    let held_then = Some(Recorded::Fact(not_right::held(DATUM)));
    let page = |(name, view): (&str, CaseView)| {
        let frame = signed_in(words, &format!("/my-pension/cases/{}", view.reference));
        sample(name, case::render(&view, &frame))
    };
    let person = [
        ("case-appeal-until", refused(Appeal::Until(UNTIL))),
        ("case-appeal-over", refused(Appeal::Over(UNTIL))),
        ("case-appeal-made", made(Stage::Received)),
        ("case-appeal-done", made(Stage::Approved)),
        ("case-appeal-stays", made(Stage::Rejected)),
        ("case-appeal", sent.clone()),
        ("case-appeal-approved", CaseView { stage: Stage::Approved, held_then, ..sent.clone() }),
        ("case-appeal-rejected", CaseView { stage: Stage::Rejected, rejected: rejected(), ..sent }),
    ];
    let mut samples: Vec<_> = person.into_iter().map(page).collect();
    samples.extend(at_the_office(words));
    samples
}

/// An appeal in the hands of an officer, and of one who had a part in the first decision.
fn at_the_office(words: &'static Words) -> Vec<Sample> {
    let appealed = Some(Appealed { why: WHY.to_owned(), first: first() });
    let kind = CaseKind::Appeal;
    let held = StaffCaseView { kind, appealed, ..staff_work::disputed_service() };
    let took_part =
        StaffCaseView { stage: Stage::Received, take: Err(Refused::TookPart), ..held.clone() };
    [("staff-case-appeal", held), ("staff-case-appeal-took-part", took_part)]
        .map(|(name, view)| staff_work::page(name, &view, words))
        .into()
}
