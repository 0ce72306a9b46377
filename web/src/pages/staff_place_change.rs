//! One proposed change of the register of places and devices, and its decision by another administrator.

mod acts;

use leptos::prelude::*;
use sothon_domain::place_change::{Facts, InTheWay, PlaceChange, PlaceRefusalReason, PlaceRefused};
use time::Date;

use super::staff_change::ChangeKeys;
use super::staff_proof::Proof;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};
use crate::pages::staff_member::ascii;
use crate::pages::staff_place::{refused_key, shown};
use crate::pages::staff_places::{self, act_key, kind_word};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPlaceChangeView {
    /// The end of the page's address.
    pub id: String,
    /// What was proposed.
    pub change: PlaceChange,
    /// What is registered now; none where the code is free.
    pub now: Option<Facts>,
    /// What still needs the entry.
    pub in_the_way: Vec<InTheWay>,
    /// Address of whoever proposed it.
    pub maker: String,
    /// The legal date on which it was proposed.
    pub proposed_on: Date,
    /// Where it stands.
    pub stage: PlaceChangeStage,
    /// One idempotency key for each form of the page.
    pub keys: ChangeKeys,
    /// What approving it asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffPlaceChangeError>,
}

/// Where a change stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceChangeStage {
    /// It waits, and whether this administrator may approve it.
    Waits(Result<(), PlaceRefused>),
    /// It has taken effect.
    Approved,
    /// It came to nothing.
    Refused(PlaceRefusalReason),
    /// Its maker took it back.
    Withdrawn,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffPlaceChangeError {
    /// The change does not allow it, or not any more.
    Refused(PlaceRefused),
    /// No reason was chosen.
    ReasonMissing,
}

impl StaffPlaceChangeError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::ReasonMissing => Some("reason"),
            Self::Refused(_) => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Refused(refused) => refused_key(refused),
            Self::ReasonMissing => "staff-place-error-reason",
        }
    }
}

/// The whole page. Its forms post `act` (`approve`, `refuse`, `withdraw`) and `key` to the page's own
/// address; approving also `code` where it is asked, refusing `reason`.
pub fn render(view: &StaffPlaceChangeView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-place-change-title");
    let error = view
        .error
        .map(|error| FieldError { field: error.field(), text: words.get(error.key()).to_owned() });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href(staff_places::PATH) label=words.get("staff-place-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main=main(view, frame) side=acts::column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn main(view: &StaffPlaceChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let what =
        format!("{}, {}", words.get(act_key(&view.change)), kind_word(view.change.kind(), frame));
    let about = vec![
        Fact::new(words.get("staff-place-change-what"), what),
        Fact::new(words.get("staff-place-code"), ascii(view.change.code.as_str())),
        Fact::new(words.get("staff-place-change-proposed-by"), ascii(&view.maker)),
        Fact::new(words.get("staff-place-change-proposed-on"), words.date(view.proposed_on)),
    ];
    let part = |key: &'static str, facts: &Facts| {
        let facts = shown::facts(facts, frame);
        view! { <h2>{words.get(key)}</h2><SummaryList facts/> }
    };
    let waits = matches!(view.stage, PlaceChangeStage::Waits(_));
    let now = view.now.as_ref().filter(|_| waits);
    view! {
        <SummaryList facts=about/>
        {now.map(|facts| part("staff-place-change-now", facts))}
        {view.change.facts().map(|facts| part("staff-place-change-then", facts))}
    }
    .into_any()
}
