//! Sign-in of staff: address, password and the code of the second factor in one form.

use leptos::prelude::*;
use sothon_domain::staff_sign_on::SignOnRefusal;
use sothon_locales::Words;

use super::passkey_parts::{self, OneTap};
use super::staff_sign_on;
use crate::Frame;
use crate::assets;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

const ONE_TAP: OneTap = OneTap {
    path: "/staff/sign-in/passkey",
    what: "staff-sign-in-passkey-what",
    working: "staff-passkeys-working",
    stopped: "staff-sign-in-passkey-stopped",
    failed: "staff-sign-in-error-passkey",
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffSignInView {
    /// The address typed before. A password is never shown again.
    pub address: String,
    /// What the institution's own sign-on is called, where there is one.
    pub sign_on: Option<String>,
    /// Whether a session has just ended by waiting.
    pub expired: bool,
    /// Why it did not go on.
    pub error: Option<StaffSignInError>,
}

/// Why sign-in does not go on. Which of the three was wrong is never said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffSignInError {
    /// Address, password or code.
    Wrong,
    /// Too soon after a wrong try.
    Wait {
        /// Seconds until the next try.
        seconds: u32,
    },
    /// The passkey does not sign in.
    Passkey,
    /// The passkey was used too late.
    PasskeyLate,
    /// The institution's own sign-on let nobody in.
    SignOn(SignOnRefusal),
}

/// The whole page. The form posts `address`, `password` and `code`; that of the passkey posts `ceremony` and
/// `credential`.
pub fn render(view: &StaffSignInView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-sign-in-title");
    let field = |name, label: &'static str, value: &str| Field {
        name,
        label: words.get(label).to_owned(),
        value: value.to_owned(),
        ..Field::default()
    };
    let address = field("address", "staff-sign-in-address", &view.address);
    let password = field("password", "staff-sign-in-password", "");
    let code = Field {
        hint: words.get("staff-sign-in-code-hint").to_owned(),
        ..field("code", "staff-sign-in-code", "")
    };
    let error = view.error.map(|error| FieldError { field: None, text: text(error, view, words) });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let expired = view.expired.then(|| {
        view! { <Notice kind=NoticeKind::Info><p>{words.get("staff-sign-in-expired")}</p></Notice> }
    });
    let content = view! {
        <ErrorSummary words errors=error.into_iter().collect()/>
        <h1>{title}</h1>
        {expired}
        <form method="post" action=frame.href("/staff/sign-in") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field=address kind=Kind::Address/>
            <TextField field=password kind=Kind::Password/>
            <TextField field=code kind=Kind::OneTimeCode/>
            <Button label=words.get("staff-sign-in-go")/>
        </form>
        {passkey_parts::one_tap(&ONE_TAP, frame)}
        {staff_sign_on::form(view.sign_on.as_deref(), frame)}
        <h2>{words.get("staff-sign-in-trouble-title")}</h2>
        <p>{words.get("staff-sign-in-trouble")}</p>
        <p><a href=frame.href("/sign-in")>{words.get("staff-sign-in-pensioner")}</a></p>
        <script type="module" src=assets::PASSKEY></script>
    };
    document::page(frame, title, mood, content.into_any())
}

fn text(error: StaffSignInError, view: &StaffSignInView, words: &Words) -> String {
    match error {
        StaffSignInError::Wrong => words.get("staff-sign-in-error-wrong").to_owned(),
        StaffSignInError::Wait { seconds } => {
            words.with("staff-sign-in-error-wait", &[("seconds", seconds.into())])
        }
        StaffSignInError::Passkey => words.get("staff-sign-in-error-passkey").to_owned(),
        StaffSignInError::PasskeyLate => words.get("sign-in-error-passkey-late").to_owned(),
        StaffSignInError::SignOn(refusal) => {
            let usual = words.get("staff-sign-on-name");
            staff_sign_on::text(refusal, view.sign_on.as_deref().unwrap_or(usual), words)
        }
    }
}
