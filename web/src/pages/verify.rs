//! Anybody types the code of a letter.

use leptos::prelude::*;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What a code looks like; no letter has this one, because its eighth digit does not fit.
const EXAMPLE: &str = "1234-5678-901234";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VerifyView {
    /// What was typed before, to be corrected.
    pub code: String,
    /// Why nothing was found.
    pub error: Option<VerifyError>,
    /// The public keys with which letters can be checked elsewhere, the newest first.
    pub public_keys: Vec<String>,
}

/// Why nothing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyError {
    /// It is no code.
    Malformed,
    /// No letter has it.
    Unknown,
    /// Too many wrong codes were typed for this letter.
    TooOften,
    /// Too many codes are being typed altogether.
    Busy,
}

/// The whole page. The form posts `code`.
pub fn render(view: &VerifyView, frame: &Frame) -> String {
    let words = frame.words;
    let error = view.error.map(|error| match error {
        VerifyError::Malformed => "verify-error-malformed",
        VerifyError::Unknown => "verify-error-unknown",
        VerifyError::TooOften => "verify-error-often",
        VerifyError::Busy => "verify-error-busy",
    });
    let error = error.map(|key| words.get(key).to_owned());
    let field = Field {
        name: "code",
        label: words.get("verify-code").to_owned(),
        hint: words.with("verify-code-hint", &[("example", EXAMPLE.into())]),
        error: error.clone(),
        value: view.code.clone(),
    };
    let errors: Vec<_> =
        error.map(|text| FieldError { field: Some("code"), text }).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let title = words.get("verify-title");
    let content = view! {
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("verify-intro")}</p>
        <p>{words.get("verify-camera")}</p>
        <form method="post" action=frame.href("/verify") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::Year/>
            <Button label=words.get("verify-send")/>
        </form>
        {public_keys(&view.public_keys, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// The public keys, for engineers, at the end of a page. The newest stands first; letters signed earlier
/// are checked with the others.
pub(super) fn public_keys(keys: &[String], frame: &Frame) -> AnyView {
    let words = frame.words;
    let several = (keys.len() > 1).then(|| view! { <p>{words.get("verify-key-several")}</p> });
    let keys: Vec<_> =
        keys.iter().map(|key| view! { <p class="ascii">{key.clone()}</p> }).collect();
    view! {
        <h2>{words.get("verify-key")}</h2>
        <p>{words.get("verify-key-what")}</p>
        {several}
        {keys}
    }
    .into_any()
}
