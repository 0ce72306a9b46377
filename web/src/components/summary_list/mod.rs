//! Facts with their names.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// One fact.
pub struct Fact {
    name: String,
    value: AnyView,
}

impl Fact {
    /// A fact and what is known of it.
    pub fn new(name: impl Into<String>, value: impl IntoView + 'static) -> Self {
        Self { name: name.into(), value: value.into_any() }
    }
}

/// A list of facts, the name beside the value where there is room.
#[component]
pub fn SummaryList(
    /// The facts in reading order.
    facts: Vec<Fact>,
) -> impl IntoView {
    let rows: Vec<_> = facts
        .into_iter()
        .map(|fact| view! { <div class="fact"><dt>{fact.name}</dt><dd>{fact.value}</dd></div> })
        .collect();
    view! { <dl class="facts">{rows}</dl> }
}
