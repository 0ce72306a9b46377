//! A long list of links of one kind, in columns where there is room.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// Where a line leads and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// The list; the whole line is the target.
#[component]
pub fn LinkList(
    /// The lines in reading order.
    links: Vec<Link>,
) -> impl IntoView {
    let lines: Vec<_> = links
        .into_iter()
        .map(|Link { href, label }| view! { <li><a href=href>{label}</a></li> })
        .collect();
    view! { <ul class="links">{lines}</ul> }
}
