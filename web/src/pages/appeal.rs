//! *I do not agree*: the question why; the decision that it is about; and that it is too late.

use leptos::prelude::*;
use sothon_domain::access::Office;
use sothon_domain::casework::{CaseKind, Effect, LegalReference, RejectReason};
use sothon_domain::flow::{Fault, Question, StepKey};
use sothon_domain::person::Reference;
use sothon_locales::{Words, step_name};
use time::Date;

use super::case::told;
use super::draft_kept::DraftKept;
use super::flow_step::{self, FlowStepView, QuestionView};
use super::flow_words;
use super::report_way::ReportWay;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page of the question shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// The rejected case.
    pub first: Reference,
    /// Why she does not agree, as typed.
    pub why: String,
    /// Until when that is kept; none where it is not.
    pub kept: Option<DraftKept>,
    /// Why that was not accepted.
    pub fault: Option<Fault>,
}

/// What the page shows when it is too late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// The rejected case.
    pub first: Reference,
    /// The last day for an appeal.
    pub until: Date,
}

/// What an appeal is about and says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appealed {
    /// Why she does not agree.
    pub why: String,
    /// The decision.
    pub first: FirstDecision,
}

/// The decision that an appeal is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstDecision {
    /// The number the person has.
    pub reference: Reference,
    /// What it was about.
    pub kind: CaseKind,
    /// What was told: what its approval would have changed.
    pub effect: Effect,
    /// Why it was rejected.
    pub reason: RejectReason,
    /// The instrument on which that rests.
    pub instrument: Option<LegalReference>,
    /// What the officer wrote to the person.
    pub note: Option<String>,
    /// The office that rejected it.
    pub office: Office,
    /// On which day.
    pub decided_on: Date,
}

/// The address of the question, without language.
pub fn path(first: Reference) -> String {
    format!("/my-pension/cases/{first}/appeal")
}

/// The address of the rejected case, without language.
fn case_path(first: Reference) -> String {
    format!("/my-pension/cases/{first}")
}

/// Where one goes back from the question, and what leads there: to the decision, at a counter to all of the person's.
fn back(way: &ReportWay, first: Reference, words: &Words) -> (String, String) {
    match way {
        ReportWay::Own => (case_path(first), words.get("appeal-question-back").to_owned()),
        ReportWay::Counter { .. } => way.home(words),
    }
}

/// The page of the question. Its form posts `answer`.
pub fn render(view: &AppealView, frame: &Frame) -> String {
    let words = frame.words;
    let step = StepKey::Disagree;
    let hint = flow_words::hint(step).map(|key| words.get(key)).unwrap_or_default();
    let (stop, _) = view.way.home(words);
    let view = FlowStepView {
        title: words.get(flow_words::title(step)).to_owned(),
        label: words.get(step_name(step)).to_owned(),
        hint: hint.to_owned(),
        number: 1,
        count: Some(1),
        question: QuestionView::Line { question: Question::Text, answer: view.why.clone() },
        fault: view.fault,
        action: view.way.appeal(view.first),
        back: back(&view.way, view.first, words),
        unknown: None,
        aloud: view.way.aloud(words),
        kept: view.kept.map(|kept| kept.said(words)),
        stop: (stop, words.get("report-later").to_owned()),
    };
    flow_step::render(&view, frame)
}

/// The page that says that it is too late, and whom she can call.
pub fn late(view: &LateView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("appeal-late-title");
    let over = words.with("appeal-over", &[("date", words.date(view.until).into())]);
    let hotline = frame.institution.hotline.as_str();
    let call = words.with("appeal-over-call", &[("number", hotline.into())]);
    let (href, label) = back(&view.way, view.first, words);
    let content = view! {
        <BackLink href=frame.href(&href) label/>
        <h1>{title}</h1>
        <Notice kind=NoticeKind::Attention>
            <p>{over}</p>
            <p>{words.get("appeal-late-keep")}</p>
            <p>{call}</p>
            <p>{words.get("case-refused-again")}</p>
        </Notice>
        <p>{words.get("case-reference")}" "
            <strong class="nowrap">{view.first.to_string()}</strong>
        </p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The decision below its title, on her own page with the way to its case.
pub(super) fn decision(first: &FirstDecision, way: &ReportWay, frame: &Frame) -> AnyView {
    let words = frame.words;
    let see = (!way.is_counter()).then(|| {
        let href = frame.href(&case_path(first.reference));
        let reference = [("reference", first.reference.to_string().into())];
        let label = words.with("appeal-first-see", &reference);
        view! { <p><a href=href>{label}</a></p> }
    });
    view! {
        <h2>{words.get("appeal-first-title")}</h2>
        <SummaryList facts=facts(first, frame)/>
        {see}
    }
    .into_any()
}

/// What was asked for, why it was rejected, when and by which office.
pub(super) fn facts(first: &FirstDecision, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let number = first.reference.to_string();
    let number = view! { <span class="nowrap">{number}</span> };
    let mut facts = vec![
        Fact::new(words.get("case-reference"), number),
        Fact::new(words.get("appeal-first-about"), words.case_kind(first.kind)),
    ];
    facts.extend(told(&first.effect, frame));
    facts.extend([
        Fact::new(words.get("appeal-first-decided"), words.date(first.decided_on)),
        Fact::new(words.get("appeal-first-office"), words.office(&first.office)),
        Fact::new(words.get("appeal-first-reason"), words.reject_reason(first.reason)),
    ]);
    let law = first.instrument.map(|law| words.citation(&law.citation()));
    facts.extend(law.map(|law| Fact::new(words.get("appeal-first-law"), law)));
    let note = first.note.clone();
    facts.extend(note.map(|note| Fact::new(words.get("appeal-first-note"), note)));
    facts
}
