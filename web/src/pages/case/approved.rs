//! What follows when a case is decided as she asked.

use leptos::prelude::*;
use sothon_domain::casework::{Effect, Stage};

use super::CaseView;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};

/// What has changed by it, or what the back office does.
pub(super) fn shown(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let text = match &view.effect {
        Effect::Move { .. } => words.get("case-approved-move").to_owned(),
        Effect::Correct(correction) => words.after_approval(correction.after_approval()),
        Effect::BackOffice(_) => words.case_agreed(view.about, view.by_back_office),
    };
    (view.stage == Stage::Approved)
        .then(|| view! { <Notice kind=NoticeKind::Good><p>{text}</p></Notice> }.into_any())
}
