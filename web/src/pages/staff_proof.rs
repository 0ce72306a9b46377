//! The field with which a member of staff proves, in the form that approves something, that it is she: asked
//! when her last code is older than ten minutes.

use leptos::prelude::*;

use crate::Frame;
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
        let text = match self {
            Self::Given | Self::Asked => return None,
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
    let field = Field {
        name: NAME,
        label: words.get("staff-proof-code").to_owned(),
        hint: words.get("staff-proof-code-hint").to_owned(),
        error: proof.error(frame).map(|error| error.text),
        value: String::new(),
    };
    Some(view! { <TextField field kind=Kind::OneTimeCode/> }.into_any())
}
