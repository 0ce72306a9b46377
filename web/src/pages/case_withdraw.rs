//! Asks before a case is taken back.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::Reference;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawView {
    /// What the case is about.
    pub kind: CaseKind,
    /// Its reference.
    pub reference: Reference,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// Where a case is taken back.
pub(super) fn path(reference: Reference) -> String {
    format!("/my-pension/cases/{reference}/withdraw")
}

/// The whole page. The form posts `key`.
pub fn render(view: &WithdrawView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("case-withdraw");
    let kind = words.case_kind(view.kind);
    let case = frame.href(&format!("/my-pension/cases/{}", view.reference));
    let content = view! {
        <BackLink href=case.clone() label=kind.clone()/>
        <h1>{title}</h1>
        <p>
            <strong>{kind.clone()}</strong>" "
            <span class="nowrap">{view.reference.to_string()}</span>
        </p>
        <p>{words.get("case-withdraw-effect")}</p>
        <p>{words.get("case-withdraw-anew")}</p>
        <form method="post" action=frame.href(&path(view.reference))>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <Button label=words.get("case-withdraw-yes")/>
        </form>
        <LinkButton href=case label=words.get("case-withdraw-no") secondary=true/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
