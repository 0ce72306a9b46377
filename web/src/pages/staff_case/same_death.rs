//! What other people have claimed after the same death.

use leptos::prelude::*;
use sothon_domain::access::Office;
use sothon_domain::casework::{ActsNext, CaseKind, Stage};
use sothon_domain::person::Reference;

use super::StaffCaseView;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};

/// A claim of somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameDeath {
    /// Its reference.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// Whether an approved appeal holds in place of its rejection.
    pub overruled: bool,
    /// The office that decides it, where this officer can't open it.
    pub elsewhere: Option<Office>,
}

/// The section, with a warning while the case is not decided; nothing where nobody else has claimed.
pub(super) fn shown(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let line = |other: &SameDeath| {
        let stage = words.case_holds(other.stage, other.overruled);
        let label = format!("{} · {} · {stage}", other.reference, words.case_kind(other.kind));
        match &other.elsewhere {
            Some(office) => {
                let office = words.office(office);
                view! { <li>{label}" · "{office}</li> }.into_any()
            }
            None => {
                let href = frame.href(&format!("/staff/case/{}", other.reference));
                view! { <li><a href=href>{label}</a></li> }.into_any()
            }
        }
    };
    let lines: Vec<_> = view.same_death.iter().map(line).collect();
    let open = view.stage.acts_next() != ActsNext::Nobody;
    let warning = open.then(|| {
        let text = words.get("staff-case-same-death");
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    (!lines.is_empty()).then(|| {
        view! {
            <h2>{words.get("staff-case-same-death-title")}</h2>
            {warning}
            <ul>{lines}</ul>
        }
        .into_any()
    })
}
