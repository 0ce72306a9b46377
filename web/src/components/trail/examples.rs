use leptos::prelude::*;
use sothon_locales::Words;

use super::Trail;
use crate::components::Example;
use crate::components::link_list::Link;

/// Two steps, none yet, and the longest words.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let link = |label: &str| Link { href: "/".into(), label: label.into() };
    let (label, longest) = (words.get("demo-example-label"), words.get("demo-example-long"));
    let (two, long) = (vec![link(label), link(label)], vec![link(longest)]);
    // Landmarks of one page need names of their own.
    vec![
        Example::new("normal", view! { <Trail heading=label steps=two/> }),
        Example::new(
            "empty",
            view! { <Trail heading=words.get("demo-example-action") steps=vec![]/> },
        ),
        Example::new("longest", view! { <Trail heading=longest steps=long/> }),
    ]
}
