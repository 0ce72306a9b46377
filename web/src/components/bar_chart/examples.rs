use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_locales::Words;

use super::{Bar, BarChart};
use crate::components::Example;

/// Known and unknown values, none, and the longest label.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let caption = words.get("demo-example-label");
    let bar = |label: &str, value: Option<i64>| Bar {
        label: label.to_owned(),
        value,
        text: value.map_or(words.get("frame-not-known").to_owned(), |v| words.amount(Riel::new(v))),
    };
    let bars = vec![bar(caption, Some(510_000)), bar(caption, Some(408_000)), bar(caption, None)];
    let long = vec![bar(words.get("demo-example-long"), Some(510_000))];
    vec![
        Example::new("normal", view! { <BarChart caption bars/> }),
        Example::new("empty", view! { <BarChart caption bars=vec![]/> }),
        Example::new("longest", view! { <BarChart caption bars=long/> }),
    ]
}
