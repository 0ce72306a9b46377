//! A member of staff enters a survivor who stands before her.

use leptos::prelude::*;
use sothon_domain::claimant::{ClaimantFault, TypedClaimant};
use sothon_domain::person_lock::NotAPaper;
use sothon_domain::trusted_contact::Relation;

use super::claim_record_resume::NotResumed;
use super::claimant_fields::{self, Fields};
use super::staff_claimants;
use super::staff_paper;
use super::trusted_contact::relation;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
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
    /// Who the one who reported the death was to the one who died, where a report fills the form.
    pub reported_as: Option<Relation>,
    /// The number of the answers from home that fill the form; empty where none do.
    pub kept: String,
    /// The look for such answers that found nothing.
    pub looked: KeptLook,
    /// The idempotency key.
    pub key: String,
}

/// A look for answers that the person kept at home.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptLook {
    /// The number as typed.
    pub typed: String,
    /// Why nothing came of it.
    pub error: Option<NotResumed>,
}

/// The whole page. Its form posts the fields of a claimant, `paper`, `other`, `kept` and `key`; the other one posts
/// `resume` and `key`.
pub fn render(view: &StaffClaimantNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-claimant-new-title");
    let faults = view.faults.iter().map(|fault| claimant_fields::error(*fault, words));
    let paper = view.paper_fault.map(|fault| staff_paper::error(fault, words));
    let look = view
        .looked
        .error
        .map(|error| FieldError { field: Some("resume"), text: error.text(words) });
    let errors: Vec<_> = look.into_iter().chain(faults).chain(paper).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let of_commune = frame.at_work.as_ref().is_some_and(|who| who.office.commune().is_some());
    let fields =
        Fields { typed: &view.typed, faults: &view.faults, words, asks_province: !of_commune };
    let reported = view.reported_as.map(|of| {
        let relation = relation(of, words);
        let values = [("relation", relation.into())];
        view! { <p>{words.with("staff-claimant-reported-as", &values)}</p> }
    });
    let content = view! {
        <BackLink href=frame.href(staff_claimants::PATH) label=words.get("staff-claimant-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-claimant-new-intro")}</p>
        <p>{words.get("staff-claimant-new-two")}</p>
        {reported}
        {resume(view, frame)}
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <input type="hidden" name="kept" value=view.kept.clone()/>
            {fields.view()}
            <h2>{words.get("staff-unlock-paper")}</h2>
            {staff_paper::fields(&view.paper, view.paper_fault, words)}
            <Button label=words.get("staff-claimant-new-send") key="P"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

/// The form that looks for what the person kept at home; once that fills the form, what is to be done with it.
fn resume(view: &StaffClaimantNewView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if !view.kept.is_empty() {
        return view! { <p>{words.get("staff-claimant-kept-found")}</p> }.into_any();
    }
    let field = Field {
        name: "resume",
        label: words.get("staff-claimant-kept-number").to_owned(),
        hint: words.get("claimant-resume-hint").to_owned(),
        error: view.looked.error.map(|error| error.text(words)),
        value: view.looked.typed.clone(),
    };
    view! {
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field kind=Kind::Number/>
            <Button label=words.get("staff-claimant-kept-look")/>
        </form>
    }
    .into_any()
}
