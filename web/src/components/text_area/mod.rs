//! A field for a few sentences.

mod examples;

use leptos::prelude::*;

use super::text_field::{Field, described_by, help};
pub use examples::examples;

/// A field for several lines.
#[component]
pub fn TextArea(
    /// What it asks for.
    field: Field,
) -> impl IntoView {
    let described = described_by(&field);
    // Leptos writes the content of this element as it is: text that closes it would become markup.
    let value = field.value.replace('&', "&amp;").replace('<', "&lt;");
    view! {
        <div class="field">
            <label for=field.name>{field.label.clone()}</label>
            {help(&field)}
            <textarea
                id=field.name
                name=field.name
                rows="5"
                aria-describedby=described
                aria-invalid=field.error.is_some().then_some("true")
            >{value}</textarea>
        </div>
    }
}
