//! Sign-in, second step: the code that was sent to the registered phone or mailbox.

use leptos::prelude::*;
use sothon_locales::Words;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows. It repeats neither the member number nor the phone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignInCodeView {
    /// Why it did not go on.
    pub error: Option<CodeError>,
    /// A new code was just asked for.
    pub sent_again: bool,
}

/// Why the code does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was typed.
    Empty,
    /// It has not six digits.
    Malformed,
    /// It is not the code, or the code is older than five minutes.
    Wrong,
    /// Too many tries, or a new code too soon.
    Wait {
        /// Seconds until the next try.
        seconds: u32,
    },
    /// No more codes today.
    TooManyToday,
}

/// The whole page. One form posts `code`, the others ask for a new code by phone or by mail.
pub fn render(view: &SignInCodeView, frame: &Frame) -> String {
    let words = frame.words;
    let error = view.error.map(|error| text(error, words));
    let field = Field {
        name: "code",
        label: words.get("sign-in-code").to_owned(),
        hint: words.get("sign-in-code-hint").to_owned(),
        error: error.clone(),
        value: String::new(),
    };
    let errors: Vec<_> =
        error.map(|text| FieldError { field: Some("code"), text }).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href("/sign-in") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{words.get("sign-in-code-title")}</h1>
        <p>{words.get("sign-in-code-sent")}</p>
        {view.sent_again.then(|| view! {
            <Notice kind=NoticeKind::Good><p role="status">{words.get("sign-in-code-sent-again")}</p></Notice>
        })}
        <form method="post" action=frame.href("/sign-in/code") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::OneTimeCode/>
            <Button label=words.get("sign-in-go")/>
        </form>
        <NoCode frame=frame.clone()/>
    };
    document::page(frame, words.get("sign-in-code-title"), mood, content.into_any())
}

#[component]
fn NoCode(frame: Frame) -> impl IntoView {
    let words = frame.words;
    view! {
        <h2>{words.get("sign-in-code-none-title")}</h2>
        <p>{words.get("sign-in-code-none")}</p>
        <Again frame=frame.clone() to="phone" label=words.get("sign-in-code-again")/>
        <p>{words.get("sign-in-code-mailbox")}</p>
        <Again frame=frame.clone() to="mailbox" label=words.get("sign-in-code-by-mail")/>
        <p>{words.get("sign-in-code-new-contact")}</p>
        <p><a href=frame.href("/activate")>{words.get("sign-in-first")}</a></p>
        <p><a href=frame.href("/help")>{words.get("sign-in-code-lost-phone")}</a></p>
    }
}

/// Asks for another code: `to` is `phone` or `mailbox`.
#[component]
fn Again(frame: Frame, to: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <form method="post" action=frame.href("/sign-in/code")>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="again" value=to/>
            <Button label secondary=true/>
        </form>
    }
}

pub(super) fn text(error: CodeError, words: &Words) -> String {
    match error {
        CodeError::Empty => words.get("sign-in-code-error-empty").to_owned(),
        CodeError::Malformed => words.get("sign-in-code-error-malformed").to_owned(),
        CodeError::Wrong => words.get("sign-in-code-error-wrong").to_owned(),
        CodeError::Wait { seconds } => {
            words.with("sign-in-error-wait", &[("seconds", seconds.into())])
        }
        CodeError::TooManyToday => words.get("sign-in-code-error-today").to_owned(),
    }
}
