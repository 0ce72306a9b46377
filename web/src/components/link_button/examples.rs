use leptos::prelude::*;
use sothon_locales::Words;

use super::LinkButton;
use crate::components::Example;

/// Both weights, and the longest label.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let label = words.get("demo-example-action");
    let longest = words.get("demo-example-long");
    vec![
        Example::new("normal", view! { <LinkButton href="/" label=label/> }),
        Example::new("second", view! { <LinkButton href="/" label=label secondary=true/> }),
        Example::new("longest", view! { <LinkButton href="/" label=longest/> }),
    ]
}
