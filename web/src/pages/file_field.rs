//! A field for a file: the browser's own dialog. Which kinds it offers first is a help and no check.

use leptos::prelude::*;

use crate::components::text_field::{Field, described_by, help};

/// The field with its label, hint and error; `accept` names the kinds that are offered.
pub(crate) fn file_field(field: &Field, accept: &'static str) -> AnyView {
    let described = described_by(field);
    view! {
        <div class="field">
            <label for=field.name>{field.label.clone()}</label>
            {help(field)}
            <input
                id=field.name
                name=field.name
                type="file"
                accept=accept
                aria-describedby=described
                aria-invalid=field.error.is_some().then_some("true")
            />
        </div>
    }
    .into_any()
}
