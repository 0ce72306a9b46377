//! Sign-in, first step: the member number.

use leptos::prelude::*;
use sothon_locales::Words;

use super::passkey_parts::{self, OneTap};
use crate::Frame;
use crate::assets;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

const ONE_TAP: OneTap = OneTap {
    path: "/sign-in/passkey",
    what: "sign-in-passkey-what",
    working: "passkeys-working",
    stopped: "sign-in-passkey-stopped",
    failed: "sign-in-error-passkey",
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignInView {
    /// What was typed before, to be corrected.
    pub member_number: String,
    /// Why it did not go on.
    pub error: Option<SignInError>,
}

/// Why sign-in does not go on. Whether a number exists is never said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInError {
    /// Nothing was typed.
    Empty,
    /// No member number looks like this.
    Malformed,
    /// Too many tries.
    Wait {
        /// Seconds until the next try.
        seconds: u32,
    },
    /// No code can be sent now.
    Unavailable,
    /// The passkey does not sign in.
    Passkey,
    /// The passkey was used too late.
    PasskeyLate,
}

/// The whole page. The form posts `member_number`; that of the passkey posts `ceremony` and `credential`.
pub fn render(view: &SignInView, frame: &Frame) -> String {
    let words = frame.words;
    let error = view.error.map(|error| text(error, words));
    let about_field = matches!(view.error, Some(SignInError::Empty | SignInError::Malformed));
    let field = Field {
        name: "member_number",
        label: words.get("sign-in-number").to_owned(),
        hint: words.get("sign-in-number-hint").to_owned(),
        error: error.clone().filter(|_| about_field),
        value: view.member_number.clone(),
    };
    let of_field = about_field.then_some("member_number");
    let errors = error.map(|text| FieldError { field: of_field, text });
    let mood = if errors.is_some() { Mood::Problem } else { Mood::Fine };
    let content = view! {
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{words.get("sign-in-title")}</h1>
        <form method="post" action=frame.href("/sign-in") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::OwnMemberNumber/>
            <p>{words.get("sign-in-what-happens")}</p>
            <Button label=words.get("sign-in-send")/>
        </form>
        <p><a href=frame.href("/activate")>{words.get("sign-in-first")}</a></p>
        {passkey_parts::one_tap(&ONE_TAP, frame)}
        <h2>{words.get("sign-in-trouble-title")}</h2>
        <p>{words.get("sign-in-trouble")}</p>
        <LinkButton href=frame.href("/help") label=words.get("sign-in-help") secondary=true/>
        <script type="module" src=assets::PASSKEY></script>
    };
    document::page(frame, words.get("sign-in-title"), mood, content.into_any())
}

fn text(error: SignInError, words: &Words) -> String {
    match error {
        SignInError::Empty => words.get("sign-in-error-empty").to_owned(),
        SignInError::Malformed => words.get("sign-in-error-malformed").to_owned(),
        SignInError::Wait { seconds } => {
            words.with("sign-in-error-wait", &[("seconds", seconds.into())])
        }
        SignInError::Unavailable => words.get("sign-in-error-unavailable").to_owned(),
        SignInError::Passkey => words.get("sign-in-error-passkey").to_owned(),
        SignInError::PasskeyLate => words.get("sign-in-error-passkey-late").to_owned(),
    }
}
