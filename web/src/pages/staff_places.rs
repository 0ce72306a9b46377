//! The register of places and devices at a glance: what waits, and the lists by kind.

use leptos::prelude::*;
use sothon_domain::place_change::{PlaceChange, PlaceKind, Wanted};
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::link_list::{Link, LinkList};
use crate::components::table::Table;
use crate::document::{self, Mood};
use crate::pages::staff_member::ascii;

/// The page's address.
pub const PATH: &str = "/staff/places";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPlacesView {
    /// The changes that wait, the oldest first.
    pub waiting: Vec<PlaceChangeLine>,
    /// The kinds, each with how many of it are in use.
    pub kinds: Vec<(PlaceKind, i64)>,
}

/// A change that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceChangeLine {
    /// The end of its address.
    pub id: String,
    /// What is proposed.
    pub change: PlaceChange,
    /// The legal date on which it was proposed.
    pub proposed_on: Date,
    /// Whose mailbox has whoever proposed it; none when the administrator who looks did.
    pub maker: Option<String>,
}

/// The whole page.
pub fn render(view: &StaffPlacesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-place-title");
    let link = |(kind, count): &(PlaceKind, i64)| Link {
        href: frame.href(&list_path(*kind)),
        label: words.with(
            "staff-place-kind-count",
            &[("kind", kind_word(*kind, frame).into()), ("count", words.number(*count).into())],
        ),
    };
    let content = view! {
        <BackLink href=frame.href("/staff/members") label=words.get("staff-member-list-title")/>
        <h1>{title}</h1>
        <p>{words.get("staff-place-intro")}</p>
        <h2>{words.get("staff-place-waiting-title")}</h2>
        {waiting(&view.waiting, frame)}
        <h2>{words.get("staff-place-kinds-title")}</h2>
        <LinkList links=view.kinds.iter().map(link).collect()/>
        {view.kinds.iter().map(|(kind, _)| new_button(*kind, frame)).collect::<Vec<_>>()}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The address of the list of a kind.
pub(super) fn list_path(kind: PlaceKind) -> String {
    format!("{PATH}/{}", kind.code())
}

/// What a kind is called.
pub(super) fn kind_word(kind: PlaceKind, frame: &Frame) -> &str {
    frame.words.get(match kind {
        PlaceKind::Branch => "staff-place-kind-branch",
        PlaceKind::Partner => "staff-place-kind-partner",
        PlaceKind::HealthCentre => "staff-place-kind-health-centre",
        PlaceKind::Device => "staff-place-kind-device",
    })
}

/// The word key for proposing a new entry of a kind.
pub(super) fn new_key(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Branch => "staff-place-new-branch",
        PlaceKind::Partner => "staff-place-new-partner",
        PlaceKind::HealthCentre => "staff-place-new-health-centre",
        PlaceKind::Device => "staff-place-new-device",
    }
}

/// What leads to the form for a new entry.
pub(super) fn new_button(kind: PlaceKind, frame: &Frame) -> AnyView {
    let href = frame.href(&format!("{}/new", list_path(kind)));
    view! { <LinkButton href label=frame.words.get(new_key(kind))/> }.into_any()
}

/// The changes that wait, as a table; a sentence where there are none.
pub(super) fn waiting(lines: &[PlaceChangeLine], frame: &Frame) -> AnyView {
    let words = frame.words;
    if lines.is_empty() {
        return view! { <p>{words.get("staff-place-waiting-none")}</p> }.into_any();
    }
    let columns = [
        "staff-place-code",
        "staff-place-change-what",
        "staff-place-change-proposed-by",
        "staff-place-change-proposed-on",
    ]
    .map(|key| words.get(key).to_owned());
    let row = |line: &PlaceChangeLine| {
        let href = frame.href(&format!("/staff/place-changes/{}", line.id));
        let by_me = || words.get("staff-place-change-by-me").into_any();
        let what = format!(
            "{}, {}",
            words.get(act_key(&line.change)),
            kind_word(line.change.kind(), frame)
        );
        vec![
            view! { <a class="ascii" href=href>{line.change.code.to_string()}</a> }.into_any(),
            what.into_any(),
            line.maker.as_deref().map_or_else(by_me, ascii),
            words.date(line.proposed_on).into_any(),
        ]
    };
    let rows = lines.iter().map(row).collect();
    view! { <Table caption=words.get("staff-place-waiting-table") columns=columns.into() rows/> }
        .into_any()
}

/// The word for what is proposed.
pub(super) fn act_key(change: &PlaceChange) -> &'static str {
    match change.wanted {
        Wanted::Register(_) => "staff-place-act-register",
        Wanted::Change(_) => "staff-place-act-change",
        Wanted::Close(_) => "staff-place-act-close",
    }
}
