//! A person names somebody who may act for her: a page of its own, so that the list stays short.

use leptos::prelude::*;
use sothon_domain::delegate::{DelegateScope, Lasts, MOST_DELEGATES};
use sothon_locales::Words;
use time::Date;

use super::delegates::{self, scope};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/delegates/new";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegateNewView {
    /// What stands in the fields.
    pub typed: TypedDelegate,
    /// What is wrong with it, in the order of the fields.
    pub errors: Vec<DelegateError>,
    /// Today, from which the ends count.
    pub today: Date,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedDelegate {
    /// The other's member number.
    pub member_number: String,
    /// The other's name.
    pub name: String,
    /// The code of what she may do.
    pub scope: String,
    /// For how many months.
    pub months: String,
}

/// An empty form suggests the least, and half a year.
impl Default for TypedDelegate {
    fn default() -> Self {
        Self {
            member_number: String::new(),
            name: String::new(),
            scope: DelegateScope::See.code().to_owned(),
            months: Lasts::default().months().to_string(),
        }
    }
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegateError {
    /// No member number.
    Number,
    /// No name.
    NameMissing,
    /// Nobody has both.
    Unknown,
    /// Her own number.
    Myself,
    /// Nothing chosen.
    ScopeMissing,
    /// No end chosen.
    EndMissing,
    /// Her guardian by a decision.
    Guardian,
    /// As many as there may be.
    TooMany,
    /// Looked for too often today.
    TooManyTries,
}

/// The whole page. The form posts `member_number`, `name`, `scope`, `months` and `key` to its own address.
pub fn render(view: &DelegateNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("delegates-form");
    let errors: Vec<_> = view.errors.iter().map(|error| field_error(*error, frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href(delegates::PATH) label=words.get("delegates-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {form(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// What may be allowed.
pub(super) fn scopes(words: &'static Words) -> Vec<Choice> {
    let choice = |one| Choice {
        value: DelegateScope::code(one).to_owned(),
        label: scope(one, words).to_owned(),
    };
    DelegateScope::ALL.map(choice).into()
}

/// Until when, counted from today.
pub(super) fn ends(today: Date, words: &'static Words) -> Vec<Choice> {
    let label = |lasts: Lasts| {
        let months = ("months", u32::from(lasts.months()).into());
        words.with("delegates-lasts", &[months, ("date", words.date(lasts.until(today)).into())])
    };
    let choice = |lasts: Lasts| Choice { value: lasts.months().to_string(), label: label(lasts) };
    Lasts::ALL.map(choice).into()
}

fn form(view: &DelegateNewView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let typed = &view.typed;
    let field = |name: &'static str, label, hint: Option<&'static str>, value: &str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: hint.map_or_else(String::new, |hint| words.get(hint).to_owned()),
        error: error_of(name, view, frame),
        value: value.to_owned(),
    };
    let (number_hint, name_hint) = (Some("delegates-number-hint"), Some("delegates-name-hint"));
    let number = field("member_number", "delegates-number", number_hint, &typed.member_number);
    let name = field("name", "delegates-name", name_hint, &typed.name);
    let may = field("scope", "delegates-scope", None, &typed.scope);
    let until = field("months", "delegates-end", None, &typed.months);
    let (scopes, ends) = (scopes(words), ends(view.today, words));
    view! {
        <p>{words.get("delegates-registered")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=number/>
            <TextField field=name/>
            <Choices field=may choices=scopes/>
            <Choices field=until choices=ends/>
            <p>{words.get("delegates-told")}</p>
            <Button label=words.get("delegates-send")/>
        </form>
    }
    .into_any()
}

/// What is wrong with the field of this name.
fn error_of(name: &str, view: &DelegateNewView, frame: &Frame) -> Option<String> {
    let mut errors = view.errors.iter().map(|error| field_error(*error, frame));
    errors.find(|error| error.field == Some(name)).map(|error| error.text)
}

/// The error in words, at its field.
pub(super) fn field_error(error: DelegateError, frame: &Frame) -> FieldError {
    let words = frame.words;
    let plain = |field, key| FieldError { field: Some(field), text: words.get(key).to_owned() };
    match error {
        DelegateError::Number => plain("member_number", "delegates-error-number"),
        DelegateError::NameMissing => plain("name", "delegates-error-name"),
        DelegateError::Unknown => plain("member_number", "delegates-error-unknown"),
        DelegateError::Myself => plain("member_number", "delegates-error-myself"),
        DelegateError::ScopeMissing => plain("scope", "delegates-error-scope"),
        DelegateError::EndMissing => plain("months", "delegates-error-end"),
        DelegateError::Guardian => plain("member_number", "delegates-error-guardian"),
        DelegateError::TooMany => {
            let most = u32::try_from(MOST_DELEGATES).unwrap_or_default();
            let text = words.with("delegates-error-many", &[("most", most.into())]);
            FieldError { field: None, text }
        }
        DelegateError::TooManyTries => {
            let hotline = frame.institution.hotline.as_str();
            let text = words.with("delegates-error-tries", &[("number", hotline.into())]);
            FieldError { field: None, text }
        }
    }
}
