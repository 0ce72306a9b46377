use leptos::prelude::*;
use sothon_locales::Words;

use super::{Field, Kind, TextField};
use crate::components::Example;

/// Empty, filled, wrong and with the longest words.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let label = words.get("sign-in-number").to_owned();
    let hint = words.get("sign-in-number-hint").to_owned();
    let error = Some(words.get("sign-in-error-malformed").to_owned());
    let longest = words.get("demo-example-long").to_owned();
    let empty = Field { name: "example-empty", label, hint, ..Field::default() };
    let filled = Field { name: "example-filled", value: "K-204577".into(), ..empty.clone() };
    let wrong = Field { name: "example-wrong", value: "K_2".into(), error, ..empty.clone() };
    let long =
        Field { name: "example-long", label: longest.clone(), hint: longest, ..wrong.clone() };
    vec![
        Example::new("empty", view! { <TextField field=empty kind=Kind::MemberNumber/> }),
        Example::new("normal", view! { <TextField field=filled kind=Kind::MemberNumber/> }),
        Example::new("error", view! { <TextField field=wrong kind=Kind::MemberNumber/> }),
        Example::new("longest", view! { <TextField field=long/> }),
    ]
}
