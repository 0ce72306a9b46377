use leptos::prelude::*;
use sothon_locales::Words;

use super::{Ground, Panel};
use crate::components::Example;

/// Both grounds.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let text = words.get("demo-example-label");
    let longest = words.get("demo-example-long");
    vec![
        Example::new("normal", view! { <Panel><p>{text}</p></Panel> }),
        Example::new("sky", view! { <Panel ground=Ground::Sky><p>{text}</p></Panel> }),
        Example::new("longest", view! { <Panel><p>{longest}</p></Panel> }),
    ]
}
