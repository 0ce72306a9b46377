use leptos::prelude::*;
use sothon_locales::Words;

use super::{Choice, Choices};
use crate::components::Example;
use crate::components::text_field::Field;

/// Nothing chosen, one chosen, nothing chosen where one must be, and the longest words.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let label = words.get("demo-example-label").to_owned();
    let longest = words.get("demo-example-long").to_owned();
    let error = Some(words.get("not-right-error-empty").to_owned());
    let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into() };
    let choices = vec![choice("1", &label), choice("2", &label)];
    let long = vec![choice("1", &longest), choice("2", &longest)];
    let empty = Field { name: "example-choice", label, ..Field::default() };
    let one = Field { name: "example-choice-one", value: "2".into(), ..empty.clone() };
    let wrong = Field { name: "example-choice-wrong", error, ..empty.clone() };
    let wide = Field { name: "example-choice-long", label: longest, ..empty.clone() };
    vec![
        Example::new("empty", view! { <Choices field=empty choices=choices.clone()/> }),
        Example::new("normal", view! { <Choices field=one choices=choices.clone()/> }),
        Example::new("error", view! { <Choices field=wrong choices/> }),
        Example::new("longest", view! { <Choices field=wide choices=long/> }),
    ]
}
