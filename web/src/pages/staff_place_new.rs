//! An administrator proposes a new partner, branch, health centre or device.

use leptos::prelude::*;
use sothon_domain::place_change::{PlaceKind, TypedPlace};

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::document::{self, Mood};
use crate::pages::staff_place::fields::{self, Offered};
use crate::pages::staff_place::{StaffPlaceError, summary};
use crate::pages::staff_places::{kind_word, list_path, new_key};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPlaceNewView {
    /// Of which kind.
    pub kind: PlaceKind,
    /// The form's idempotency key.
    pub key: String,
    /// What was typed and sent before, to be corrected.
    pub typed: TypedPlace,
    /// What it may belong to.
    pub offered: Offered,
    /// Why it was not taken.
    pub errors: Vec<StaffPlaceError>,
}

/// The whole page. Its form posts `key`, `code` and the fields of its kind to the page's own address.
pub fn render(view: &StaffPlaceNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get(new_key(view.kind));
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let list = list_path(view.kind);
    let content = view! {
        <BackLink href=frame.href(&list) label=kind_word(view.kind, frame).to_owned()/>
        <ErrorSummary words errors=summary(&view.errors, frame)/>
        <h1>{title}</h1>
        <form method="post" action=frame.href(&format!("{list}/new")) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {fields::code(view.kind, &view.typed, &view.errors, frame)}
            {fields::facts(view.kind, &view.typed, &view.offered, &view.errors, frame)}
            <p>{words.get("staff-place-second")}</p>
            <Button label=words.get("staff-place-propose") key="P"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
