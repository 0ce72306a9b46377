//! The children of a claim, one at a time: those that are named already, and the form of one.

use leptos::prelude::*;
use sothon_domain::flow::{Answer, Child, Children, Fault, MOST_CHILDREN};
use sothon_locales::Words;

use super::fields::hint;
use super::{FlowStepView, MonthQuestion, month};
use crate::Frame;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::text_field::{Field, TextField};

/// The name of the button that keeps this child and asks for another one.
const ANOTHER: &str = "another";

/// The children named so far, and one of them, or another, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChildrenQuestion {
    /// Those that are named already.
    pub named: Children,
    /// Which of these is changed, counted from 1; none where another one is named.
    pub at: Option<usize>,
    /// The name as typed.
    pub name: String,
    /// The day of the birth as typed.
    pub day: String,
    /// The month and the year of it.
    pub of: MonthQuestion,
    /// `yes` or `no` to the question about school; empty where nothing was chosen.
    pub school: String,
}

impl ChildrenQuestion {
    /// The field that an error leads to.
    pub(super) fn field(&self, fault: Fault) -> &'static str {
        match fault {
            Fault::ChildBorn | Fault::FutureDate | Fault::DateTooEarly => "day",
            Fault::NotAChoice => "school",
            _ => "answer",
        }
    }

    /// Whether the form is of a child that may be added or changed: no more are added than one claim has.
    fn takes(&self) -> bool {
        self.at.is_some() || self.named.all().len() < MOST_CHILDREN
    }

    /// Whether one more can be named after this one.
    fn takes_another(&self) -> bool {
        let with_this = self.named.all().len() + usize::from(self.at.is_none());
        with_this < MOST_CHILDREN
    }
}

/// The list with its buttons in a form of its own, then the form of one child: the return key in a field presses nothing
/// that takes a child away. The way to another child stands before the way on: who has more than one looks for it there.
pub(super) fn ask(
    view: &FlowStepView,
    question: &ChildrenQuestion,
    error: impl Fn(&'static str) -> Option<String>,
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let fields = question.takes().then(|| fields(view, question, error, words));
    let full = (!question.takes()).then(|| view! { <p>{words.get("flow-children-full")}</p> });
    let another = question.takes_another().then(
        || view! { <Button label=words.get("flow-child-another") secondary=true name=ANOTHER/> },
    );
    view! {
        {named(view, question, frame)}
        <form method="post" action=frame.href(&view.action) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="children" value=question.named.to_string()/>
            <input type="hidden" name="child" value=place(question.at)/>
            {full}
            {fields}
            {another}
            <Button label=words.get("report-next")/>
        </form>
    }
    .into_any()
}

/// A place among the children as forms send it; empty for none.
fn place(at: Option<usize>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

fn fields(
    view: &FlowStepView,
    question: &ChildrenQuestion,
    error: impl Fn(&'static str) -> Option<String>,
    words: &'static Words,
) -> AnyView {
    let heading = if question.at.is_some() { "flow-child-change-one" } else { "flow-child-new" };
    let field = |name, label, value: &str| Field {
        name,
        label: words.get(label).to_owned(),
        error: error(name),
        value: value.to_owned(),
        ..Field::default()
    };
    let answers = [true, false].map(Answer::YesNo);
    let choice = |one: &Answer| Choice { value: one.to_string(), label: words.answer(one) };
    let choices: Vec<_> = answers.iter().map(choice).collect();
    let typed = (question.day.as_str(), &question.of);
    let born = month::ask_day(typed, ["day", "month", "year"].map(&error), words);
    view! {
        <h2>{words.get(heading)}</h2>
        {hint(&view.hint)}
        <TextField field=field("answer", "flow-name-child-name", question.name.as_str())/>
        <fieldset class="choices">
            <legend>{words.get("flow-child-born")}</legend>
            {born}
        </fieldset>
        <Choices field=field("school", "flow-child-school", question.school.as_str()) choices/>
    }
    .into_any()
}

/// Those that are named already, each with the way to change it and, where others stay, to take it away.
fn named(view: &FlowStepView, question: &ChildrenQuestion, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let children = question.named.all();
    if children.is_empty() {
        return None;
    }
    let lines = children.iter().enumerate().map(|(at, child)| {
        let href = frame.href(&format!("{}?child={}", view.action, at + 1));
        let away = (children.len() > 1).then(|| away(at, child, words));
        let name = child.name.clone();
        view! {
            <li>
                <p>{words.child(at, child)}</p>
                <p><a href=href>{words.get("flow-child-change")}<span class="unseen">" "{name}</span></a></p>
                {away}
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    // Each line says its number itself, in the digits of the language.
    let list = view! { <ul class="numbered">{lines}</ul> };
    let list = match children.len() {
        1 => list.into_any(),
        _ => view! {
            <form method="post" action=frame.href(&view.action)>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <input type="hidden" name="children" value=question.named.to_string()/>
                {list}
            </form>
        }
        .into_any(),
    };
    Some(view! { <h2>{words.get("flow-children-named")}</h2>{list} }.into_any())
}

fn away(at: usize, child: &Child, words: &'static Words) -> AnyView {
    let (label, name) = (words.get("flow-child-away"), child.name.clone());
    view! {
        <button class="button button-second" type="submit" name="away" value=place(Some(at + 1))>
            {label}<span class="unseen">" "{name}</span>
        </button>
    }
    .into_any()
}
