//! At which level a case lies, which must approve it, and the way to the next.

use leptos::prelude::*;
use sothon_domain::casework::Level;

use super::StaffCaseView;
use super::acts::{field, form};
use crate::Frame;
use crate::components::button::Button;
use crate::components::text_area::TextArea;
use crate::components::text_field::Field;

/// How far a case has climbed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Climbed {
    /// The levels that must approve it, the lowest first.
    pub needs: Vec<Level>,
    /// Where it lies.
    pub level: Level,
    /// How many have approved it.
    pub approved: usize,
}

/// Where it lies and how many approvals it has of those that it needs.
pub(super) fn line(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let climbed = view.climbed.as_ref()?;
    let at = words.with("staff-case-level", &[("level", words.case_level(climbed.level).into())]);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let values = [
        ("approved", count(climbed.approved).into()),
        ("needed", count(climbed.needs.len()).into()),
    ];
    let many = climbed.needs.len() > 1;
    let of = many.then(|| view! { <p>{words.with("staff-case-approvals", &values)}</p> });
    Some(view! { <p>{at}</p>{of} }.into_any())
}

/// That an approval leads to another level; none where it is the last.
pub(super) fn next(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let climbed = view.climbed.as_ref()?;
    let next = *climbed.needs.get(climbed.approved + 1)?;
    let level = words.case_level(next.max(climbed.level));
    let text = words.with("staff-case-approve-next", &[("level", level.into())]);
    Some(view! { <p>{text}</p> }.into_any())
}

/// The form that gives it to the next level; none at the head office.
pub(super) fn escalate(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let above = view.climbed.as_ref()?.level.above()?;
    let why = Field {
        hint: words.get("staff-case-why-hint").to_owned(),
        value: view.typed.why.clone(),
        ..field(view, frame, "why", "staff-case-why")
    };
    let title =
        words.with("staff-case-escalate-title", &[("level", words.case_level(above).into())]);
    let fields = view! {
        <h3>{title}</h3>
        <TextArea field=why/>
        <Button label=words.get("staff-case-escalate") secondary=true key="U"/>
    };
    Some(form(view, frame, "escalate", &view.keys.escalate, fields.into_any()))
}
