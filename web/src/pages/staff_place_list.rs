//! The entries of one kind, in pages, with the changes that wait for them.

use leptos::prelude::*;
use sothon_domain::place_change::{Entry, EntryStanding, Facts, PlaceKind};
use sothon_locales::Language;

use super::office_list::{List, Turned, numbered, turn};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};
use crate::pages::staff_places::{
    self, PlaceChangeLine, kind_word, list_path, new_button, waiting,
};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPlaceListView {
    /// Of which kind.
    pub kind: PlaceKind,
    /// The changes of this kind that wait, the oldest first.
    pub waiting: Vec<PlaceChangeLine>,
    /// The entries of this page, those that are closed last.
    pub entries: Vec<Entry>,
    /// Where the page lies in the list, and how many entries there are in all.
    pub turned: Turned,
}

/// The whole page.
pub fn render(view: &StaffPlaceListView, frame: &Frame) -> String {
    let words = frame.words;
    let title = kind_word(view.kind, frame);
    let content = view! {
        <BackLink href=frame.href(staff_places::PATH) label=words.get("staff-place-title")/>
        <h1>{title.to_owned()}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <h2>{words.get("staff-place-waiting-title")}</h2>
        {waiting(&view.waiting, frame)}
        <h2>{words.get("staff-place-kinds-title")}</h2>
        {entries(view, frame)}
        {turn(view.turned, list(view.kind), frame)}
        {new_button(view.kind, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The address of a page of the list; the first has no number.
pub fn path(kind: PlaceKind, page: u32) -> String {
    numbered(&list_path(kind), page)
}

fn list(kind: PlaceKind) -> &'static List {
    const fn of(path: &'static str) -> List {
        List { label: "staff-place-pages", here: "staff-place-page", path }
    }
    match kind {
        PlaceKind::Branch => const { &of("/staff/places/branch") },
        PlaceKind::Partner => const { &of("/staff/places/partner") },
        PlaceKind::HealthCentre => const { &of("/staff/places/health-centre") },
        PlaceKind::Device => const { &of("/staff/places/device") },
    }
}

fn entries(view: &StaffPlaceListView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.entries.is_empty() {
        let text = words.get("staff-place-none");
        return view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }.into_any();
    }
    let second = match view.kind {
        PlaceKind::Device => "staff-place-model",
        PlaceKind::Branch | PlaceKind::Partner | PlaceKind::HealthCentre => "staff-place-name",
    };
    let columns = ["staff-place-code", second, "staff-place-where", "staff-place-standing"]
        .map(|key| words.get(key).to_owned());
    let row = |entry: &Entry| {
        let href = frame.href(&format!("{}/{}", list_path(view.kind), entry.code));
        vec![
            view! { <a class="ascii" href=href>{entry.code.to_string()}</a> }.into_any(),
            called(&entry.facts, frame).into_any(),
            place(&entry.facts, frame).into_any(),
            standing(entry.standing, frame),
        ]
    };
    let rows = view.entries.iter().map(row).collect();
    view! { <Table caption=words.get("staff-place-table") columns=columns.into() rows/> }.into_any()
}

/// The name in the page's language; of a device its model.
fn called(facts: &Facts, frame: &Frame) -> String {
    match (facts, facts.names()) {
        (_, Some(names)) => match frame.words.language() {
            Language::Khmer => names.khmer.clone(),
            Language::English => names.latin.clone(),
        },
        (Facts::Device { model, .. }, None) => model.clone(),
        (_, None) => String::new(),
    }
}

fn place(facts: &Facts, frame: &Frame) -> String {
    match (facts, facts.place()) {
        (_, Some(place)) => frame.words.place(place),
        (Facts::Device { branch, .. }, None) => branch.to_string(),
        (_, None) => String::new(),
    }
}

/// Whether it is in use, as a tag.
pub(super) fn standing(standing: EntryStanding, frame: &Frame) -> AnyView {
    let (kind, key) = match standing {
        EntryStanding::Open => (TagKind::Good, "staff-place-open"),
        EntryStanding::Closed => (TagKind::Waiting, "staff-place-closed"),
    };
    view! { <Tag kind text=frame.words.get(key)/> }.into_any()
}
