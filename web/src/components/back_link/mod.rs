//! The way back to the page before.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// A link back.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Its words.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! { <p class="back"><a href=href><span aria-hidden="true">"‹\u{a0}"</span>{label}</a></p> }
}
