//! Records that officers have joined, or are asked to, the newest first.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::person::merge::Merge;

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/merges";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffMergesView {
    /// The merges, the newest first.
    pub merges: Vec<MergeLine>,
}

/// A merge in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeLine {
    /// The end of its address.
    pub id: String,
    /// The number that goes on.
    pub kept: String,
    /// The number that is used no more.
    pub retired: String,
    /// Where it stands.
    pub state: Merge,
}

/// Where a merge stands, in words.
pub(super) fn state_key(state: &Merge) -> &'static str {
    match state {
        Merge::Proposed(_) => "staff-merge-state-proposed",
        Merge::Declined { .. } => "staff-merge-state-declined",
        Merge::Standing(_) => "staff-merge-state-standing",
        Merge::PartingProposed { .. } => "staff-merge-state-parting",
        Merge::Parted { .. } => "staff-merge-state-parted",
    }
}

/// The whole page.
pub fn render(view: &StaffMergesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-merge-list-title");
    let new = format!("{PATH}/new");
    let content = view! {
        <h1>{title}</h1>
        <p>{words.get("staff-merge-list-intro")}</p>
        <LinkButton href=frame.href(&new) label=words.get("staff-merge-new-title")/>
        {list(view, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn list(view: &StaffMergesView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.merges.is_empty() {
        return notice(NoticeKind::Info, words.get("staff-merge-none"));
    }
    let columns =
        ["staff-merge-retired", "staff-merge-kept", "staff-merge-asked-on", "staff-merge-state"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.merges.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-merge-list-title") columns rows/> }.into_any()
}

fn row(line: &MergeLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    vec![
        view! { <a class="nowrap" href=href>{line.retired.clone()}</a> }.into_any(),
        view! { <span class="nowrap">{line.kept.clone()}</span> }.into_any(),
        words.date(legal_date(line.state.proposal().at)).into_any(),
        words.get(state_key(&line.state)).into_any(),
    ]
}
