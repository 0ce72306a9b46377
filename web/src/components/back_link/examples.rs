use leptos::prelude::*;
use sothon_locales::Words;

use super::BackLink;
use crate::components::Example;

/// The usual words and the longest.
pub fn examples(words: &'static Words) -> Vec<Example> {
    vec![
        Example::new("normal", view! { <BackLink href="/" label=words.get("frame-back")/> }),
        Example::new(
            "longest",
            view! { <BackLink href="/" label=words.get("demo-example-long")/> },
        ),
    ]
}
