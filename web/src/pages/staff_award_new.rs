//! For whom an amount is to be proposed.

use leptos::prelude::*;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffAwardNewView {
    /// The member number as typed.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<NumberError>,
}

/// What is wrong with a member number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// The whole page; its form posts `member_number` to the page's own address.
pub fn render(view: &StaffAwardNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-award-new-title");
    let error = view.error.map(|error| match error {
        NumberError::Malformed => words.get("staff-award-error-number-malformed").to_owned(),
        NumberError::Unknown => words.get("staff-award-error-number-unknown").to_owned(),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let field = Field {
        name: "member_number",
        label: words.get("staff-award-member-number").to_owned(),
        hint: words.get("staff-award-member-number-hint").to_owned(),
        error: error.clone(),
        value: view.typed.clone(),
    };
    let errors = error.map(|text| FieldError { field: Some("member_number"), text });
    let content = view! {
        <BackLink href=frame.href("/staff/awards") label=words.get("staff-award-list-title")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("staff-award-new-intro")}</p>
        <form method="post" action=frame.href("/staff/awards/new") novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <TextField field kind=Kind::MemberNumber/>
            <Button label=words.get("staff-award-find")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
