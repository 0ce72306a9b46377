//! The fields of each kind of question.

use leptos::prelude::*;
use sothon_domain::flow::{Fault, Question, Script};

use super::{FlowStepView, QuestionView, children, form, known_as, month, place};
use crate::Frame;
use crate::components::choices::{Choice, Choices};
use crate::components::text_area::TextArea;
use crate::components::text_field::{Field, Kind, TextField};

pub(super) fn ask(view: &FlowStepView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let error = |name| {
        let fault: Fault = view.fault.filter(|fault| view.question.field(*fault) == name)?;
        Some(words.fault(fault))
    };
    let one = |value: &str| Field {
        name: "answer",
        label: view.label.clone(),
        hint: view.hint.clone(),
        error: error("answer"),
        value: value.to_owned(),
    };
    let fields = match &view.question {
        QuestionView::Place(question) => {
            return place::ask(view, question, error(question.field()), frame);
        }
        QuestionView::Children(question) => return children::ask(view, question, error, frame),
        QuestionView::Month(question) => view! {
            {hint(&view.hint)}
            {month::ask(question, [error("month"), error("year")], words)}
        }
        .into_any(),
        QuestionView::Name { script, family, given } => {
            let part = |name, label: &str, value: &String| Field {
                name,
                label: words.get(label).to_owned(),
                error: error(name),
                value: value.clone(),
                ..Field::default()
            };
            let [of_family, of_given] = of_name(*script);
            view! {
                {hint(&view.hint)}
                <TextField field=part("family", of_family, family)/>
                <TextField field=part("given", of_given, given)/>
            }
            .into_any()
        }
        QuestionView::PartDate { day, of } => view! {
            {hint(&view.hint)}
            {month::ask_day((day.as_str(), of), ["day", "month", "year"].map(error), words)}
        }
        .into_any(),
        QuestionView::KnownAs(question) => {
            known_as::ask(one(&question.name), question, error, words)
        }
        QuestionView::Choice { question, answer } => {
            let choice = |one: sothon_domain::flow::Answer| Choice {
                value: one.to_string(),
                label: words.answer(&one),
            };
            let choices: Vec<_> = question.choices().into_iter().map(choice).collect();
            view! { <Choices field=one(answer) choices/> }.into_any()
        }
        QuestionView::Line { question: Question::Text, answer } => {
            view! { <TextArea field=one(answer)/> }.into_any()
        }
        QuestionView::Line { question, answer } => {
            view! { <TextField field=one(answer) kind=keys(*question)/> }.into_any()
        }
    };
    form(view, fields, frame)
}

/// The labels of the two parts of a name.
fn of_name(script: Script) -> [&'static str; 2] {
    match script {
        Script::Khmer => ["claimant-family-khmer", "claimant-given-khmer"],
        Script::Latin => ["claimant-family-latin", "claimant-given-latin"],
    }
}

/// The keys that a phone shows for an answer of one line.
fn keys(question: Question) -> Kind {
    match question {
        Question::Phone | Question::NationalId | Question::Money => Kind::Number,
        Question::Email => Kind::Mailbox,
        _ => Kind::Text,
    }
}

/// How to answer, where the answer has more than one field.
pub(super) fn hint(text: &str) -> Option<impl IntoView + use<>> {
    let text = text.to_owned();
    (!text.is_empty()).then(|| view! { <p class="hint">{text}</p> })
}
