//! Asks before a passkey is removed.

use leptos::prelude::*;

use super::passkey_parts::{PasskeyRow, facts};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::summary_list::SummaryList;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRemoveView {
    /// The passkey.
    pub passkey: PasskeyRow,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// The whole page. The form posts `key`.
pub fn render(view: &PasskeyRemoveView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("passkeys-remove-title");
    let name = view.passkey.name.as_str();
    let action = frame.href(&format!("/my-pension/passkeys/{}/remove", view.passkey.id));
    let list = frame.href("/my-pension/passkeys");
    let content = view! {
        <BackLink href=list.clone() label=words.get("passkeys-title")/>
        <h1>{title}</h1>
        <p>{words.with("passkeys-remove-ask", &[("name", name.into())])}</p>
        <SummaryList facts=facts(&view.passkey, words)/>
        <p>{words.get("passkeys-remove-effect")}</p>
        <p>{words.get("passkeys-cannot-next")}</p>
        <form method="post" action=action>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <Button label=words.get("passkeys-remove")/>
        </form>
        <LinkButton href=list label=words.get("passkeys-keep") secondary=true/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
