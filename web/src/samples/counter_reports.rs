//! Cases that a member of staff enters for the person at her counter.

use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::delivery::{Fate, Reach};
use sothon_domain::flow::StepKey;
use sothon_domain::paper::PaperKind;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::NotAPaper;
use sothon_locales::Words;
use time::macros::{date, datetime};

use super::claim_record::{deceased, empty};
use super::{Sample, casework, sample, signed_in, staff};
use crate::pages::case::{self, CaseView, EnteredAt};
use crate::pages::complaint_parts::ComplaintForm;
use crate::pages::message_log::LogLine;
use crate::pages::papers_so_far::GiveAt;
use crate::pages::report::{self, ReportState, ReportView};
use crate::pages::report_check::{self, CounterCheck, ReportCheckView};
use crate::pages::report_step::{self, ReportStepView};
use crate::pages::report_way::ReportWay;
use crate::pages::reports::BegunLine;
use crate::pages::staff_person_complaint::{
    self, CounterComplainedView, InHerName, StaffPersonComplaintView,
};
use crate::pages::staff_person_report_received::{self, StaffPersonReportReceivedView};
use crate::pages::staff_person_reports::{self, CounterStands, StaffPersonReportsView};

const ID: &str = "0193b4a2-0000-7000-8000-000000000001";
const NAME: &str = "S… S…";
const KIND: CaseKind = CaseKind::SurvivorsClaim;

pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let mut samples = lists(words);
    samples.extend(overviews(words));
    samples.push(step(words));
    samples.extend(checks(words));
    samples.extend(complaints(words));
    samples.extend(received(words));
    samples.extend(hers(words));
    samples
}

fn way() -> ReportWay {
    ReportWay::Counter { id: ID.to_owned(), name: NAME.to_owned() }
}

fn reference() -> Reference {
    Reference::of_serial(4_821_035)
}

/// A message with each fate.
fn messages() -> Vec<LogLine> {
    let at = datetime!(2026-11-20 02:30 UTC);
    let line = |fate| LogLine {
        at,
        by_mail: fate == Fate::HandedOver,
        fate,
        since: (fate != Fate::Waiting).then_some(at),
    };
    Fate::ALL.map(line).into()
}

fn lists(words: &'static Words) -> Vec<Sample> {
    let begun = |kind| BegunLine { kind, path: way().overview(kind), kept: casework::kept(false) };
    let kinds: Vec<_> = CaseKind::ALL.into();
    let open = |begun| CounterStands::Open {
        kinds: kinds.clone(),
        facts: Datum::ALL.into(),
        appeals: vec![(reference(), KIND)],
        begun,
    };
    let states = [
        ("open", open(vec![])),
        ("begun", open(CaseKind::ALL.map(begun).into())),
        ("locked", CounterStands::Locked),
        ("related", CounterStands::Related),
    ];
    let frame = staff::at_work(words, &staff_person_reports::path(ID));
    let page = |(name, stands)| {
        let (messages, reminded) = match stands {
            CounterStands::Open { .. } => (Some(messages()), Some(Reach::Reached)),
            CounterStands::Locked => (Some(vec![]), Some(Reach::NotReached)),
            CounterStands::Related => (None, None),
        };
        let (id, her) = (ID.to_owned(), NAME.to_owned());
        let view = StaffPersonReportsView { id, name: her, stands, messages, reminded };
        let html = staff_person_reports::render(&view, &frame);
        sample(format!("staff-person-reports-{name}"), html)
    };
    states.map(page).into()
}

fn overviews(words: &'static Words) -> Vec<Sample> {
    let path = way().step(KIND, "helper");
    let kept = casework::kept(false);
    let states = [
        ("new", ReportState::New { path: path.clone() }),
        ("begun", ReportState::Begun { path: path.clone(), kept }),
        ("open", ReportState::Open(reference())),
        ("returned", ReportState::Returned { reference: reference(), path, kept: Some(kept) }),
    ];
    let frame = staff::at_work(words, &way().overview(KIND));
    let page = |(name, state)| {
        let papers = vec![PaperKind::DeathCertificate, PaperKind::MarriageCertificate];
        let papers = papers.into();
        let view = ReportView { way: way(), kind: KIND, state, known: true, papers, another: None };
        sample(format!("staff-person-report-{name}"), report::render(&view, &frame))
    };
    states.map(page).into()
}

