//! A field for one of a short list that everybody knows, such as the months.

mod examples;

use leptos::prelude::*;

use super::text_field::{Field, described_by, help};
pub use examples::examples;

/// A list that opens; the first line asks to choose and sends nothing.
#[component]
pub fn SelectField(
    /// What it asks for; its value is the line chosen so far.
    field: Field,
    /// The words of the first line.
    #[prop(into)]
    choose: String,
    /// What each line sends and says.
    lines: Vec<(String, String)>,
) -> impl IntoView {
    let described = described_by(&field);
    let lines: Vec<_> = lines
        .into_iter()
        .map(|(value, text)| {
            let selected = value == field.value;
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=field.name>{field.label.clone()}</label>
            {help(&field)}
            <select
                id=field.name
                name=field.name
                aria-describedby=described
                aria-invalid=field.error.is_some().then_some("true")
            >
                <option value="">{choose}</option>
                {lines}
            </select>
        </div>
    }
}
