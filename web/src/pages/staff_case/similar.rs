//! Her other cases that are open or about the same thing.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::person::Reference;

use super::StaffCaseView;
use crate::Frame;
use crate::components::link_list::{Link, LinkList};

/// Another case of hers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Similar {
    /// Its reference.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// Whether an approved appeal holds in place of its rejection.
    pub overruled: bool,
}

/// The list, or that there is none.
pub(super) fn list(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let link = |case: &Similar| {
        let stage = words.case_holds(case.stage, case.overruled);
        let kind = words.case_kind(case.kind);
        Link {
            href: frame.href(&format!("/staff/case/{}", case.reference)),
            label: format!("{} · {kind} · {stage}", case.reference),
        }
    };
    let links: Vec<_> = view.similar.iter().map(link).collect();
    let shown = match links.is_empty() {
        true => view! { <p>{words.get("staff-case-similar-none")}</p> }.into_any(),
        false => view! { <LinkList links/> }.into_any(),
    };
    view! { <h2>{words.get("staff-case-similar")}</h2>{shown} }.into_any()
}
