use leptos::prelude::*;
use sothon_locales::Words;

use super::{ErrorSummary, FieldError};
use crate::components::Example;

/// One error of a field and one of the form; none; the longest.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let of_field = words.get("sign-in-error-malformed").to_owned();
    let longest = words.get("demo-example-long").to_owned();
    let errors = vec![
        FieldError { field: Some("content"), text: of_field },
        FieldError { field: None, text: longest },
    ];
    vec![
        Example::new("error", view! { <ErrorSummary words errors/> }),
        Example::new("empty", view! { <ErrorSummary words errors=vec![]/> }),
    ]
}
