//! Whose papers, or whose case: a member of staff types the number of the person at her counter.

use leptos::prelude::*;

use super::staff_person_complaint;
use super::staff_unlock::number_form;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::document::{self, Mood};

/// What the person is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindFor {
    /// Her papers.
    Papers,
    /// A case that is entered for her.
    Reports,
}

impl FindFor {
    /// The page's path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Papers => "/staff/papers",
            Self::Reports => "/staff/people",
        }
    }

    /// The key of the page's title.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Papers => "staff-person-papers-find-title",
            Self::Reports => "staff-person-reports-find-title",
        }
    }

    fn intro(self) -> &'static str {
        match self {
            Self::Papers => "staff-person-papers-find-intro",
            Self::Reports => "staff-person-reports-find-intro",
        }
    }
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPersonPapersFindView {
    /// What for.
    pub to: FindFor,
    /// The number as typed.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<PersonNumberError>,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonNumberError {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// The whole page; its form posts `member_number` to the page's own address.
pub fn render(view: &StaffPersonPapersFindView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get(view.to.title());
    let error = view.error.map(|error| match error {
        PersonNumberError::Malformed => words.get("staff-unlock-error-malformed").to_owned(),
        PersonNumberError::Unknown => words.get("staff-unlock-error-unknown").to_owned(),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let form = number_form(view.to.path(), &view.typed, error.clone(), frame);
    let errors = error.map(|text| FieldError { field: Some("member_number"), text });
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        <p>{words.get(view.to.intro())}</p>
        {form}
        {(view.to == FindFor::Reports).then(|| unnamed(frame))}
    };
    document::page(frame, title, mood, content.into_any())
}

/// Who complains without a name is looked for by no number.
fn unnamed(frame: &Frame) -> AnyView {
    let href = frame.href(staff_person_complaint::UNNAMED);
    let label = frame.words.get("staff-person-complaint-without");
    view! { <p><a href=href>{label}</a></p> }.into_any()
}
