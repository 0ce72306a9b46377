//! A link that looks like a button because it is the next step.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// A link to the next step.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What happens there.
    #[prop(into)]
    label: String,
    /// Less weight.
    #[prop(optional)]
    secondary: bool,
) -> impl IntoView {
    let class = if secondary { "button button-second" } else { "button" };
    view! { <a class=class href=href>{label}</a> }
}
