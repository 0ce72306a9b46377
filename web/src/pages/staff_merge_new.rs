//! Which two records are to be joined: first their numbers, then both side by side and why.

use leptos::prelude::*;
use sothon_domain::person::merge::Refused;

use super::staff_merge::refused_key;
use super::staff_merge_pair::{self, PairSeen};
use super::staff_merges::PATH;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_area::TextArea;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the first page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffMergeNewView {
    /// The number that goes on, as typed.
    pub kept: String,
    /// The number that is to be used no more, as typed.
    pub retired: String,
    /// What is wrong with the first.
    pub kept_error: Option<NumberError>,
    /// What is wrong with the second.
    pub retired_error: Option<NumberError>,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
    /// It is the same record as the other.
    Same,
}

impl NumberError {
    fn key(self) -> &'static str {
        match self {
            Self::Malformed => "staff-merge-error-number",
            Self::Unknown => "staff-merge-error-number-unknown",
            Self::Same => "staff-merge-refused-same",
        }
    }
}

/// The first page; its form posts `kept` and `retired` to the page's own address.
pub fn render(view: &StaffMergeNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-merge-new-title");
    let field = |name, label, value: &str, error: Option<NumberError>| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get("staff-merge-number-hint").to_owned(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        value: value.to_owned(),
    };
    let kept = field("kept", "staff-merge-kept", &view.kept, view.kept_error);
    let retired = field("retired", "staff-merge-retired", &view.retired, view.retired_error);
    let error = |field: &Field| {
        let text = field.error.clone()?;
        Some(FieldError { field: Some(field.name), text })
    };
    let errors: Vec<_> = error(&kept).into_iter().chain(error(&retired)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let path = format!("{PATH}/new");
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("staff-merge-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-merge-new-intro")}</p>
        <form method="post" action=frame.href(&path) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field=kept kind=Kind::MemberNumber/>
            <TextField field=retired kind=Kind::MemberNumber/>
            <Button label=words.get("staff-merge-compare")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

/// What the second page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMergePairView {
    /// The page's address, without language prefix.
    pub path: String,
    /// Both records.
    pub pair: PairSeen,
    /// The form's idempotency key.
    pub key: String,
    /// Why, as typed.
    pub reason: String,
    /// What is wrong.
    pub error: Option<MergePairError>,
}

/// Why nothing was proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergePairError {
    /// It is not said why, or too long.
    NoReason,
    /// The records can't be joined.
    Refused(Refused),
}

impl MergePairError {
    fn key(self) -> &'static str {
        match self {
            Self::NoReason => "staff-merge-error-reason",
            Self::Refused(refused) => refused_key(refused),
        }
    }
}

/// The second page; its form posts `reason` and `key` to the page's own address.
pub fn render_pair(view: &StaffMergePairView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-merge-pair-title");
    let text = view.error.map(|error| words.get(error.key()).to_owned());
    let of_field = view.error == Some(MergePairError::NoReason);
    let errors = text.clone().map(|text| FieldError { field: of_field.then_some("reason"), text });
    let mood = if errors.is_some() { Mood::Problem } else { Mood::Fine };
    let field = Field {
        name: "reason",
        label: words.get("staff-merge-reason").to_owned(),
        hint: words.get("staff-merge-reason-hint").to_owned(),
        error: text.filter(|_| of_field),
        value: view.reason.clone(),
    };
    let back = format!("{PATH}/new");
    let content = view! {
        <BackLink href=frame.href(&back) label=words.get("staff-merge-new-title")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("staff-merge-pair-intro")}</p>
        {staff_merge_pair::render(&view.pair, &view.path, frame)}
        <p>{words.get("staff-merge-moves-nothing")}</p>
        <form method="post" action=frame.href(&view.path) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextArea field/>
            <Button label=words.get("staff-merge-propose") key="A"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
