//! First activation from home: three answers, before the first code is sent.

use leptos::prelude::*;
use sothon_locales::Words;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActivationView {
    /// The member number as typed.
    pub member_number: String,
    /// The number of the identity card as typed.
    pub national_id: String,
    /// The date of birth as typed.
    pub born: String,
    /// Why it did not go on.
    pub errors: Vec<ActivationError>,
}

/// Why it does not go on. Whether anybody is registered is never said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivationError {
    /// No member number was typed.
    NumberMissing,
    /// No member number looks like this.
    NumberMalformed,
    /// No number of an identity card was typed.
    NationalIdMissing,
    /// It has not nine digits.
    NationalIdMalformed,
    /// No date of birth was typed.
    BornMissing,
    /// It is no day, or a day to come.
    BornMalformed,
    /// We could not confirm the answers.
    NotConfirmed {
        /// How many tries are left.
        left: u32,
    },
    /// A code was asked for too recently.
    Wait {
        /// Seconds until the next try.
        seconds: u32,
    },
}

impl ActivationError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::NumberMissing | Self::NumberMalformed => Some("member_number"),
            Self::NationalIdMissing | Self::NationalIdMalformed => Some("national_id"),
            Self::BornMissing | Self::BornMalformed => Some("born"),
            Self::NotConfirmed { .. } | Self::Wait { .. } => None,
        }
    }

    fn text(self, words: &Words) -> String {
        let key = match self {
            Self::NumberMissing => "sign-in-error-empty",
            Self::NumberMalformed => "sign-in-error-malformed",
            Self::NationalIdMissing => "activation-error-national-id-missing",
            Self::NationalIdMalformed => "activation-error-national-id",
            Self::BornMissing => "activation-error-born-missing",
            Self::BornMalformed => "activation-error-born",
            Self::NotConfirmed { left } => {
                return words.with("activation-error-not-confirmed", &[("left", left.into())]);
            }
            Self::Wait { seconds } => {
                return words.with("sign-in-error-wait", &[("seconds", seconds.into())]);
            }
        };
        words.get(key).to_owned()
    }
}

/// The whole page. Its form posts `member_number`, `national_id` and `born`.
pub fn render(view: &ActivationView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("activation-title");
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let errors = view.errors.iter();
    let errors =
        errors.map(|error| FieldError { field: error.field(), text: error.text(words) }).collect();
    let field = |name, label, hint, value: &String| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: view
            .errors
            .iter()
            .find(|error| error.field() == Some(name))
            .map(|error| error.text(words)),
        value: value.clone(),
    };
    let number =
        field("member_number", "sign-in-number", "sign-in-number-hint", &view.member_number);
    let card = "activation-national-id";
    let national_id = field("national_id", card, "activation-national-id-hint", &view.national_id);
    let born = field("born", "activation-born", "activation-born-hint", &view.born);
    let content = view! {
        <BackLink href=frame.href("/sign-in") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("activation-intro")}</p>
        <form method="post" action=frame.href("/activate") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field=number kind=Kind::MemberNumber/>
            <TextField field=national_id kind=Kind::Number/>
            <TextField field=born/>
            <p>{words.get("activation-what-happens")}</p>
            <Button label=words.get("activation-send")/>
        </form>
        <h2>{words.get("activation-cannot-title")}</h2>
        <p>{words.get("activation-cannot")}</p>
        <p><a href=frame.href("/activate/branch")>{words.get("activation-branch-title")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}
