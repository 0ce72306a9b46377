//! The page that asks for a code in the middle of a session, where the sign-in is not fresh.

use leptos::prelude::*;

use super::sign_in_code::{CodeError, text};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// Where the code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StepUpState {
    /// Whether a code was sent.
    pub sent: bool,
    /// What became of asking for a code just now.
    pub asked: Option<AskedCode>,
    /// Why the typed code does not go on.
    pub error: Option<CodeError>,
}

/// What became of asking for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedCode {
    /// It is on its way.
    Sent,
    /// She has no such contact, or one that changed within three days.
    NoDestination,
}

/// What the code is for.
pub(super) struct Act {
    /// The page's path.
    pub(super) path: &'static str,
    /// The path and the word key of the page before.
    pub(super) before: (&'static str, &'static str),
    /// What is to be done, for her to look at again.
    pub(super) facts: Vec<Fact>,
    /// Why a right code did not do it, if it did not.
    pub(super) refused: Option<FieldError>,
}

/// The whole page. One form posts `code`, the others `again`, with `phone` or `mailbox`.
pub(super) fn render(act: Act, state: StepUpState, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("account-code-title");
    let error = state.error.map(|error| text(error, words));
    let wrong = error.clone().map(|text| FieldError { field: Some("code"), text });
    let errors: Vec<_> = act.refused.into_iter().chain(wrong).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let asked = state.asked.map(|asked| {
        let (kind, key) = match asked {
            AskedCode::Sent => (NoticeKind::Good, "account-code-sent"),
            AskedCode::NoDestination => (NoticeKind::Attention, "account-code-no-destination"),
        };
        view! { <Notice kind><p role="status">{words.get(key)}</p></Notice> }
    });
    let form = state.sent.then(|| form(act.path, error, frame));
    let (href, label) = (frame.href(act.before.0), words.get(act.before.1));
    let content = view! {
        <BackLink href label/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {asked}
        <p>{words.get("account-code-why")}</p>
        <SummaryList facts=act.facts/>
        {form}
        <h2>{words.get("sign-in-code-none-title")}</h2>
        {again(act.path, "phone", "sign-in-code-again", frame)}
        {again(act.path, "mailbox", "sign-in-code-by-mail", frame)}
        <p>{words.get("sign-in-code-new-contact")}</p>
        <p><a href=frame.href("/help")>{words.get("lock-unlock-where")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

fn form(path: &str, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "code",
        label: words.get("sign-in-code").to_owned(),
        hint: words.get("sign-in-code-hint").to_owned(),
        error,
        value: String::new(),
    };
    view! {
        <form method="post" action=frame.href(path) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::OneTimeCode/>
            <Button label=words.get("account-code-go")/>
        </form>
    }
    .into_any()
}

/// Asks for another code: `to` is `phone` or `mailbox`.
fn again(path: &str, to: &'static str, label: &'static str, frame: &Frame) -> AnyView {
    view! {
        <form method="post" action=frame.href(path)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="again" value=to/>
            <Button label=frame.words.get(label) secondary=true/>
        </form>
    }
    .into_any()
}
