//! A working on a page of staff, line by line as the person reads hers.

use leptos::prelude::*;
use sothon_domain::pension::Line;
use sothon_locales::Words;
use sothon_locales::working::line_text;

use crate::components::working_line::WorkingLine;

/// The lines; the last one stands out.
pub(in crate::pages) fn list(lines: &[Line], words: &'static Words) -> AnyView {
    let last = lines.len();
    let lines = (1..).zip(lines).map(|(number, line)| {
        let line = line_text(line, number, words);
        view! { <WorkingLine line last={number == last} not_right=None/> }
    });
    let lines: Vec<_> = lines.collect();
    view! { <ol class="working">{lines}</ol> }.into_any()
}
