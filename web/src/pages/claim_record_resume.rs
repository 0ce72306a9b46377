//! A survivor goes on with the answers that she kept for later: the number that went to her phone.

use leptos::prelude::*;
use sothon_locales::Words;

use super::claim_record;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/claim-record/resume";

/// Why it did not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotResumed {
    /// It is no number of ours.
    Malformed,
    /// Nothing is kept under it.
    Unknown,
    /// Too much was sent to that phone or from here.
    Wait {
        /// For how long not.
        seconds: u32,
    },
}

impl NotResumed {
    /// What is said of it.
    pub(super) fn text(self, words: &Words) -> String {
        match self {
            Self::Malformed => words.get("claimant-resume-malformed").to_owned(),
            Self::Unknown => words.get("claimant-resume-unknown").to_owned(),
            Self::Wait { seconds } => {
                words.with("sign-in-error-wait", &[("seconds", seconds.into())])
            }
        }
    }
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClaimRecordResumeView {
    /// The number as typed.
    pub typed: String,
    /// Why it did not go on.
    pub error: Option<NotResumed>,
}

/// The whole page. The form posts `number`.
pub fn render(view: &ClaimRecordResumeView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("claimant-resume-title");
    let error = view.error.map(|error| error.text(words));
    let field = Field {
        name: "number",
        label: words.get("claimant-resume-number").to_owned(),
        hint: words.get("claimant-resume-hint").to_owned(),
        error: error.clone(),
        value: view.typed.clone(),
    };
    let errors: Vec<_> =
        error.map(|text| FieldError { field: Some("number"), text }).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href(claim_record::PATH) label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("claimant-resume-how")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::Number/>
            <Button label=words.get("claimant-code-go")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
