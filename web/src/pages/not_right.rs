//! *Not right?*: the form to say that a fact is wrong, and what it really is.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Held};
use sothon_domain::flow::{Fault, Question, StepKey};
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_locales::Words;

use super::draft_kept::DraftKept;
use super::report_way::ReportWay;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::not_right_link::datum_key;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_area::TextArea;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRightView {
    /// Whose pages they are.
    pub way: ReportWay,
    /// The fact.
    pub datum: Datum,
    /// The fact as the register holds it.
    pub held: Held,
    /// Whether a value may be said, or only words.
    pub takes_value: bool,
    /// The case about it that is with the office: a second one can't be sent.
    pub open: Option<Reference>,
    /// Until when what she said is kept; none where nothing is.
    pub kept: Option<DraftKept>,
    /// What was typed before.
    pub typed: NotRightTyped,
    /// What is wrong with the value.
    pub value_fault: Option<Fault>,
    /// What is wrong with the words.
    pub words_fault: Option<Fault>,
}

/// The fields of the form as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotRightTyped {
    /// An amount, a date, the code of a choice, or the years of a length.
    pub value: String,
    /// The months of a length.
    pub months: String,
    /// Her words.
    pub text: String,
}

/// The whole page. The form posts `value` (of a length also `months`) and `text`.
pub fn render(view: &NotRightView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.with("not-right-title", &[("datum", about(view.datum, words).into())]);
    let errors = errors(view, words);
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let asked = match view.open {
        Some(reference) => open(&view.way, reference, frame),
        None => form(view, frame),
    };
    let (home, label) = view.way.home(words);
    let content = view! {
        <BackLink href=frame.href(&home) label/>
        <ErrorSummary words errors/>
        {view.way.aloud(words).map(|text| view! { <p class="soft">{text}</p> })}
        <h1>{title.clone()}</h1>
        <SummaryList facts=recorded(&view.held, words)/>
        {asked}
    };
    document::page(frame, &title, mood, content.into_any())
}

fn about(datum: Datum, words: &Words) -> &str {
    words.get(datum_key(datum))
}

/// What the register holds, and where from.
pub(super) fn recorded(held: &Held, words: &'static Words) -> Vec<Fact> {
    let value = held.value.as_ref().map(|value| words.fact_value(value));
    let value = value.unwrap_or_else(|| words.get("frame-not-known").to_owned());
    let source = held.source.as_ref();
    let source =
        source.map(|source| Fact::new(words.get("not-right-source"), words.fact_source(source)));
    [Fact::new(words.get("not-right-recorded"), value)].into_iter().chain(source).collect()
}

fn open(way: &ReportWay, reference: Reference, frame: &Frame) -> AnyView {
    let words = frame.words;
    if way.is_counter() {
        let values = [("reference", reference.to_string().into())];
        let text = words.with("staff-person-report-open", &values);
        return view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }.into_any();
    }
    let href = frame.href(&format!("/my-pension/cases/{reference}"));
    let label = words.with("report-open-see", &[("reference", reference.to_string().into())]);
    view! {
        <Notice kind=NoticeKind::Info><p>{words.get("not-right-open")}</p></Notice>
        <LinkButton href label/>
    }
    .into_any()
}

fn errors(view: &NotRightView, words: &Words) -> Vec<FieldError> {
    let error = |field, fault: Option<Fault>| {
        fault.map(|fault| FieldError { field: Some(field), text: sentence(fault, words) })
    };
    let both = [error("value", view.value_fault), error("text", view.words_fault)];
    both.into_iter().flatten().collect()
}

fn sentence(fault: Fault, words: &Words) -> String {
    match fault {
        Fault::Empty => words.get("not-right-error-empty").to_owned(),
        other => words.fault(other),
    }
}

fn form(view: &NotRightView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let text = Field {
        name: "text",
        label: words.get("not-right-text").to_owned(),
        hint: words.get("not-right-hint").to_owned(),
        error: view.words_fault.map(|fault| sentence(fault, words)),
        value: view.typed.text.clone(),
    };
    view! {
        <form method="post" action=frame.href(&view.way.not_right(view.datum)) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            {view.takes_value.then(|| value(view, words))}
            <TextArea field=text/>
            <p>{words.get("not-right-nothing-sent")}</p>
            <p>{words.get("not-right-keeps-paying")}</p>
            <Button label=words.get("not-right-next")/>
        </form>
        {view.kept.map(|kept| kept.line(words))}
    }
    .into_any()
}

/// The fields of the value, of its kind; none where the fact takes words alone.
fn value(view: &NotRightView, words: &'static Words) -> Option<AnyView> {
    let question = CaseKind::Correction(view.datum).flow().step(StepKey::Value)?.question;
    let field = |label: &str, hint: &str| Field {
        name: "value",
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: view.value_fault.map(|fault| sentence(fault, words)),
        value: view.typed.value.clone(),
    };
    let kind = Kind::Number;
    Some(match question {
        Question::Length => {
            let years = field("not-right-value-years", "not-right-value-years-hint");
            let months = Field {
                name: "months",
                label: words.get("not-right-value-months").to_owned(),
                value: view.typed.months.clone(),
                ..Field::default()
            };
            view! { <TextField field=years kind/><TextField field=months kind/> }.into_any()
        }
        Question::Date => {
            let field = field("not-right-value-date", "not-right-value-date-hint");
            view! { <TextField field/> }.into_any()
        }
        Question::Cause => {
            let field = field("not-right-value-cause", "not-right-value-cause-hint");
            view! { <Choices field choices=choices(question, words)/> }.into_any()
        }
        Question::Relation => {
            let field = field("not-right-value-relation", "not-right-value-relation-hint");
            view! { <Choices field choices=choices(question, words)/> }.into_any()
        }
        _ => {
            let field = field("not-right-value-money", "not-right-value-money-hint");
            view! { <TextField field kind/> }.into_any()
        }
    })
}

/// The answers of the list and that she does not know: without it, what was chosen could not be taken
/// back.
fn choices(question: Question, words: &'static Words) -> Vec<Choice> {
    let listed = question.choices().into_iter().map(|answer| {
        let label = words.answer(&answer);
        Choice { value: answer.to_string(), label }
    });
    let unknown = words.get("not-right-value-unknown").to_owned();
    listed.chain([Choice { value: String::new(), label: unknown }]).collect()
}

/// The path of a fact's own form, without language prefix; its check is below it.
pub fn path(datum: Datum) -> String {
    format!("/my-pension/not-right/{}", datum.code())
}
