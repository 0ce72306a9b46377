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
    /// The look of what takes something away for good.
    #[prop(optional)]
    removes: bool,
    /// The letter that presses it together with the browser's own key for that; shown after the label.
    #[prop(optional)]
    key: Option<&'static str>,
    /// What the form says was pressed, where it has more than one button.
    #[prop(optional)]
    name: Option<&'static str>,
) -> impl IntoView {
    let class = match (removes, secondary) {
        (true, _) => "button button-removes",
        (_, true) => "button button-second",
        _ => "button",
    };
    let shown = key.map(|key| format!(" ({key})"));
    let value = name.map(|_| "1");
    view! {
        <button class=class type="submit" accesskey=key name=name value=value>{label}{shown}</button>
    }
}
