use leptos::prelude::*;
use sothon_locales::Words;

use super::{Link, LinkList};
use crate::components::Example;

/// A few lines, none, and the longest.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let link = |label: &str| Link { href: "/".into(), label: label.into() };
    let few = vec![link(words.get("demo-example-label")); 3];
    let long = vec![link(words.get("demo-example-long"))];
    vec![
        Example::new("normal", view! { <LinkList links=few/> }),
        Example::new("empty", view! { <LinkList links=vec![]/> }),
        Example::new("longest", view! { <LinkList links=long/> }),
    ]
}
