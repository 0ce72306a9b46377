//! The page that is handed to a person whose phone was bound: she types her PIN twice, alone.

use leptos::prelude::*;

use crate::Frame;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};
use crate::pages::phone_pin::PinError;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffBindingPinView {
    /// The end of the binding's address.
    pub id: String,
    /// The last digits of the phone for which the PIN is.
    pub phone: String,
    /// The code that opens the phone service, such as `*1288#`.
    pub dial: String,
    /// What she may do.
    pub stage: PinStage,
}

/// What she may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PinStage {
    /// She types it.
    Open {
        /// The form's idempotency key.
        key: String,
        /// Why it was not set.
        errors: Vec<PinError>,
    },
    /// It is set: she hands the device back.
    Done,
    /// The half hour is over.
    Late,
}

/// The whole page. The form posts `pin`, `pin_again` and `key` to the page's own address. What was typed is
/// never sent back.
pub fn render(view: &StaffBindingPinView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-binding-pin-title");
    let (mood, content) = match &view.stage {
        PinStage::Open { key, errors } => {
            let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
            (mood, open(view, key, errors, frame))
        }
        PinStage::Done => {
            let next = words.with("phone-pin-done-next", &[("dial", view.dial.as_str().into())]);
            let done = view! {
                <h1>{title}</h1>
                <Notice kind=NoticeKind::Good>
                    <p>{words.get("phone-pin-done")}</p>
                    <p>{next}</p>
                    <p><strong>{words.get("staff-binding-pin-back")}</strong></p>
                </Notice>
            };
            (Mood::Fine, done.into_any())
        }
        PinStage::Late => {
            let late = view! {
                <h1>{title}</h1>
                <Notice kind=NoticeKind::Attention>
                    <p>{words.get("staff-binding-pin-late")}</p>
                    <p>{words.get("staff-binding-pin-back")}</p>
                </Notice>
            };
            (Mood::Fine, late.into_any())
        }
    };
    document::page(frame, title, mood, content)
}

fn open(view: &StaffBindingPinView, key: &str, errors: &[PinError], frame: &Frame) -> AnyView {
    let words = frame.words;
    let text = |error: &PinError| words.get(error.key()).to_owned();
    let summary = errors
        .iter()
        .map(|error| FieldError { field: Some(error.field()), text: text(error) })
        .collect();
    let field = |name, label: &str, hint: &str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: errors.iter().find(|error| error.field() == name).map(text),
        value: String::new(),
    };
    let pin = field("pin", "phone-pin-new", "phone-pin-new-hint");
    let again = field("pin_again", "phone-pin-again", "phone-pin-again-hint");
    let facts = vec![Fact::new(words.get("phone-pin-phone"), view.phone.clone())];
    let action = frame.href(&format!("/staff/binding/{}/pin", view.id));
    view! {
        <ErrorSummary words errors=summary/>
        <h1>{words.get("staff-binding-pin-title")}</h1>
        <p>{words.get("staff-binding-pin-alone")}</p>
        <SummaryList facts/>
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=key.to_owned()/>
            <TextField field=pin kind=Kind::NewPin/>
            <TextField field=again kind=Kind::NewPin/>
            <p>{words.get("phone-pin-secret")}</p>
            <Button label=words.get("phone-pin-save")/>
        </form>
    }
    .into_any()
}
