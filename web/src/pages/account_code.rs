//! The code for a change of the account: asked where the sign-in is not fresh.

use leptos::prelude::*;

use super::account::{ShownAccount, shown};
use super::sign_in_code::{CodeError, text};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

const PATH: &str = "/my-pension/account/code";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountCodeView {
    /// The account that was typed.
    pub account: ShownAccount,
    /// Whether a code was sent for it.
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

/// The whole page. One form posts `code`, the others `again`, with `phone` or `mailbox`.
pub fn render(view: &AccountCodeView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("account-code-title");
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
    let asked = view.asked.map(|asked| {
        let (kind, key) = match asked {
            AskedCode::Sent => (NoticeKind::Good, "account-code-sent"),
            AskedCode::NoDestination => (NoticeKind::Attention, "account-code-no-destination"),
        };
        view! { <Notice kind><p role="status">{words.get(key)}</p></Notice> }
    });
    let facts = vec![Fact::new(words.get("account-new"), shown(&view.account))];
    let form = view.sent.then(|| {
        view! {
            <form method="post" action=frame.href(PATH) novalidate=true>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <TextField field kind=Kind::OneTimeCode/>
                <Button label=words.get("account-code-go")/>
            </form>
        }
    });
    let content = view! {
        <BackLink href=frame.href(super::account::PATH) label=words.get("account-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {asked}
        <p>{words.get("account-code-why")}</p>
        <SummaryList facts/>
        {form}
        <h2>{words.get("sign-in-code-none-title")}</h2>
        {again("phone", "sign-in-code-again", frame)}
        {again("mailbox", "sign-in-code-by-mail", frame)}
        <p>{words.get("sign-in-code-new-contact")}</p>
        <p><a href=frame.href("/help")>{words.get("lock-unlock-where")}</a></p>
    };
    document::page(frame, title, mood, content.into_any())
}

/// Asks for another code: `to` is `phone` or `mailbox`.
fn again(to: &'static str, label: &'static str, frame: &Frame) -> AnyView {
    view! {
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="again" value=to/>
            <Button label=frame.words.get(label) secondary=true/>
        </form>
    }
    .into_any()
}
