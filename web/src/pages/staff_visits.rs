//! Visits that slips announce to the branches of an office, the soonest first, in pages.

use leptos::prelude::*;
use sothon_domain::person::Reference;
use time::Date;

use super::office_list::{List, Turned, numbered, turn};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};

const LIST: List =
    List { label: "staff-visits-pages", here: "staff-visits-page", path: "/staff/visits" };

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffVisitsView {
    /// The visits of this page, the soonest first.
    pub lines: Vec<VisitLine>,
    /// Where the page lies in the list, and how many visits there are in all.
    pub turned: Turned,
}

/// A visit that a slip announces. Who comes is not known before she is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitLine {
    /// The slip's number.
    pub reference: Reference,
    /// The day.
    pub day: Date,
    /// The branch's name in the page's language.
    pub branch: String,
}

/// The whole page.
pub fn render(view: &StaffVisitsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-visits-title");
    let list = if view.lines.is_empty() { nothing(frame) } else { table(view, frame) };
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <p>{words.get("staff-visits-intro")}</p>
        {list}
        {turn(view.turned, &LIST, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(LIST.path, page)
}

fn nothing(frame: &Frame) -> AnyView {
    let text = frame.words.get("staff-visits-none");
    view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }.into_any()
}

fn table(view: &StaffVisitsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = ["staff-visits-reference", "staff-visits-day", "staff-visits-branch"]
        .map(|key| words.get(key).to_owned());
    let row = |line: &VisitLine| -> Vec<AnyView> {
        let reference = line.reference.to_string();
        vec![
            view! { <span class="nowrap">{reference}</span> }.into_any(),
            words.date(line.day).into_any(),
            line.branch.clone().into_any(),
        ]
    };
    let rows = view.lines.iter().map(row).collect();
    view! { <Table caption=words.get("staff-visits-table") columns=columns.into() rows/> }
        .into_any()
}
