//! Complaints at the desk of a member of staff, the first deadline first, in pages.

use leptos::prelude::*;
use sothon_domain::casework::Counted;
use sothon_domain::complaint::{Desk, Promise, Topic};
use time::Date;

use super::complaint_parts;
use super::staff_queue::counted;
use crate::Frame;
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/complaints";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffComplaintsView {
    /// The complaints of this page, the first deadline first.
    pub waiting: Vec<ComplaintLine>,
    /// How many wait on all pages.
    pub total: Counted,
    /// After which complaint the page begins; none for the first page.
    pub after: Option<String>,
    /// After which complaint the next page begins; none on the last.
    pub next: Option<String>,
}

/// A complaint that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintLine {
    /// The end of its address.
    pub id: String,
    /// Its number.
    pub reference: String,
    /// What it is about.
    pub topic: Topic,
    /// At which desk it lies.
    pub desk: Desk,
    /// Whether somebody has read it.
    pub read: bool,
    /// What is promised next.
    pub promise: Promise,
    /// Until the end of which day.
    pub until: Date,
    /// Whether that day is over.
    pub late: bool,
}

/// The whole page.
pub fn render(view: &StaffComplaintsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-complaint-list-title");
    let content = view! {
        <h1>{title}" "<span class="tag">{counted(view.total, frame)}</span></h1>
        <p>{words.get("staff-complaint-list-intro")}</p>
        {waiting(view, frame)}
        {turn(view, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The address of a page of the list.
pub fn path(after: Option<&str>) -> String {
    after.map_or_else(|| PATH.to_owned(), |after| format!("{PATH}?after={after}"))
}

/// The ways to the first and the next page; a list of one page has none.
fn turn(view: &StaffComplaintsView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let link = |after: Option<&str>, key| Link {
        href: frame.href(&path(after)),
        label: words.get(key).to_owned(),
    };
    let first = view.after.is_some().then(|| link(None, "staff-queue-first"));
    let next = view.next.as_deref().map(|next| link(Some(next), "staff-queue-next"));
    let links: Vec<_> = first.into_iter().chain(next).collect();
    let label = words.get("staff-complaint-pages");
    (!links.is_empty()).then(|| view! { <nav aria-label=label><LinkList links/></nav> }.into_any())
}

fn waiting(view: &StaffComplaintsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.waiting.is_empty() {
        return notice(NoticeKind::Info, words.get("staff-complaint-none"));
    }
    let columns = [
        "complaint-number",
        "complaint-topic",
        "staff-complaint-next",
        "staff-complaint-due",
        "complaint-stands",
        "staff-complaint-desk",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-complaint-waiting") columns rows/> }.into_any()
}

fn row(line: &ComplaintLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("{PATH}/{}", line.id));
    let stands = match (line.late, line.read) {
        (true, _) => view! { <Tag kind=TagKind::Problem text=words.get("complaint-tag-late")/> },
        (_, true) => view! { <Tag kind=TagKind::Waiting text=words.get("complaint-tag-read")/> },
        _ => view! { <Tag kind=TagKind::Soon text=words.get("complaint-tag-received")/> },
    };
    vec![
        view! { <a class="nowrap" href=href>{line.reference.clone()}</a> }.into_any(),
        complaint_parts::topic(line.topic, words).into_any(),
        words.get(promise_key(line.promise)).into_any(),
        words.date(line.until).into_any(),
        stands.into_any(),
        words.get(desk_key(line.desk)).into_any(),
    ]
}

/// What is promised next, in words.
pub(super) fn promise_key(promise: Promise) -> &'static str {
    match promise {
        Promise::Acknowledgement => "staff-complaint-promise-read",
        Promise::Answer => "staff-complaint-promise-answer",
    }
}

/// A desk in words.
pub(super) fn desk_key(desk: Desk) -> &'static str {
    match desk {
        Desk::Branch => "staff-complaint-desk-branch",
        Desk::Province => "staff-complaint-desk-province",
        Desk::Centre => "staff-complaint-desk-centre",
        Desk::Oversight => "staff-complaint-desk-oversight",
    }
}
