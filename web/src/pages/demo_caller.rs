//! What the phone and the voice of the demo have in common: the number that dials, and the keys that answer.

use leptos::prelude::*;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::FieldError;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::Mood;

/// Who dials what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The short code, such as `*1288#`.
    pub code: String,
    /// The PIN of the invented people.
    pub pin: String,
    /// The number that dials, as typed.
    pub number: String,
    /// Whether no phone has such a number.
    pub not_a_number: bool,
}

impl Caller {
    fn error(&self, frame: &Frame) -> Option<String> {
        self.not_a_number.then(|| frame.words.get("demo-phone-not-a-number").to_owned())
    }

    pub(super) fn errors(&self, frame: &Frame) -> Vec<FieldError> {
        let error = self.error(frame).into_iter();
        error.map(|text| FieldError { field: Some("number"), text }).collect()
    }

    pub(super) fn mood(&self) -> Mood {
        if self.not_a_number { Mood::Problem } else { Mood::Fine }
    }

    /// The form that posts `number` and `dial`; `secondary` beside a call.
    pub(super) fn dial(&self, path: &str, secondary: bool, frame: &Frame) -> AnyView {
        let words = frame.words;
        let code = [("code", self.code.as_str().into())];
        let field = Field {
            name: "number",
            label: words.get("demo-phone-number").to_owned(),
            hint: words.with("demo-phone-number-hint", &[("pin", self.pin.as_str().into())]),
            error: self.error(frame),
            value: self.number.clone(),
        };
        view! {
            <form method="post" action=frame.href(path) novalidate=true>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <input type="hidden" name="dial" value="1"/>
                <TextField field/>
                <Button label=words.with("demo-phone-dial", &code) secondary/>
            </form>
        }
        .into_any()
    }
}

/// The form that posts `hop` and `input`, unless the call is at its end.
pub(super) fn answer(path: &str, (hop, end): (u32, bool), frame: &Frame) -> AnyView {
    let words = frame.words;
    if end {
        return view! { <p>{words.get("demo-phone-over")}</p> }.into_any();
    }
    let field = Field {
        name: "input",
        label: words.get("demo-phone-answer").to_owned(),
        hint: words.get("demo-phone-answer-hint").to_owned(),
        ..Field::default()
    };
    view! {
        <form method="post" action=frame.href(path) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="hop" value=hop.to_string()/>
            <TextField field kind=Kind::OneTimeCode/>
            <Button label=words.get("demo-phone-send")/>
        </form>
    }
    .into_any()
}