fn step(words: &'static Words) -> Sample {
    let step = KIND.flow().steps.iter().find(|step| step.key == StepKey::DiedOn);
    let step = step.expect("invariant: survivors say when it was");
    let view = ReportStepView {
        way: way(),
        kind: KIND,
        step: step.key,
        number: 2,
        count: None,
        question: empty(step.question),
        fault: None,
        unknown: step.unknown,
        kept: Some(casework::kept(false)),
        deceased: deceased(),
    };
    let frame = staff::at_work(words, &way().step(KIND, step.key.code()));
    sample("staff-person-report-step", report_step::render(&view, &frame))
}

fn checks(words: &'static Words) -> Vec<Sample> {
    let wrong = CounterCheck {
        paper: ["other".to_owned(), String::new()],
        fault: Some(NotAPaper::NotDescribed),
        agreed: false,
        not_agreed: true,
    };
    let frame = staff::at_work(words, &way().step(KIND, "check"));
    let page = |(name, counter, changed)| {
        let view = ReportCheckView {
            way: way(),
            kind: KIND,
            answers: vec![(StepKey::DeceasedName, deceased())],
            papers: super::papers::so_far(GiveAt::Counter(ID.to_owned())),
            kept: Some(casework::kept(false)),
            key: "sample-key".to_owned(),
            shown: "9f86d081884c7d65".repeat(4),
            changed,
            counter: Some(counter),
        };
        sample(format!("staff-person-report-check{name}"), report_check::render(&view, &frame))
    };
    [("", CounterCheck::default(), false), ("-wrong", wrong, true)].map(page).into()
}

/// Complaints with a name and without, asked for and received.
fn complaints(words: &'static Words) -> Vec<Sample> {
    let her = |check| Some(InHerName { id: ID.to_owned(), name: NAME.to_owned(), check });
    let wrong = CounterCheck { fault: Some(NotAPaper::NoneChosen), ..CounterCheck::default() };
    let frame = staff::at_work(words, staff_person_complaint::UNNAMED);
    let asked = [("", None), ("-named", her(CounterCheck::default())), ("-wrong", her(wrong))];
    let form = ComplaintForm { key: "sample-key".to_owned(), ..ComplaintForm::default() };
    let asked = asked.map(|(name, her)| {
        let view = StaffPersonComplaintView { her, form: form.clone() };
        let html = staff_person_complaint::render(&view, &frame);
        sample(format!("staff-person-complaint{name}"), html)
    });
    let sent = [("-sent", None, Some("12345 67890")), ("-sent-named", Some(ID), None)];
    let sent = sent.map(|(name, her, secret)| {
        let (her, secret) = (her.map(str::to_owned), secret.map(str::to_owned));
        let view = CounterComplainedView { her, reference: reference().to_string(), secret };
        let html = staff_person_complaint::render_sent(&view, &frame);
        sample(format!("staff-person-complaint{name}"), html)
    });
    asked.into_iter().chain(sent).collect()
}

fn received(words: &'static Words) -> Vec<Sample> {
    let frame = staff::at_work(words, &staff_person_report_received::path(ID, reference()));
    let page = |(name, stage, papers)| {
        let view = StaffPersonReportReceivedView {
            id: ID.to_owned(),
            name: NAME.to_owned(),
            reference: reference(),
            kind: KIND,
            stage,
            sent_on: date!(2026 - 11 - 22),
            due_on: date!(2026 - 12 - 22),
            papers,
        };
        let html = staff_person_report_received::render(&view, &frame);
        sample(format!("staff-person-report-received{name}"), html)
    };
    let papers = vec![PaperKind::MarriageCertificate, PaperKind::FamilyBook];
    [("", Stage::Received, papers), ("-decided", Stage::Approved, vec![])].map(page).into()
}

/// The case as the person reads it.
fn hers(words: &'static Words) -> [Sample; 2] {
    let branch = words.with("case-counter-branch", &[("branch", "Doun Penh".into())]);
    let counter = words.with("case-by-counter", &[("counter", branch.as_str().into())]);
    let partner = "Kampuchea Provincial Hospital".to_owned();
    let machine = words.with("case-by-machine", &[("partner", partner.as_str().into())]);
    let page = |(name, entered, by): (&str, EnteredAt, String)| {
        let sent = casework::sent();
        let mut timeline = sent.timeline.clone();
        timeline[0].for_person = Some(by);
        let (entered, can_withdraw, just_sent) = (Some(entered), true, false);
        let view = CaseView { timeline, entered, can_withdraw, just_sent, ..sent };
        let path = format!("/my-pension/cases/{}", view.reference);
        sample(name, case::render(&view, &signed_in(words, &path)))
    };
    [
        ("case-entered-at-counter", EnteredAt::Counter(branch), counter),
        ("case-entered-by-machine", EnteredAt::Machine(partner), machine),
    ]
    .map(page)
}
