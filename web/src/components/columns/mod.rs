//! What one reads beside what one does about it; below it on a narrow screen.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// Two columns where there is room.
#[component]
pub fn Columns(
    /// What one reads.
    main: AnyView,
    /// What one does about it.
    side: AnyView,
) -> impl IntoView {
    view! {
        <div class="columns">
            <div class="column-main">{main}</div>
            <div class="column-side">{side}</div>
        </div>
    }
}
