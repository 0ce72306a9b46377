use leptos::prelude::*;
use sothon_locales::Words;

use super::Columns;
use crate::components::Example;

/// Short and long texts.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let text = |key| view! { <p>{words.get(key)}</p> }.into_any();
    let (label, action) = (text("demo-example-label"), text("demo-example-action"));
    let (long, longest) = (text("demo-example-long"), text("demo-example-long"));
    vec![
        Example::new("normal", view! { <Columns main=label side=action/> }),
        Example::new("longest", view! { <Columns main=long side=longest/> }),
    ]
}
