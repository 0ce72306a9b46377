//! What she says about a fact and what it would change, before it is sent.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Held};
use sothon_domain::pension::{Datum, DisputeEffect, FactValue};

use super::draft_kept::DraftKept;
use super::not_right::recorded;
use super::papers_so_far::PapersSoFar;
use super::report_check::{CounterCheck, at_counter, counter_errors, papers};
use super::report_way::ReportWay;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRightCheckView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// The fact.
    pub datum: Datum,
    /// The fact as the register holds it.
    pub held: Held,
    /// What she says it is.
    pub value: Option<FactValue>,
    /// Her words.
    pub words: Option<String>,
    /// What her value would change.
    pub effect: DisputeEffect,
    /// The papers that help, with what was given of them.
    pub papers: PapersSoFar,
    /// Until when it is kept; none where it stands in a case that came back.
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

/// The whole page. The form posts `key` and `shown`, at a counter also `paper`, `other` and `agreed`.
pub fn render(view: &NotRightCheckView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("not-right-check-title");
    let kind = CaseKind::Correction(view.datum);
    let changed = view
        .changed
        .then(|| FieldError { field: None, text: words.get("report-check-changed").to_owned() });
    let wrong = counter_errors(view.counter.as_ref(), frame);
    let errors: Vec<_> = changed.into_iter().chain(wrong).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let (form, (home, _)) = (view.way.not_right(view.datum), view.way.home(words));
    let days = words.with("not-right-check-days", &[("days", kind.days_to_decide().into())]);
    let action = frame.href(&format!("{form}/check"));
    let content = view! {
        <ErrorSummary words errors/>
        <BackLink href=frame.href(&form) label=words.get("frame-back")/>
        {view.way.aloud(words).map(|text| view! { <p class="soft">{text}</p> })}
        <h1>{title}</h1>
        <p>{words.case_kind(kind)}</p>
        <SummaryList facts=facts(view, frame)/>
        <h2>{words.get("not-right-effect-title")}</h2>
        {effect(view.effect, frame)}
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <input type="hidden" name="shown" value=view.shown.clone()/>
            {papers(&view.papers, view.way.is_counter(), frame)}
            <p>{words.get("not-right-what-happens")}</p>
            <p>{days}</p>
            <p>{words.get("not-right-keeps-paying")}</p>
            {view.counter.as_ref().map(|counter| at_counter(counter, frame))}
            <Button label=words.get("not-right-send")/>
        </form>
        {view.kept.map(|kept| kept.line(words))}
        <p><a href=frame.href(&home)>{words.get("report-later")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

/// What would change, in sentences; the officer reads the same ones.
pub(super) fn effect(effect: DisputeEffect, frame: &Frame) -> AnyView {
    let lines = frame.words.dispute_effect(effect).map(|text| view! { <p>{text}</p> });
    view! { <Notice kind=NoticeKind::Info>{lines.to_vec()}</Notice> }.into_any()
}

fn facts(view: &NotRightCheckView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let mut facts = recorded(&view.held, words);
    if CaseKind::Correction(view.datum).takes_value() {
        let name = words.get("not-right-check-yours");
        let none = || words.get("not-right-check-no-value").to_owned();
        let value = view.value.as_ref().map_or_else(none, |value| words.fact_value(value));
        facts.push(Fact::new(name, change(value, name, view, frame)));
    }
    if let Some(text) = &view.words {
        let name = words.get("not-right-check-words");
        facts.push(Fact::new(name, change(text.clone(), name, view, frame)));
    }
    facts
}

fn change(text: String, name: &'static str, of: &NotRightCheckView, frame: &Frame) -> AnyView {
    let href = frame.href(&of.way.not_right(of.datum));
    let label = frame.words.get("not-right-check-change");
    view! {
        {text}<br/><a href=href>{label}<span class="unseen">" "{name}</span></a>
    }
    .into_any()
}
