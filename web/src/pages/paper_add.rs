//! One page of a paper is chosen and sent: one file a form. What may be sent is said before the choice.
//!
//! The script `paper.js` makes a photo smaller and sends it again when the network breaks; without it the form
//! sends the file as it is.

use leptos::prelude::*;
use sothon_domain::paper::{FailReason, PaperKind, PapersOf};

use super::file_field::file_field;
use super::paper_parts::{name, why};
use super::papers::path;
use crate::Frame;
use crate::assets;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperAddView {
    /// The case, or the form that is not sent yet.
    pub of: PapersOf,
    /// What it asks for.
    pub wanted: PaperKind,
    /// What was chosen that she gives.
    pub chosen: PaperKind,
    /// The form's idempotency key.
    pub key: String,
    /// Why the file that was sent did not become a page.
    pub error: Option<FailReason>,
}

/// The whole page. Its form posts, as parts (RFC 7578), `csrf` first, then `key`, `kind` and last the file `file`
/// to the page's own address.
pub fn render(view: &PaperAddView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.with("paper-add-title", &[("paper", name(view.wanted, words).into())]);
    let error = view.error.map(|reason| why(reason, words).to_owned());
    let errors: Vec<_> =
        error.iter().map(|text| FieldError { field: Some("file"), text: text.clone() }).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let kept = view.error.map(|_| view! { <p>{words.get("paper-add-keep")}</p> });
    let content = view! {
        <BackLink href=frame.href(&path(view.of)) label=words.get("paper-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title.clone()}</h1>
        {kept}
        <p>{words.get("paper-add-one")}</p>
        <p>{words.get("paper-add-limits")}</p>
        {form(view, error, frame)}
        <script type="module" src=assets::PAPER></script>
    };
    document::page(frame, &title, mood, content.into_any())
}

fn form(view: &PaperAddView, error: Option<String>, frame: &Frame) -> AnyView {
    let action = frame.href(&format!("{}/add/{}", path(view.of), view.wanted.code()));
    file_form(action, &view.key, kind(view, frame), error, frame)
}

/// The form for one page of a paper: `kind` is its field for which paper it is, `error` what is wrong with the file.
pub(crate) fn file_form(
    action: String,
    key: &str,
    kind: AnyView,
    error: Option<String>,
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "file",
        label: words.get("paper-add-file").to_owned(),
        hint: words.get("paper-add-hint").to_owned(),
        error,
        value: String::new(),
    };
    view! {
        <form
            method="post"
            action=action
            enctype="multipart/form-data"
            novalidate=true
            data-paper=""
            data-shrinking=words.get("paper-add-shrinking")
            data-sending=words.get("paper-add-sending")
            data-again=words.get("paper-add-again")
            data-failed=words.get("paper-add-failed")
        >
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=key.to_owned()/>
            {kind}
            {file_field(&field, "image/*,application/pdf")}
            <p role="status"></p>
            <Button label=words.get("paper-add-send")/>
        </form>
    }
    .into_any()
}

/// Which paper it is, where something stands in for what is asked.
fn kind(view: &PaperAddView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let others = view.wanted.substitutes();
    if others.is_empty() {
        return view! { <input type="hidden" name="kind" value=view.wanted.code()/> }.into_any();
    }
    let kinds = std::iter::once(&view.wanted).chain(others);
    let lines = kinds.map(|kind| (kind.code().to_owned(), name(*kind, words).to_owned())).collect();
    let field = Field {
        name: "kind",
        label: words.get("paper-add-kind").to_owned(),
        value: view.chosen.code().to_owned(),
        ..Field::default()
    };
    view! { <SelectField field choose=words.get("paper-add-kind-choose") lines/> }.into_any()
}
