use leptos::prelude::*;
use sothon_locales::Words;

use super::TextArea;
use crate::components::Example;
use crate::components::text_field::Field;

/// Empty, wrong and filled with the longest text.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let label = words.get("not-right-text").to_owned();
    let error = Some(words.get("not-right-error-empty").to_owned());
    let value = words.get("demo-example-long").to_owned();
    let empty = Field { name: "example-area", label, ..Field::default() };
    let wrong = Field { name: "example-area-wrong", error, ..empty.clone() };
    let long = Field { name: "example-area-long", value, ..empty.clone() };
    vec![
        Example::new("empty", view! { <TextArea field=empty/> }),
        Example::new("error", view! { <TextArea field=wrong/> }),
        Example::new("longest", view! { <TextArea field=long/> }),
    ]
}
