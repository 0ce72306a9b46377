//! Survivors in no register who have told by phone that they claim, in the reach of an office that calls them, the oldest
//! first, in pages.

use leptos::prelude::*;
use sothon_domain::claimant::CallClaim;
use time::OffsetDateTime;

use super::office_list::{List, Turned, numbered, turn};
use super::staff_claim_call::claim_key;
use super::staff_claimants;
use super::staff_pin_renewal::at;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/claimants/calls";

const LIST: List =
    List { label: "staff-claim-call-pages", here: "staff-claim-call-page", path: PATH };

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffClaimCallsView {
    /// Who waits on this page, the oldest first.
    pub waiting: Vec<ClaimCallLine>,
    /// Where the page lies in the list, and how many wait in all.
    pub turned: Turned,
}

/// One of the list. Her phone stands on her own page only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimCallLine {
    /// The end of its address.
    pub id: String,
    /// The number that she has.
    pub reference: String,
    /// What she claims.
    pub claim: CallClaim,
    /// When she told it.
    pub told_at: OffsetDateTime,
    /// How many working days she has waited since.
    pub waited: u32,
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(PATH, page)
}

/// The whole page.
pub fn render(view: &StaffClaimCallsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-claim-call-list-title");
    let back = words.get("staff-claimant-list-title");
    let content = view! {
        <BackLink href=frame.href(staff_claimants::PATH) label=back/>
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <p>{words.get("staff-claim-call-list-intro")}</p>
        {waiting(view, frame)}
        {turn(view.turned, &LIST, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn waiting(view: &StaffClaimCallsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-claim-call-list-none")}</p></Notice>
        }
        .into_any();
    }
    let columns = [
        "staff-claim-call-number",
        "staff-claim-call-relation",
        "staff-claim-call-told",
        "staff-claim-call-waited",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    let caption = words.get("staff-claim-call-list-title");
    view! { <Table caption columns rows/> }.into_any()
}

fn row(line: &ClaimCallLine, frame: &Frame) -> Vec<AnyView> {
    let href = frame.href(&format!("{PATH}/{}", line.id));
    vec![
        view! { <a class="nowrap" href=href>{line.reference.clone()}</a> }.into_any(),
        frame.words.get(claim_key(line.claim)).into_any(),
        at(line.told_at, frame).into_any(),
        frame.words.number(line.waited.into()).into_any(),
    ]
}
