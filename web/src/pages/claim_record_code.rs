//! The code that went to the phone of a survivor who asks for a record.

use leptos::prelude::*;

use super::claim_record_check;
use super::sign_in_code::{CodeError, text};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/claim-record/code";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClaimRecordCodeView {
    /// Why it did not go on.
    pub error: Option<CodeError>,
    /// A new code was just asked for.
    pub sent_again: bool,
}

/// The whole page. One form posts `code`, the other `again`.
pub fn render(view: &ClaimRecordCodeView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("claimant-code-title");
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
        <BackLink href=frame.href(claim_record_check::PATH) label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("claimant-code-sent")}</p>
        <p>{words.get("claimant-record-first")}</p>
        {view.sent_again.then(|| view! {
            <Notice kind=NoticeKind::Good><p role="status">{words.get("sign-in-code-sent-again")}</p></Notice>
        })}
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::OneTimeCode/>
            <Button label=words.get("claimant-code-go")/>
        </form>
        <h2>{words.get("sign-in-code-none-title")}</h2>
        <p>{words.get("claimant-code-none")}</p>
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="again" value="phone"/>
            <Button label=words.get("sign-in-code-again") secondary=true/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
