//! The answers together, before they are sent.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_domain::paper::PaperKind;
use sothon_locales::step_name;

use super::draft_kept::DraftKept;
use super::paper_parts::{instead, name};
use super::report::{keeps_paying, step_path};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportCheckView {
    /// What is reported.
    pub kind: CaseKind,
    /// The answers in the order of the questions, in words.
    pub answers: Vec<(StepKey, String)>,
    /// The papers that help, the most telling first.
    pub papers: Vec<PaperKind>,
    /// Until when the answers are kept; none where they stand in a case that came back.
    pub kept: Option<DraftKept>,
    /// The key that makes sending twice one act.
    pub key: String,
    /// What says which answers these are.
    pub shown: String,
    /// Whether the answers have changed since she was about to send others.
    pub changed: bool,
}

/// The whole page. The form posts `key` and `shown`.
pub fn render(view: &ReportCheckView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("report-check-title");
    let facts = view.answers.iter().map(|(step, text)| answer(view.kind, *step, text, frame));
    let overview = frame.href(&format!("/my-pension/report/{}", view.kind.code()));
    let action = frame.href(&step_path(view.kind, "check"));
    let changed = view
        .changed
        .then(|| FieldError { field: None, text: words.get("report-check-changed").to_owned() });
    let mood = if view.changed { Mood::Problem } else { Mood::Fine };
    let content = view! {
        <ErrorSummary words errors=changed.into_iter().collect()/>
        <BackLink href=overview label=words.case_kind(view.kind)/>
        <h1>{title}</h1>
        <SummaryList facts=facts.collect()/>
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <input type="hidden" name="shown" value=view.shown.clone()/>
            {papers(&view.papers, frame)}
            <p>{words.get("report-check-sends")}</p>
            {keeps_paying(view.kind, frame)}
            <Button label=words.get("report-check-send")/>
        </form>
        {view.kept.map(|kept| kept.line(words))}
        <p><a href=frame.href("/my-pension")>{words.get("report-later")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

/// The papers that help, each with what is accepted in its place.
fn papers(papers: &[PaperKind], frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let line = |paper: &PaperKind| {
        view! { <li>{name(*paper, words)}{instead(*paper, frame)}</li> }
    };
    let list: Vec<_> = papers.iter().map(line).collect();
    let shown = || {
        view! {
            <h2>{words.get("report-papers-title")}</h2>
            <ul>{list}</ul>
            <p>{words.get("report-papers-later")}</p>
        }
        .into_any()
    };
    (!papers.is_empty()).then(shown)
}

fn answer(kind: CaseKind, step: StepKey, text: &str, frame: &Frame) -> Fact {
    let name = frame.words.get(step_name(step));
    changeable(name, text.to_owned(), &step_path(kind, step.code()), frame)
}

/// An answer with a link to the question, by its path without language prefix, where it is changed.
pub(super) fn changeable(name: &'static str, text: String, path: &str, frame: &Frame) -> Fact {
    let (words, href) = (frame.words, frame.href(path));
    let value = view! {
        {text}<br/>
        <a href=href>{words.get("report-check-change")}<span class="unseen">" "{name}</span></a>
    };
    Fact::new(name, value)
}
