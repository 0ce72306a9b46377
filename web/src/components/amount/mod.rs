//! The one number of a page.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// An amount as large as the page allows; it never breaks inside.
#[component]
pub fn Amount(
    /// The amount with its currency, as the language writes it.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class="amount">{text}</p> }
}
