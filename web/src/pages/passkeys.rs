//! A person's passkeys: what they are, a new one, and those she has.
//!
//! A passkey is made by the script `passkey.js`. Without it, or on a phone that keeps no keys, the page
//! says so; the form is shown by the script alone.

use leptos::prelude::*;
use time::Date;

use super::passkey_parts::{self, Parts};
use crate::Frame;
use crate::assets;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::document::{self, Mood};

pub use super::passkey_parts::{PasskeyDone, PasskeyError, PasskeyRow};

const PARTS: Parts = Parts {
    path: "/my-pension/passkeys",
    removed_next: "passkeys-removed-next",
    copied: "passkeys-copied",
    cannot: ["passkeys-cannot", "passkeys-cannot-next"],
    shared: "passkeys-shared",
    name_hint: "passkeys-name-hint",
    name_offered: "passkeys-name-offered",
    working: "passkeys-working",
    known: "passkeys-known",
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeysView {
    /// Her passkeys, the oldest first.
    pub keys: Vec<PasskeyRow>,
    /// The day that the offered name holds.
    pub today: Date,
    /// What has just been done.
    pub done: Option<PasskeyDone>,
    /// Why a key was not kept.
    pub error: Option<PasskeyError>,
}

/// The whole page.
pub fn render(view: &PasskeysView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("passkeys-title");
    let error = view.error.map(|error| error.text(words).to_owned());
    let errors: Vec<_> = error.map(|text| FieldError { field: None, text }).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {view.done.map(|done| passkey_parts::notice(done, &PARTS, words))}
        <p>{words.get("passkeys-what")}</p>
        <p>{words.get("passkeys-why")}</p>
        <h2>{words.get("passkeys-mine")}</h2>
        {passkey_parts::list(&view.keys, &PARTS, frame)}
        <h2>{words.get("passkeys-new")}</h2>
        {passkey_parts::form(view.today, &PARTS, frame)}
        <script type="module" src=assets::PASSKEY></script>
    };
    document::page(frame, title, mood, content.into_any())
}
