//! One of several answers: the whole row is the target.

mod examples;

use leptos::prelude::*;

use super::text_field::{Field, described_by, help};
pub use examples::examples;

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What one reads.
    pub label: String,
}

/// Radio buttons under one question.
#[component]
pub fn Choices(
    /// What is asked; its value is the answer chosen so far.
    field: Field,
    /// The answers in reading order.
    choices: Vec<Choice>,
) -> impl IntoView {
    let described = described_by(&field);
    let rows: Vec<_> = choices
        .into_iter()
        .enumerate()
        // The error summary leads to the first answer, so that one has the field's id.
        .map(|(at, choice)| {
            let checked = choice.value == field.value;
            view! {
                <label class="choice">
                    <input type="radio" id=(at == 0).then_some(field.name) name=field.name value=choice.value checked=checked/>
                    <span>{choice.label}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="choices" aria-describedby=described>
            <legend>{field.label.clone()}</legend>
            {help(&field)}
            {rows}
        </fieldset>
    }
}
