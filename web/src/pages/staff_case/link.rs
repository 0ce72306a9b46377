//! That a claim names no member of the register, and the form that links it to one.

use leptos::prelude::*;

use super::StaffCaseView;
use super::acts::{field, form};
use crate::Frame;
use crate::components::button::Button;
use crate::components::text_field::{Field, TextField};

/// The form; none where the claim names a member, and none before it is confirmed who claims, who reads the number in
/// her case. Of an appeal the first case is not changed any more.
pub(super) fn to_member(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    if !view.unlinked || view.unconfirmed.is_some() || view.appealed.is_some() {
        return None;
    }
    let member = Field {
        hint: words.get("staff-case-link-hint").to_owned(),
        value: view.typed.member.clone(),
        ..field(view, frame, "member", "staff-case-link-number")
    };
    let fields = view! {
        <h3>{words.get("staff-case-link-title")}</h3>
        <TextField field=member/>
        <Button label=words.get("staff-case-link") secondary=true key="L"/>
    };
    Some(form(view, frame, "link", &view.keys.correct, fields.into_any()))
}
