//! The decision that is appealed, and why the person does not agree.

use leptos::prelude::*;
use sothon_domain::flow::StepKey;
use sothon_locales::step_name;

use super::StaffCaseView;
use crate::Frame;
use crate::components::link_list::{Link, LinkList};
use crate::components::summary_list::{Fact, SummaryList};
use crate::pages::appeal::facts;

/// Both, with the way to the first case; nothing of a case that is no appeal.
pub(super) fn decision(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let appealed = view.appealed.as_ref()?;
    let why = Fact::new(words.get(step_name(StepKey::Disagree)), appealed.why.clone());
    let facts = std::iter::once(why).chain(facts(&appealed.first, frame)).collect();
    let reference = appealed.first.reference.to_string();
    let links = vec![Link {
        href: frame.href(&format!("/staff/case/{reference}")),
        label: words.with("appeal-first-see", &[("reference", reference.into())]),
    }];
    let shown = view! {
        <h2>{words.get("staff-case-appeal-title")}</h2>
        <SummaryList facts/>
        <LinkList links/>
    };
    Some(shown.into_any())
}
