//! What one can do next: a sign and a verb each, the whole box is the target.

mod examples;

use leptos::prelude::*;

use super::icon::{Icon, IconView};
pub use examples::examples;

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its sign.
    pub icon: Icon,
    /// Where it leads.
    pub href: String,
    /// What one does there.
    pub label: String,
}

/// The list.
#[component]
pub fn ActionList(
    /// The actions, the most urgent first.
    actions: Vec<Action>,
) -> impl IntoView {
    let items: Vec<_> = actions
        .into_iter()
        .map(|Action { icon, href, label }| {
            view! { <li><a class="action" href=href><IconView icon/><span>{label}</span></a></li> }
        })
        .collect();
    view! { <ul class="actions">{items}</ul> }
}
