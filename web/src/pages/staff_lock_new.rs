//! A member of staff locks the record of a person at her counter or on the phone.

use leptos::prelude::*;

use super::staff_unlock::number_form;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/lock";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffLockNewView {
    /// The member number as typed.
    pub typed: String,
    /// The masked name of the member with this number, once she is found.
    pub found: Option<String>,
    /// What is wrong with the number.
    pub error: Option<LockNumberError>,
}

/// What is wrong with a member number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockNumberError {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
    /// Her record is locked, and is being unlocked elsewhere than at this branch.
    Elsewhere,
}

/// The whole page; its forms post `member_number` to its own address, the second also `confirmed`.
pub fn render(view: &StaffLockNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-lock-title");
    let error = view.error.map(|error| match error {
        LockNumberError::Malformed => words.get("staff-unlock-error-malformed").to_owned(),
        LockNumberError::Unknown => words.get("staff-unlock-error-unknown").to_owned(),
        LockNumberError::Elsewhere => words.get("staff-unlock-error-elsewhere").to_owned(),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let errors = error.clone().map(|text| FieldError { field: Some("member_number"), text });
    let form = match &view.found {
        Some(name) => confirm(name, view, frame),
        None => number_form(PATH, &view.typed, error, frame),
    };
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get("staff-lock-intro")}</p>
        <p>{words.get("staff-lock-two")}</p>
        {form}
    };
    document::page(frame, title, mood, content.into_any())
}

fn confirm(name: &str, view: &StaffLockNewView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let number = view! { <span class="nowrap">{view.typed.clone()}</span> };
    let facts = vec![
        Fact::new(words.get("staff-unlock-name"), name.to_owned()),
        Fact::new(words.get("staff-unlock-member-number"), number),
    ];
    view! {
        <SummaryList facts/>
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="member_number" value=view.typed.clone()/>
            <input type="hidden" name="confirmed" value="yes"/>
            <Button label=words.get("staff-lock-press") key="A"/>
        </form>
        <p><a href=frame.href(PATH)>{words.get("staff-lock-other")}</a></p>
    }
    .into_any()
}
