//! The field with which a member of staff proves, in the form that approves something, that it is she: asked
//! when her last proof is older than ten minutes. Where she keeps passkeys, one of them does in place of a code,
//! or of a way to the institution's own sign-on.

use leptos::prelude::*;

use super::staff_sign_on;
use crate::Frame;
use crate::assets;
use crate::components::error_summary::FieldError;
use crate::components::text_field::{Field, Kind, TextField};

/// The field's name.
const NAME: &str = "code";

/// What the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Proof {
    /// Nothing: a code was typed within the last ten minutes.
    #[default]
    Given,
    /// A code.
    Asked,
    /// A code, for none was typed.
    Missing,
    /// Another code, for this one was wrong or used before.
    Wrong,
    /// A code after so many seconds.
    Wait {
        /// Seconds.
        seconds: u32,
    },
}

impl Proof {
    /// What is wrong with the code that was typed, if anything.
    pub fn error(self, frame: &Frame) -> Option<FieldError> {
        let words = frame.words;
        let elsewhere = frame.at_work.as_ref().is_some_and(|who| who.proves_elsewhere);
        let text = match self {
            Self::Given | Self::Asked => return None,
            _ if elsewhere => {
                let text = words.get("staff-sign-on-prove").to_owned();
                return Some(FieldError { field: None, text });
            }
            Self::Missing => words.get("staff-proof-error-missing").to_owned(),
            Self::Wrong => words.get("staff-proof-error-wrong").to_owned(),
            Self::Wait { seconds } => {
                words.with("staff-sign-in-error-wait", &[("seconds", seconds.into())])
            }
        };
        Some(FieldError { field: Some(NAME), text })
    }
}

/// The field of an approving form; nothing where no code is asked.
pub(super) fn field(proof: Proof, frame: &Frame) -> Option<AnyView> {
    if proof == Proof::Given {
        return None;
    }
    let words = frame.words;
    let passkey = frame.at_work.as_ref().is_some_and(|who| who.proves_by_passkey);
    let elsewhere = frame.at_work.as_ref().is_some_and(|who| who.proves_elsewhere);
    let passkey = passkey.then(|| passkey_in_place(elsewhere, frame));
    if elsewhere {
        let elsewhere = staff_sign_on::in_place_of_code(frame);
        return Some(view! { <div data-code="">{elsewhere}</div>{passkey} }.into_any());
    }
    let field = Field {
        name: NAME,
        label: words.get("staff-proof-code").to_owned(),
        hint: words.get("staff-proof-code-hint").to_owned(),
        error: proof.error(frame).map(|error| error.text),
        value: String::new(),
    };
    let view = view! {
        <div data-code=""><TextField field kind=Kind::OneTimeCode/></div>
        {passkey}
    };
    Some(view.into_any())
}

/// The button that the script shows where the device keeps passkeys. It proves at once, without sending the
/// form around it; the form's own button is pressed after that, without a code. What it says when that fails
/// names the other way she has: `elsewhere` or by a code.
fn passkey_in_place(elsewhere: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (stopped, failed) = match elsewhere {
        true => ("staff-sign-on-passkey-stopped", "staff-sign-on-passkey-failed"),
        false => ("staff-proof-passkey-stopped", "staff-proof-passkey-failed"),
    };
    view! {
        <div
            hidden=true
            data-passkey="prove"
            data-challenge=frame.href("/staff/prove/challenge")
            data-answer=frame.href("/staff/prove")
            data-working=words.get("staff-passkeys-working")
            data-done=words.get("staff-proof-passkey-done")
            data-stopped=words.get(stopped)
            data-failed=words.get(failed)
        >
            <button class="button button-second" type="button">
                {words.get("staff-proof-passkey")}
            </button>
            <p role="status"></p>
        </div>
        <script type="module" src=assets::PASSKEY></script>
    }
    .into_any()
}
