//! What is wrong with a form, at the top of its page.

mod examples;

use leptos::prelude::*;
use sothon_locales::Words;

pub use examples::examples;

/// An error and the field it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name; none when the error is about the whole form.
    pub field: Option<&'static str>,
    /// What to do about it.
    pub text: String,
}

/// The errors as links to their fields; nothing when there are none.
#[component]
pub fn ErrorSummary(
    /// The page's words.
    words: &'static Words,
    /// The errors in the order of the fields.
    errors: Vec<FieldError>,
) -> impl IntoView {
    if errors.is_empty() {
        return None;
    }
    let items: Vec<_> = errors.into_iter().map(|error| view! { <li>{item(error)}</li> }).collect();
    Some(view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus=true aria-labelledby="errors">
            <h2 id="errors">{words.get("frame-errors")}</h2>
            <ul>{items}</ul>
        </div>
    })
}

fn item(error: FieldError) -> AnyView {
    match error.field {
        Some(field) => view! { <a href=format!("#{field}")>{error.text}</a> }.into_any(),
        None => error.text.into_any(),
    }
}
