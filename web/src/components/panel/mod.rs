//! A framed part of a page.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// The ground of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ground {
    /// The page's own ground.
    #[default]
    Plain,
    /// Sky: the one thing the page is about.
    Sky,
}

/// A frame around what belongs together.
#[component]
pub fn Panel(
    /// Its ground.
    #[prop(optional)]
    ground: Ground,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let class = match ground {
        Ground::Plain => "panel",
        Ground::Sky => "panel panel-sky",
    };
    view! { <div class=class>{children()}</div> }
}
