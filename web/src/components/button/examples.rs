use leptos::prelude::*;
use sothon_locales::Words;

use super::Button;
use crate::components::Example;

/// Every weight, a key, and the longest label.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let label = words.get("demo-example-action");
    let longest = words.get("demo-example-long");
    vec![
        Example::new("normal", view! { <Button label=label/> }),
        Example::new("second", view! { <Button label=label secondary=true/> }),
        Example::new("removes", view! { <Button label=label removes=true/> }),
        Example::new("key", view! { <Button label=label key="A"/> }),
        Example::new("longest", view! { <Button label=longest/> }),
    ]
}
