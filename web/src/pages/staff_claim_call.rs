//! Somebody who has told by phone after a death that she claims: what she told, and what became of the call.

use leptos::prelude::*;
use sothon_domain::claimant::{CallClaim, CallOutcome};
use sothon_domain::part_date::PartDate;
use time::OffsetDateTime;

use super::claimant_fields::relation_key;
use super::staff_claim_calls::PATH;
use super::staff_pin_renewal::at;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffClaimCallView {
    /// The end of the page's address.
    pub id: String,
    /// The number that she has.
    pub reference: String,
    /// When she told it.
    pub told_at: OffsetDateTime,
    /// The phone on which she is called, as people dial it.
    pub phone: String,
    /// The member number that she typed; none where she does not know it. Nobody has looked whose it is.
    pub number: Option<String>,
    /// What she claims.
    pub claim: CallClaim,
    /// As much of the day of the death as she knows.
    pub died: Option<PartDate>,
}

/// The page's path, from the end of it.
pub(super) fn path(id: &str) -> String {
    format!("{PATH}/{id}")
}

/// The whole page. Each outcome leads to the page that asks before the call is closed.
pub fn render(view: &StaffClaimCallView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-claim-call-title");
    let path = path(&view.id);
    let ways = CallOutcome::ALL.map(|outcome| {
        let href = frame.href(&format!("{path}/close/{}", outcome.code()));
        view! { <LinkButton href label=words.get(outcome_key(outcome)) secondary=true/> }
    });
    let ways = ways.into_iter().collect::<Vec<_>>();
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("staff-claim-call-list-title")/>
        <h1>{title}</h1>
        <p>{words.get("staff-claim-call-what")}</p>
        <SummaryList facts=facts(view, frame)/>
        <p><a href=frame.href(&format!("{path}/record"))>{words.get("staff-claimant-new-title")}</a></p>
        <h2>{words.get("staff-claim-call-close-title")}</h2>
        <p>{words.get("staff-claim-call-close-why")}</p>
        {ways}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn facts(view: &StaffClaimCallView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let unknown = || words.get("staff-claim-call-unknown").to_owned();
    let died = view.died.map_or_else(unknown, |died| words.part_date(died));
    let number = view.number.clone().unwrap_or_else(unknown);
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    vec![
        fact("staff-claim-call-number", view.reference.clone()),
        fact("staff-claim-call-told", at(view.told_at, frame)),
        fact("staff-claim-call-phone", view.phone.clone()),
        fact("staff-claim-call-deceased", number),
        fact("staff-claim-call-relation", words.get(claim_key(view.claim)).to_owned()),
        fact("staff-claim-call-died", died),
    ]
}

/// What is claimed, in words: what she was to the one who died, or the grant.
pub(super) fn claim_key(claim: CallClaim) -> &'static str {
    match claim {
        CallClaim::Survivors(relation) => relation_key(relation),
        CallClaim::Funeral => "staff-claim-call-funeral",
    }
}

/// What became of a call, in words.
pub(super) fn outcome_key(outcome: CallOutcome) -> &'static str {
    match outcome {
        CallOutcome::Entered => "staff-claim-call-entered",
        CallOutcome::NotReached => "staff-claim-call-not-reached",
        CallOutcome::NoClaim => "staff-claim-call-no-claim",
        CallOutcome::Mistake => "staff-claim-call-mistake",
    }
}
