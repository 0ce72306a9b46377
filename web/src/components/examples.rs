//! The list of all parts with their examples, for the demo gallery and for tests.

use leptos::prelude::*;
use sothon_locales::Words;

use super::{
    action_list, amount, back_link, bar_chart, button, choices, columns, error_summary, handset,
    icon, letter_paper, link_button, link_list, listen, not_right_link, notice, panel, qr_code,
    select_field, summary_list, table, tag, text_area, text_field, timeline, trail, working_line,
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
    let all: [(&'static str, Examples); 27] = [
        ("action_list", action_list::examples),
        ("amount", amount::examples),
        ("back_link", back_link::examples),
        ("bar_chart", bar_chart::examples),
        ("button", button::examples),
        ("choices", choices::examples),
        ("columns", columns::examples),
        ("error_summary", error_summary::examples),
        ("handset", handset::examples),
        ("icon", icon::examples),
        ("letter_paper", letter_paper::examples),
        ("link_button", link_button::examples),
        ("link_list", link_list::examples),
        ("listen", listen::examples),
        ("not_right_link", not_right_link::examples),
        ("notice", notice::examples),
        ("panel", panel::examples),
        ("qr_code", qr_code::examples),
        ("select_field", select_field::examples),
        ("summary_list", summary_list::examples),
        ("table", table::examples),
        ("tag", tag::examples),
        ("text_area", text_area::examples),
        ("text_field", text_field::examples),
        ("timeline", timeline::examples),
        ("trail", trail::examples),
        ("working_line", working_line::examples),
    ];
    all.map(|(component, examples)| Gallery { component, examples }).into()
}
