//! The fields in which a member of staff says which paper she has seen.

use leptos::prelude::*;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper, PaperKind};
use sothon_locales::Words;

use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::FieldError;
use crate::components::text_field::{Field, TextField};

fn kind_key(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::NationalId => "staff-unlock-paper-national-id",
        PaperKind::FamilyBook => "staff-unlock-paper-family-book",
        PaperKind::Other => "staff-unlock-paper-other",
    }
}

fn fault(fault: NotAPaper) -> (&'static str, &'static str) {
    match fault {
        NotAPaper::NoneChosen => ("paper", "staff-unlock-error-paper"),
        NotAPaper::NotDescribed => ("other", "staff-unlock-error-other"),
        NotAPaper::TooLong => ("other", "staff-unlock-error-other-long"),
    }
}

/// What is wrong with the paper, as the summary of errors says it.
pub(super) fn error(of: NotAPaper, words: &Words) -> FieldError {
    let (field, key) = fault(of);
    FieldError { field: Some(field), text: words.get(key).to_owned() }
}

/// A paper that was seen, in words.
pub(super) fn text(paper: &CheckedPaper, words: &Words) -> String {
    match paper.description() {
        None => words.get(kind_key(paper.kind())).to_owned(),
        Some(text) => words.with("staff-unlock-paper-other-what", &[("text", text.into())]),
    }
}

/// The fields `paper` and `other`.
pub(super) fn fields(
    [paper, other]: &[String; 2],
    of: Option<NotAPaper>,
    words: &'static Words,
) -> AnyView {
    let field = |name, label: &str, value: &String| Field {
        name,
        label: words.get(label).to_owned(),
        error: of
            .map(fault)
            .filter(|(field, _)| *field == name)
            .map(|(_, key)| words.get(key).to_owned()),
        value: value.clone(),
        ..Field::default()
    };
    let paper = field("paper", "staff-unlock-paper", paper);
    let other = field("other", "staff-unlock-other", other);
    let choices = PaperKind::ALL
        .map(|kind| Choice {
            value: kind.code().to_owned(),
            label: words.get(kind_key(kind)).to_owned(),
        })
        .into();
    view! { <Choices field=paper choices/><TextField field=other/> }.into_any()
}
