use leptos::prelude::*;
use sothon_locales::Words;

use super::SelectField;
use crate::components::Example;
use crate::components::text_field::Field;

/// Nothing chosen, one chosen, wrong, and the longest words.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let label = words.get("demo-example-label").to_owned();
    let longest = words.get("demo-example-long").to_owned();
    let error = Some(words.get("not-right-error-empty").to_owned());
    let lines = vec![("1".to_owned(), label.clone()), ("2".to_owned(), label.clone())];
    let long = vec![("1".to_owned(), longest.clone())];
    let empty = Field { name: "example-select", label: label.clone(), ..Field::default() };
    let one = Field { name: "example-select-one", value: "2".into(), ..empty.clone() };
    let wrong = Field { name: "example-select-wrong", error, ..empty.clone() };
    let wide =
        Field { name: "example-select-long", label: longest, value: "1".into(), ..empty.clone() };
    let example = |name, field, lines| {
        Example::new(name, view! { <SelectField field choose=label.clone() lines/> })
    };
    vec![
        example("empty", empty, lines.clone()),
        example("normal", one, lines.clone()),
        example("error", wrong, lines),
        example("longest", wide, long),
    ]
}
