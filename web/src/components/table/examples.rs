use leptos::prelude::*;
use sothon_locales::Words;

use super::Table;
use crate::components::Example;

/// Two rows, none, and the longest words.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let label = words.get("demo-example-label");
    let longest = words.get("demo-example-long");
    let columns = || vec![label.to_owned(); 3];
    let row = |text: &'static str| vec![text.into_any(), text.into_any(), text.into_any()];
    vec![
        Example::new(
            "normal",
            view! { <Table caption=label columns=columns() rows=vec![row(label), row(label)]/> },
        ),
        Example::new("empty", view! { <Table caption=label columns=columns() rows=vec![]/> }),
        Example::new(
            "longest",
            view! { <Table caption=label columns=columns() rows=vec![row(longest)]/> },
        ),
    ]
}
