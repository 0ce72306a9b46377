//! One question of a flow, whatever the flow is for: a title, how to answer, the fields of the kind of question,
//! and the way on and back. Works without scripts.

mod children;
mod fields;
mod known_as;
mod month;
mod place;

use leptos::prelude::*;
use sothon_domain::flow::{Fault, Question, Script};

pub use children::ChildrenQuestion;
pub use known_as::KnownAsQuestion;
pub use month::MonthQuestion;
pub use place::PlaceQuestion;

use super::draft_kept::KeptLine;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::document::{self, Mood};

/// The name of the button that says she does not know it, in the form.
pub const UNKNOWN: &str = "unknown";

/// What the page shows. Paths are without language prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowStepView {
    /// The question.
    pub title: String,
    /// Its short name, beside the field where there is one.
    pub label: String,
    /// How to answer; empty for none.
    pub hint: String,
    /// Its place among the questions, counted from 1.
    pub number: u32,
    /// How many questions there are, where that is known.
    pub count: Option<u32>,
    /// What is asked and what was answered so far.
    pub question: QuestionView,
    /// Why the answer was not accepted.
    pub fault: Option<Fault>,
    /// Where the form is sent.
    pub action: String,
    /// What came before: its path and its name.
    pub back: (String, String),
    /// What the button says by which she does not know the answer; none where she must.
    pub unknown: Option<String>,
    /// To whom the question is read aloud; none where she reads it herself.
    pub aloud: Option<String>,
    /// Until when the answers are kept; none where nothing is to be said.
    pub kept: Option<KeptLine>,
    /// Where one stops: its path and what it says.
    pub stop: (String, String),
}

/// A question with the answer so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionView {
    /// Where?
    Place(PlaceQuestion),
    /// Since which month?
    Month(MonthQuestion),
    /// Family name and given name.
    Name {
        /// In which letters.
        script: Script,
        /// The family name as typed.
        family: String,
        /// The given name as typed.
        given: String,
    },
    /// A day, of which perhaps only a part is known.
    PartDate {
        /// The day of the month as typed.
        day: String,
        /// The month and the year.
        of: MonthQuestion,
    },
    /// The children of a claim.
    Children(ChildrenQuestion),
    /// The names of the one who died.
    KnownAs(KnownAsQuestion),
    /// One of a short list.
    Choice {
        /// Which list.
        question: Question,
        /// The code of the answer.
        answer: String,
    },
    /// One line, or words of her own.
    Line {
        /// What is asked, by which the keyboard is chosen.
        question: Question,
        /// The answer as typed.
        answer: String,
    },
}

/// The whole page. The form posts `place`; `month` and `year`; `day`, `month` and `year`; `family` and `given`; of a
/// child `answer`, `day`, `month`, `year` and `school`; of the one who died `answer`, `in_service` and `other_names`;
/// or `answer`; and `unknown` where she pressed that she does not know it.
pub fn render(view: &FlowStepView, frame: &Frame) -> String {
    let words = frame.words;
    let errors = view.fault.map(|fault| FieldError {
        field: Some(view.question.field(fault)),
        text: words.fault(fault),
    });
    let mood = if errors.is_some() { Mood::Problem } else { Mood::Fine };
    let ((back, before), (stop, later)) = (view.back.clone(), view.stop.clone());
    let content = view! {
        <BackLink href=frame.href(&back) label=before/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        {view.aloud.clone().map(|text| view! { <p class="soft">{text}</p> })}
        <p class="soft">{number(view, frame)}</p>
        <h1>{view.title.clone()}</h1>
        {fields::ask(view, frame)}
        {view.kept.as_ref().map(KeptLine::view)}
        <p><a href=frame.href(&stop)>{later}</a></p>
    };
    document::page(frame, &view.title, mood, content.into_any())
}

/// Where one is. How many there are is said only once it is known.
fn number(view: &FlowStepView, frame: &Frame) -> String {
    let number = ("number", view.number.into());
    match view.count {
        Some(count) => frame.words.with("report-number", &[number, ("count", count.into())]),
        None => frame.words.with("flow-number", &[number]),
    }
}

impl QuestionView {
    /// The field that an error leads to.
    fn field(&self, fault: Fault) -> &'static str {
        match self {
            Self::Place(question) => question.field(),
            Self::Month(question) => question.field(),
            Self::Name { .. } if matches!(fault, Fault::Given(_)) => "given",
            Self::Name { .. } => "family",
            Self::PartDate { day, .. } if day.trim().is_empty() => "day",
            Self::PartDate { of, .. } if of.month.is_empty() || of.year.trim().is_empty() => {
                of.field()
            }
            Self::PartDate { .. } => "day",
            Self::Children(question) => question.field(fault),
            Self::KnownAs(_) => KnownAsQuestion::field(fault),
            Self::Choice { .. } | Self::Line { .. } => "answer",
        }
    }
}

/// The form around the fields of a question, with the buttons below them.
fn form(view: &FlowStepView, fields: AnyView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let unknown = view.unknown.clone();
    view! {
        <form method="post" action=frame.href(&view.action) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            {fields}
            <Button label=words.get("report-next")/>
            {unknown.map(|label| view! { <Button label secondary=true name=UNKNOWN/> })}
        </form>
    }
    .into_any()
}
