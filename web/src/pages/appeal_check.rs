//! Why she does not agree beside the decision, before it is sent.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_locales::step_name;

use super::appeal::{FirstDecision, decision};
use super::draft_kept::DraftKept;
use super::report_check::{CounterCheck, at_counter, changeable, counter_errors, proof};
use super::report_way::ReportWay;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::SummaryList;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealCheckView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// The decision.
    pub first: FirstDecision,
    /// Why she does not agree.
    pub why: String,
    /// Until when that is kept; none where it stands in an appeal that came back.
    pub kept: Option<DraftKept>,
    /// The key that makes sending twice one act.
    pub key: String,
    /// What says which words these are.
    pub shown: String,
    /// Whether the words have changed since she was about to send others.
    pub changed: bool,
    /// What the form of a counter asks beside; none on her own page.
    pub counter: Option<CounterCheck>,
}

/// The whole page. The form posts `key` and `shown`, at a counter also `paper`, `other` and `agreed`.
pub fn render(view: &AppealCheckView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("appeal-check-title");
    let question = view.way.appeal(view.first.reference);
    let (home, _) = view.way.home(words);
    let action = frame.href(&format!("{question}/check"));
    let changed = view
        .changed
        .then(|| FieldError { field: None, text: words.get("report-check-changed").to_owned() });
    let wrong = counter_errors(view.counter.as_ref(), frame);
    let errors: Vec<_> = changed.into_iter().chain(wrong).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let name = words.get(step_name(StepKey::Disagree));
    let why = changeable(name, view.why.clone(), &question, frame);
    let days = CaseKind::Appeal.days_to_decide();
    let days = words.with("appeal-check-days", &[("days", days.into())]);
    let content = view! {
        <ErrorSummary words errors/>
        <BackLink href=frame.href(&question) label=words.get("frame-back")/>
        {view.way.aloud(words).map(|text| view! { <p class="soft">{text}</p> })}
        <h1>{title}</h1>
        <SummaryList facts=vec![why]/>
        {decision(&view.first, &view.way, frame)}
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <input type="hidden" name="shown" value=view.shown.clone()/>
            <p>{words.get("appeal-check-sends")}</p>
            <p>{days}</p>
            <p>{words.get("appeal-check-papers")}</p>
            {proof(view.first.kind, view.counter.as_ref(), frame)}
            {view.counter.as_ref().map(|counter| at_counter(counter, frame))}
            <Button label=words.get("appeal-check-send")/>
        </form>
        {view.kept.map(|kept| kept.line(words))}
        <p><a href=frame.href(&home)>{words.get("report-later")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}
