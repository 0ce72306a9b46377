use leptos::prelude::*;
use sothon_locales::Words;

use super::{Fact, SummaryList};
use crate::components::Example;

/// Known, unknown and the longest fact.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let name = words.get("demo-example-label");
    let longest = words.get("demo-example-long");
    let unknown = words.get("frame-not-known");
    let facts = vec![Fact::new(name, "ACLEDA ···· 4471"), Fact::new(name, unknown)];
    vec![
        Example::new("normal", view! { <SummaryList facts/> }),
        Example::new("empty", view! { <SummaryList facts=vec![]/> }),
        Example::new("longest", view! { <SummaryList facts=vec![Fact::new(longest, longest)]/> }),
    ]
}
