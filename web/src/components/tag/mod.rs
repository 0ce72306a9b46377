//! A state in one word, with a sign so that colour never stands alone.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// What a state asks of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    /// All is well.
    Good,
    /// Something is on its way, or not known.
    Waiting,
    /// Something is to be done soon.
    Soon,
    /// Something is wrong.
    Problem,
}

/// A state.
#[component]
pub fn Tag(
    /// What it asks.
    kind: TagKind,
    /// The state's word.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let (class, sign) = match kind {
        TagKind::Good => ("tag tag-good", "✓"),
        TagKind::Waiting => ("tag", "…"),
        TagKind::Soon => ("tag tag-soon", "!"),
        TagKind::Problem => ("tag tag-problem", "!"),
    };
    view! { <span class=class><span aria-hidden="true">{sign}</span>"\u{a0}"{text}</span> }
}
