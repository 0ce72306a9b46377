//! Asks before a call is closed: what she told is removed with that.

use leptos::prelude::*;
use sothon_domain::claimant::CallOutcome;

use super::staff_act;
use super::staff_claim_call::{outcome_key, path};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffClaimCallCloseView {
    /// The end of the call's address.
    pub id: String,
    /// The number that she has.
    pub reference: String,
    /// What became of the call.
    pub outcome: CallOutcome,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// The whole page. The form posts `act`, the code of the outcome, and `key` to the address of the call.
pub fn render(view: &StaffClaimCallCloseView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-claim-call-close-ask");
    let call = path(&view.id);
    let back = frame.href(&call);
    let facts = vec![
        Fact::new(words.get("staff-claim-call-number"), view.reference.clone()),
        Fact::new(words.get("staff-claim-call-outcome"), words.get(outcome_key(view.outcome))),
    ];
    let button = view! { <Button label=words.get("staff-claim-call-close-yes") removes=true/> };
    let content = view! {
        <BackLink href=back.clone() label=words.get("staff-claim-call-title")/>
        <h1>{title}</h1>
        <SummaryList facts/>
        <p>{words.get("staff-claim-call-close-why")}</p>
        {staff_act::form(&call, (view.outcome.code(), &view.key), button.into_any(), frame)}
        <LinkButton href=back label=words.get("staff-claim-call-close-no") secondary=true/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
