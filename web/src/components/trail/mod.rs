//! What was chosen on the way down, each a way back up.

mod examples;

use leptos::prelude::*;

use super::link_list::Link;
pub use examples::examples;

/// The way so far.
#[component]
pub fn Trail(
    /// What the way is.
    #[prop(into)]
    heading: String,
    /// The choices, the first one first; each leads to where it was made.
    steps: Vec<Link>,
) -> impl IntoView {
    let steps: Vec<_> = steps
        .into_iter()
        .map(|Link { href, label }| view! { <li><a href=href>{label}</a></li> })
        .collect();
    let name = heading.clone();
    view! {
        <nav class="trail" aria-label=name>
            <p class="soft">{heading}</p>
            <ol>{steps}</ol>
        </nav>
    }
}
