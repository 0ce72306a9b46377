//! The list of all parts with their examples, for the demo gallery and for tests.

use leptos::prelude::*;
use sothon_locales::Words;

use super::{
    action_list, amount, back_link, bar_chart, button, error_summary, icon, link_button,
    not_right_link, notice, panel, summary_list, table, tag, text_area, text_field, working_line,
};

/// One state of a part.
pub struct Example {
    /// What the example shows: `normal`, `error`, `empty`, `longest` or another short word.
    pub name: &'static str,
    /// The part in that state.
    pub view: AnyView,
}

impl Example {
    pub(crate) fn new(name: &'static str, view: impl IntoView + 'static) -> Self {
        Self { name, view: view.into_any() }
    }
}

/// A part and how to make its examples.
#[derive(Clone, Copy)]
pub struct Gallery {
    /// The part's folder name.
    pub component: &'static str,
    /// Makes the examples in one language.
    pub examples: fn(&'static Words) -> Vec<Example>,
}

/// What a component shows of itself.
type Examples = fn(&'static Words) -> Vec<Example>;

/// Every part, in the order of its name.
pub fn gallery() -> Vec<Gallery> {
    let all: [(&'static str, Examples); 17] = [
        ("action_list", action_list::examples),
        ("amount", amount::examples),
        ("back_link", back_link::examples),
        ("bar_chart", bar_chart::examples),
        ("button", button::examples),
        ("error_summary", error_summary::examples),
        ("icon", icon::examples),
        ("link_button", link_button::examples),
        ("not_right_link", not_right_link::examples),
        ("notice", notice::examples),
        ("panel", panel::examples),
        ("summary_list", summary_list::examples),
        ("table", table::examples),
        ("tag", tag::examples),
        ("text_area", text_area::examples),
        ("text_field", text_field::examples),
        ("working_line", working_line::examples),
    ];
    all.map(|(component, examples)| Gallery { component, examples }).into()
}
