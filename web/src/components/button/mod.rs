//! A button that sends its form.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// A button that sends the form around it. Its label begins with a verb.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    label: String,
    /// Less weight, for the second thing one may do here.
    #[prop(optional)]
    secondary: bool,
    /// The letter that presses it together with the browser's own key for that; shown after the label.
    #[prop(optional)]
    key: Option<&'static str>,
) -> impl IntoView {
    let class = if secondary { "button button-second" } else { "button" };
    let shown = key.map(|key| format!(" ({key})"));
    view! { <button class=class type="submit" accesskey=key>{label}{shown}</button> }
}
