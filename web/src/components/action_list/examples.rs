use leptos::prelude::*;
use sothon_locales::Words;

use super::{Action, ActionList};
use crate::components::Example;
use crate::components::icon::Icon;

/// Two actions, none, and the longest.
pub fn examples(words: &'static Words) -> Vec<Example> {
    let action = |icon, label: &str| Action { icon, href: "/".into(), label: label.into() };
    let label = words.get("demo-example-action");
    let actions = vec![action(Icon::List, label), action(Icon::Record, label)];
    let long = vec![action(Icon::Question, words.get("demo-example-long"))];
    vec![
        Example::new("normal", view! { <ActionList actions/> }),
        Example::new("empty", view! { <ActionList actions=vec![]/> }),
        Example::new("longest", view! { <ActionList actions=long/> }),
    ]
}
