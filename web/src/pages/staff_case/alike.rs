//! The members of the register who may be meant where a claim after a death names nobody by number.

use leptos::prelude::*;

use super::StaffCaseView;
use crate::Frame;

/// A member with one of the names that were told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The name in Khmer letters.
    pub name: String,
    /// The member numbers.
    pub numbers: Vec<String>,
}

/// The section; nothing where nobody was looked for.
pub(super) fn shown(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let alike = view.alike.as_ref()?;
    let said = if alike.is_empty() {
        view! { <p>{words.get("staff-case-alike-nobody")}</p> }.into_any()
    } else {
        let line = |one: &Alike| {
            let numbers = one.numbers.join(", ");
            view! { <li>{one.name.clone()}" · "<span class="nowrap">{numbers}</span></li> }
        };
        let lines: Vec<_> = alike.iter().map(line).collect();
        view! { <p>{words.get("staff-case-alike-how")}</p><ul>{lines}</ul> }.into_any()
    };
    Some(view! { <h2>{words.get("staff-case-alike-title")}</h2>{said} }.into_any())
}
