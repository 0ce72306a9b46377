//! The form to say that a fact is wrong.

use leptos::prelude::*;
use sothon_domain::pension::Datum;
use sothon_locales::Words;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::not_right_link::datum_key;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_area::TextArea;
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// The most letters (grapheme clusters) a report has.
pub const LONGEST: usize = 1000;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRightView {
    /// The fact.
    pub datum: Datum,
    /// The fact as the register holds it, in words.
    pub recorded: Option<String>,
    /// What was typed before.
    pub text: String,
    /// The key that makes sending twice one act.
    pub key: String,
    /// Why it was not sent.
    pub error: Option<NotRightError>,
}

/// Why a report was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRightError {
    /// Nothing was typed.
    Empty,
    /// More than [`LONGEST`] letters.
    TooLong,
}

/// The whole page. The form posts `text` and `key`.
pub fn render(view: &NotRightView, frame: &Frame) -> String {
    let words = frame.words;
    let about = words.get(datum_key(view.datum));
    let title = words.with("not-right-title", &[("datum", about.into())]);
    let error = view.error.map(|error| text(error, words));
    let recorded = view.recorded.clone().unwrap_or_else(|| words.get("frame-not-known").to_owned());
    let field = Field {
        name: "text",
        label: words.get("not-right-text").to_owned(),
        hint: words.get("not-right-hint").to_owned(),
        error: error.clone(),
        value: view.text.clone(),
    };
    let errors: Vec<_> =
        error.map(|text| FieldError { field: Some("text"), text }).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let action = frame.href(&format!("/my-pension/not-right/{}", view.datum.code()));
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <ErrorSummary words errors/>
        <h1>{title.clone()}</h1>
        <SummaryList facts=vec![Fact::new(words.get("not-right-recorded"), recorded)]/>
        <form method="post" action=action novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextArea field/>
            <p>{words.get("not-right-what-happens")}</p>
            <p>{words.get("not-right-keeps-paying")}</p>
            <Button label=words.get("not-right-send")/>
        </form>
    };
    document::page(frame, &title, mood, content.into_any())
}

fn text(error: NotRightError, words: &Words) -> String {
    match error {
        NotRightError::Empty => words.get("not-right-error-empty").to_owned(),
        NotRightError::TooLong => {
            let longest = u32::try_from(LONGEST).unwrap_or(u32::MAX);
            words.with("not-right-error-long", &[("longest", longest.into())])
        }
    }
}
