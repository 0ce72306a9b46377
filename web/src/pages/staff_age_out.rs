//! The children whose pension ends soon by age, the earliest month first, in pages.

use leptos::prelude::*;
use sothon_domain::pension::AgeOutWithin;
use sothon_domain::year_month::YearMonth;

use super::office_list::{List, Turned, numbered, turn};
use super::staff_person_reports;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{NoticeKind, notice};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/age-out";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAgeOutView {
    /// How far ahead it looks.
    pub within: AgeOutWithin,
    /// The children of this page, the earliest month first.
    pub lines: Vec<AgeOutLine>,
    /// Where the page lies in the list, and how many children there are in all.
    pub turned: Turned,
}

/// A child whose pension ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeOutLine {
    /// The end of the address of her page.
    pub id: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// The number under which she is paid.
    pub member_number: String,
    /// The month in which it ends.
    pub month: YearMonth,
    /// Her case about school, if there is one that counts.
    pub school: Option<SchoolCase>,
}

/// A case about school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolCase {
    /// Its number.
    pub number: String,
    /// Whether this office opens it; it stays with the office that got it.
    pub opens: bool,
}

/// The address of a page of the list; what is asked for where nothing is said has no more than the path.
pub fn path(within: AgeOutWithin, page: u32) -> String {
    numbered(first(within), page)
}

/// The address of the first page.
fn first(within: AgeOutWithin) -> &'static str {
    match within {
        AgeOutWithin::Month => "/staff/age-out?months=1",
        AgeOutWithin::Quarter => PATH,
        AgeOutWithin::HalfYear => "/staff/age-out?months=6",
        AgeOutWithin::Year => "/staff/age-out?months=12",
    }
}

/// The whole page.
pub fn render(view: &StaffAgeOutView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-age-out-title");
    let list =
        List { label: "staff-age-out-pages", here: "staff-age-out-page", path: first(view.within) };
    let lines = match view.lines.is_empty() {
        true => notice(NoticeKind::Info, words.get("staff-age-out-none")),
        false => table(view, frame),
    };
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <p>{words.get("staff-age-out-intro")}</p>
        <p>{words.get("staff-age-out-stops-nothing")}</p>
        {filter(view.within, frame)}
        {lines}
        {turn(view.turned, &list, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// What is shown, and the ways to the other times.
fn filter(within: AgeOutWithin, frame: &Frame) -> AnyView {
    let words = frame.words;
    let shown = words.get(within_key(within));
    let others = AgeOutWithin::ALL.into_iter().filter(|other| *other != within);
    let links: Vec<_> = others
        .map(|other| Link {
            href: frame.href(first(other)),
            label: words.get(within_key(other)).to_owned(),
        })
        .collect();
    view! {
        <h2>{shown}</h2>
        <nav aria-label=words.get("staff-age-out-times")><LinkList links/></nav>
    }
    .into_any()
}

fn within_key(within: AgeOutWithin) -> &'static str {
    match within {
        AgeOutWithin::Month => "staff-age-out-within-1",
        AgeOutWithin::Quarter => "staff-age-out-within-3",
        AgeOutWithin::HalfYear => "staff-age-out-within-6",
        AgeOutWithin::Year => "staff-age-out-within-12",
    }
}

fn table(view: &StaffAgeOutView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "staff-age-out-name",
        "staff-age-out-number",
        "staff-age-out-month",
        "staff-age-out-school",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows: Vec<_> = view.lines.iter().map(|line| row(line, frame)).collect();
    view! { <Table caption=words.get("staff-age-out-table") columns rows/> }.into_any()
}

fn row(line: &AgeOutLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let person = frame.href(&staff_person_reports::path(&line.id));
    let number = line.member_number.clone();
    let school = match &line.school {
        Some(SchoolCase { number, opens: true }) => {
            let href = frame.href(&format!("/staff/case/{number}"));
            view! { <a class="nowrap" href=href>{number.clone()}</a> }.into_any()
        }
        Some(SchoolCase { number, opens: false }) => {
            view! { <span class="nowrap">{number.clone()}</span> }.into_any()
        }
        None => words.get("staff-age-out-no-school").into_any(),
    };
    vec![
        view! { <a href=person>{line.name.clone()}</a> }.into_any(),
        view! { <span class="nowrap">{number}</span> }.into_any(),
        words.month(line.month).into_any(),
        school,
    ]
}
