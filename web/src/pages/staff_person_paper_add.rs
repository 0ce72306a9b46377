//! One page of a paper of a person is added at a counter: which paper, and one file. What may be sent is said before
//! the choice.

use leptos::prelude::*;
use sothon_domain::paper::{FailReason, PaperKind};

use super::paper_add::file_form;
use super::paper_parts::{name, why};
use super::staff_person_papers::path;
use crate::Frame;
use crate::assets;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPersonPaperAddView {
    /// The end of the address of her papers.
    pub id: String,
    /// Her masked name.
    pub name: String,
    /// Which paper was chosen.
    pub kind: Option<PaperKind>,
    /// The form's idempotency key.
    pub key: String,
    /// Why what was sent did not become a page.
    pub error: Option<AddError>,
}

/// Why a form brought no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddError {
    /// No paper was chosen.
    NoKind,
    /// The file is none.
    File(FailReason),
}

/// The whole page. Its form posts, as parts (RFC 7578), `csrf` first, then `key`, `kind` and last the file `file`
/// to the page's own address.
pub fn render(view: &StaffPersonPaperAddView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-person-papers-new-title");
    let [of_kind, of_file] = match view.error {
        None => [None, None],
        Some(AddError::NoKind) => {
            [Some(words.get("staff-person-papers-new-no-kind").to_owned()), None]
        }
        Some(AddError::File(reason)) => [None, Some(why(reason, words))],
    };
    let error = |field, text: &Option<String>| {
        text.clone().map(|text| FieldError { field: Some(field), text })
    };
    let errors: Vec<_> =
        error("kind", &of_kind).into_iter().chain(error("file", &of_file)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let action = frame.href(&format!("{}/new", path(&view.id)));
    let kind = kind_field(view.kind, of_kind, frame);
    let back = words.with("staff-person-papers-title", &[("name", view.name.as_str().into())]);
    let content = view! {
        <BackLink href=frame.href(&path(&view.id)) label=back/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-person-papers-new-told")}</p>
        <p>{words.get("paper-add-one")}</p>
        <p>{words.get("staff-person-papers-new-limits")}</p>
        {file_form(action, &view.key, kind, of_file, frame)}
        <script type="module" src=assets::PAPER></script>
    };
    document::page(frame, title, mood, content.into_any())
}

fn kind_field(chosen: Option<PaperKind>, error: Option<String>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let kinds = PaperKind::ALL.into_iter().filter(|kind| kind.is_taken_at_counters());
    let lines = kinds.map(|kind| (kind.code().to_owned(), name(kind, words))).collect();
    let field = Field {
        name: "kind",
        label: words.get("paper-add-kind").to_owned(),
        value: chosen.map(|kind| kind.code().to_owned()).unwrap_or_default(),
        error,
        ..Field::default()
    };
    view! { <SelectField field choose=words.get("paper-add-kind-choose") lines/> }.into_any()
}
