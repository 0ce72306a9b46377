//! The answers together, before they are sent.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_domain::person_lock::NotAPaper;
use sothon_locales::step_name;

use super::draft_kept::DraftKept;
use super::papers_so_far::{GiveAt, PapersSoFar};
use super::report::keeps_paying;
use super::report_way::ReportWay;
use super::staff_paper;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportCheckView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// What is reported.
    pub kind: CaseKind,
    /// The answers in the order of the questions, in words.
    pub answers: Vec<(StepKey, String)>,
    /// The papers that help, with what was given of them.
    pub papers: PapersSoFar,
    /// Until when the answers are kept; none where they stand in a case that came back.
    pub kept: Option<DraftKept>,
    /// The key that makes sending twice one act.
    pub key: String,
    /// What says which answers these are.
    pub shown: String,
    /// Whether the answers have changed since she was about to send others.
    pub changed: bool,
    /// What the form of a counter asks beside; none on her own page.
    pub counter: Option<CounterCheck>,
}

/// What a member of staff says when she sends a case for a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CounterCheck {
    /// The code of the paper that was chosen, and what another one is.
    pub paper: [String; 2],
    /// What is wrong with the paper.
    pub fault: Option<NotAPaper>,
    /// Whether she said that the person agreed.
    pub agreed: bool,
    /// Whether that is missing.
    pub not_agreed: bool,
}

/// The whole page. The form posts `key` and `shown`, at a counter also `paper`, `other` and `agreed`.
pub fn render(view: &ReportCheckView, frame: &Frame) -> String {
    let words = frame.words;
    let title = match view.way.is_counter() {
        true => words.get("staff-person-report-check-title"),
        false => words.get("report-check-title"),
    };
    let facts = view.answers.iter().map(|(step, text)| answer(view, *step, text, frame));
    let overview = frame.href(&view.way.overview(view.kind));
    let action = frame.href(&view.way.step(view.kind, "check"));
    let (home, _) = view.way.home(words);
    let changed = view
        .changed
        .then(|| FieldError { field: None, text: words.get("report-check-changed").to_owned() });
    let errors: Vec<_> =
        changed.into_iter().chain(counter_errors(view.counter.as_ref(), frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <ErrorSummary words errors/>
        <BackLink href=overview label=words.case_kind(view.kind)/>
        {view.way.aloud(words).map(|text| view! { <p class="soft">{text}</p> })}
        <h1>{title}</h1>
        <SummaryList facts=facts.collect()/>
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <input type="hidden" name="shown" value=view.shown.clone()/>
            {papers(&view.papers, view.way.is_counter(), frame)}
            <p>{words.get("report-check-sends")}</p>
            {keeps_paying(view.kind, frame)}
            {proof(view.kind, view.counter.as_ref(), frame)}
            {view.counter.as_ref().map(|counter| at_counter(counter, frame))}
            <Button label=words.get("report-check-send")/>
        </form>
        {view.kept.map(|kept| kept.line(words))}
        <p><a href=frame.href(&home)>{words.get("report-later")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

/// That what says where her money goes takes a sign-in that is not long ago; at a counter a paper does.
pub(super) fn proof(
    kind: CaseKind,
    counter: Option<&CounterCheck>,
    frame: &Frame,
) -> Option<AnyView> {
    let text = frame.words.get("report-check-proof");
    let asked = kind.moves_money() && counter.is_none();
    asked.then(|| view! { <p>{text}</p> }.into_any())
}

/// The papers that help, each with what is accepted in its place and what was given of it.
pub(super) fn papers(papers: &PapersSoFar, is_counter: bool, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let when = match papers.at {
        _ if is_counter => words.get("staff-person-report-papers"),
        Some(GiveAt::Own(_)) => words.get("report-papers-now"),
        Some(GiveAt::Counter(_)) | None => words.get("report-papers-later"),
    };
    let shown = || {
        view! {
            <h2>{words.get("report-papers-title")}</h2>
            <p>{when}</p>
            {papers.list(frame)}
            {papers.link(frame)}
        }
        .into_any()
    };
    (!papers.items.is_empty()).then(shown)
}

/// What is wrong with what the form of a counter asks beside.
pub(super) fn counter_errors(counter: Option<&CounterCheck>, frame: &Frame) -> Vec<FieldError> {
    let words = frame.words;
    let Some(counter) = counter else { return Vec::new() };
    let paper = counter.fault.map(|fault| staff_paper::error(fault, words));
    let agreed = counter.not_agreed.then(|| FieldError {
        field: Some("agreed"),
        text: words.get("staff-person-report-not-agreed").to_owned(),
    });
    paper.into_iter().chain(agreed).collect()
}

/// The paper by which the person is known, and that she agreed.
pub(super) fn at_counter(counter: &CounterCheck, frame: &Frame) -> AnyView {
    let words = frame.words;
    let error = counter.not_agreed.then(|| {
        let text = words.get("staff-person-report-not-agreed");
        view! { <p class="field-error" id="agreed-error">{text}</p> }
    });
    view! {
        <h2>{words.get("staff-person-report-known-title")}</h2>
        <p>{words.get("staff-person-report-known")}</p>
        {staff_paper::fields(&counter.paper, counter.fault, words)}
        {error}
        <label class="choice">
            <input type="checkbox" id="agreed" name="agreed" value="yes" checked=counter.agreed/>
            <span>{words.get("staff-person-report-agreed")}</span>
        </label>
        <p>{words.get("staff-person-report-another")}</p>
    }
    .into_any()
}

fn answer(view: &ReportCheckView, step: StepKey, text: &str, frame: &Frame) -> Fact {
    let name = frame.words.get(step_name(step));
    changeable(name, text.to_owned(), &view.way.step(view.kind, step.code()), frame)
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
