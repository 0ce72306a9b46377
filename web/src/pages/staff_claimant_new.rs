//! A member of staff enters a survivor who stands before her.

use leptos::prelude::*;
use sothon_domain::claimant::{ClaimantFault, TypedClaimant};
use sothon_domain::person_lock::NotAPaper;

use super::claimant_fields::{self, Fields};
use super::staff_claimants;
use super::staff_paper;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::ErrorSummary;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/claimants/new";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffClaimantNewView {
    /// The form as typed.
    pub typed: TypedClaimant,
    /// The code of the paper that was chosen, and what another one is.
    pub paper: [String; 2],
    /// What is wrong with the form.
    pub faults: Vec<ClaimantFault>,
    /// What is wrong with the paper.
    pub paper_fault: Option<NotAPaper>,
    /// The idempotency key.
    pub key: String,
}

/// The whole page. Its form posts the fields of a claimant, `paper`, `other` and `key`.
pub fn render(view: &StaffClaimantNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-claimant-new-title");
    let faults = view.faults.iter().map(|fault| claimant_fields::error(*fault, words));
    let paper = view.paper_fault.map(|fault| staff_paper::error(fault, words));
    let errors: Vec<_> = faults.chain(paper).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let of_commune = frame.at_work.as_ref().is_some_and(|who| who.office.commune().is_some());
    let fields =
        Fields { typed: &view.typed, faults: &view.faults, words, asks_province: !of_commune };
    let content = view! {
        <BackLink href=frame.href(staff_claimants::PATH) label=words.get("staff-claimant-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-claimant-new-intro")}</p>
        <p>{words.get("staff-claimant-new-two")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {fields.view()}
            <h2>{words.get("staff-unlock-paper")}</h2>
            {staff_paper::fields(&view.paper, view.paper_fault, words)}
            <Button label=words.get("staff-claimant-new-send") key="P"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
