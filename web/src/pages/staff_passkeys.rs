//! The passkeys of a member of staff: what they are, those she has, and a new one, for which her proof must
//! be fresh.
//!
//! A passkey is made by the script `passkey.js`. Without it, or on a device that keeps no keys, the page
//! says so; password and code go on working.

use leptos::prelude::*;
use time::Date;

use super::passkey_parts::{self, Parts};
use super::staff_proof::{self, Proof};
use crate::Frame;
use crate::assets;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::document::{self, Mood};

pub use super::passkey_parts::{PasskeyDone, PasskeyError, PasskeyRow};

/// The page's address.
pub const PATH: &str = "/staff/passkeys";

const PARTS: Parts = Parts {
    path: PATH,
    removed_next: "staff-passkeys-removed-next",
    copied: "staff-passkeys-copied",
    cannot: ["staff-passkeys-cannot", "staff-passkeys-cannot-next"],
    shared: "staff-passkeys-shared",
    name_hint: "staff-passkeys-name-hint",
    name_offered: "staff-passkeys-name-offered",
    working: "staff-passkeys-working",
    known: "staff-passkeys-known",
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPasskeysView {
    /// Her passkeys, the oldest first.
    pub keys: Vec<PasskeyRow>,
    /// The day that the offered name holds.
    pub today: Date,
    /// What adding one asks for first.
    pub proof: Proof,
    /// What has just been done.
    pub done: Option<PasskeyDone>,
    /// Why a key was not kept.
    pub error: Option<PasskeyError>,
}

/// The whole page.
pub fn render(view: &StaffPasskeysView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-passkeys-title");
    let error = view.error.map(|error| error.text(words).to_owned());
    let error = error.map(|text| FieldError { field: None, text });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let new = match view.proof {
        Proof::Given => passkey_parts::form(view.today, &PARTS, frame),
        _ => prove(view.proof, frame),
    };
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {view.done.map(|done| passkey_parts::notice(done, &PARTS, words))}
        <p>{words.get("staff-passkeys-what")}</p>
        <p>{words.get("staff-passkeys-proves")}</p>
        <h2>{words.get("passkeys-mine")}</h2>
        {passkey_parts::list(&view.keys, &PARTS, frame)}
        <h2>{words.get("passkeys-new")}</h2>
        {new}
        <script type="module" src=assets::PASSKEY></script>
    };
    document::page(frame, title, mood, content.into_any())
}

/// Asks for a proof; the form posts `code`.
fn prove(proof: Proof, frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <p>{words.get("staff-passkeys-prove-first")}</p>
        <form method="post" action=frame.href("/staff/passkeys/prove") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            {staff_proof::field(proof, frame)}
            <Button label=words.get("staff-passkeys-prove")/>
        </form>
    }
    .into_any()
}
