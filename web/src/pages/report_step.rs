//! One question of a report.

mod month;
mod place;

use leptos::prelude::*;
pub use month::MonthQuestion;
pub use place::PlaceQuestion;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::{Fault, StepKey};

use super::report::step_path;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportStepView {
    /// What is reported.
    pub kind: CaseKind,
    /// Which question it is.
    pub step: StepKey,
    /// Its place among the questions, counted from 1.
    pub number: u32,
    /// How many questions there are.
    pub count: u32,
    /// What is asked and what was answered so far.
    pub question: QuestionView,
    /// Why the answer was not accepted.
    pub fault: Option<Fault>,
}

/// A question with the answer so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionView {
    /// Where?
    Place(PlaceQuestion),
    /// Since which month?
    Month(MonthQuestion),
}

/// The whole page. The form posts `place`, or `month` and `year`.
pub fn render(view: &ReportStepView, frame: &Frame) -> String {
    let words = frame.words;
    let title = match view.step {
        StepKey::Place => words.get("report-place-title"),
        StepKey::Since => words.get("report-since-title"),
        // A fact is disputed on its own page.
        StepKey::Value => words.get("not-right-check-yours"),
        StepKey::Words => words.get("not-right-check-words"),
    };
    let number = [("number", view.number.into()), ("count", view.count.into())];
    let number = words.with("report-number", &number);
    let error = view.fault.map(|fault| words.fault(fault));
    let errors = error.clone().map(|text| FieldError { field: Some(view.question.field()), text });
    let mood = if errors.is_some() { Mood::Problem } else { Mood::Fine };
    let overview = frame.href(&format!("/my-pension/report/{}", view.kind.code()));
    let question = match &view.question {
        QuestionView::Place(question) => place::ask(view.kind, question, error, frame),
        QuestionView::Month(question) => month::ask(view.kind, question, error, frame),
    };
    let content = view! {
        <BackLink href=overview label=words.case_kind(view.kind)/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <p class="soft">{number}</p>
        <h1>{title}</h1>
        {question}
        <p><a href=frame.href("/my-pension")>{words.get("report-later")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

impl QuestionView {
    /// The field that an error leads to.
    fn field(&self) -> &'static str {
        match self {
            Self::Place(question) => question.field(),
            Self::Month(question) => question.field(),
        }
    }
}

/// The address that a question's form is sent to.
fn action(kind: CaseKind, step: StepKey, frame: &Frame) -> String {
    frame.href(&step_path(kind, step.code()))
}
