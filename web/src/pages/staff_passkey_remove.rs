//! Asks before a passkey of a member of staff is removed.

use leptos::prelude::*;

use super::passkey_parts::{PasskeyRow, facts};
use super::staff_passkeys::PATH;
use super::staff_proof::{self, Proof};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::components::link_button::LinkButton;
use crate::components::summary_list::SummaryList;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPasskeyRemoveView {
    /// The passkey.
    pub passkey: PasskeyRow,
    /// What removing it asks for.
    pub proof: Proof,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// The whole page. The form posts `key`, and `code` where it is asked.
pub fn render(view: &StaffPasskeyRemoveView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("passkeys-remove-title");
    let name = view.passkey.name.as_str();
    let action = frame.href(&format!("{PATH}/{}/remove", view.passkey.id));
    let list = frame.href(PATH);
    let errors: Vec<_> = view.proof.error(frame).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=list.clone() label=words.get("staff-passkeys-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.with("passkeys-remove-ask", &[("name", name.into())])}</p>
        <SummaryList facts=facts(&view.passkey, words)/>
        <p>{words.get("passkeys-remove-effect")}</p>
        <p>{words.get("staff-passkeys-cannot-next")}</p>
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {staff_proof::field(view.proof, frame)}
            <Button label=words.get("passkeys-remove")/>
        </form>
        <LinkButton href=list label=words.get("passkeys-keep") secondary=true/>
    };
    document::page(frame, title, mood, content.into_any())
}
