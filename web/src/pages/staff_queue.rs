//! The queue of an office: the cases that wait for it, the oldest first, in pages.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::person::{PlaceCode, Reference};
use time::Date;

use super::office_list::{List, Turned, numbered, turn};
use super::staff_pin_renewals;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};

/// So many days before its day a case is said to be due soon.
const SOON: i64 = 2;

const LIST: List =
    List { label: "staff-queue-pages", here: "staff-queue-page", path: "/staff/queue" };

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffQueueView {
    /// The cases of this page, the oldest first.
    pub cases: Vec<QueueLine>,
    /// Where the page lies in the queue, and how many cases wait in all.
    pub turned: Turned,
    /// Today's legal date.
    pub today: Date,
}

/// A case that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueLine {
    /// The number the person has.
    pub reference: Reference,
    /// Her name in the page's language.
    pub name: String,
    /// What it is about.
    pub kind: CaseKind,
    /// The province whose office decides.
    pub office: PlaceCode,
    /// Where it stands.
    pub stage: Stage,
    /// The legal date on which it was sent first.
    pub sent_on: Date,
    /// The day by which the office should decide.
    pub due_on: Date,
    /// Who checks it.
    pub holder: Option<Holder>,
}

/// Who checks a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// The officer who looks.
    Me,
    /// Somebody else.
    Another,
}

/// The whole page.
pub fn render(view: &StaffQueueView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-queue-title");
    let list = if view.turned.total == 0 { nothing(frame) } else { table(view, frame) };
    let content = view! {
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        {list}
        {turn(view.turned, &LIST, frame)}
        <p><a href=frame.href("/staff/awards")>{words.get("staff-award-list-title")}</a></p>
        <p><a href=frame.href("/staff/messages")>{words.get("staff-messages-title")}</a></p>
        <p><a href=frame.href("/staff/accounts")>{words.get("staff-account-list-title")}</a></p>
        <p><a href=frame.href("/staff/lock")>{words.get("staff-lock-title")}</a></p>
        <p><a href=frame.href("/staff/delegates")>{words.get("staff-delegates-title")}</a></p>
        <p><a href=frame.href("/staff/unlock")>{words.get("staff-unlock-title")}</a></p>
        <p><a href=frame.href(staff_pin_renewals::PATH)>{words.get("staff-pin-renewal-title")}</a></p>
        <p><a href=frame.href("/staff/binding")>{words.get("staff-binding-title")}</a></p>
        <p><a href=frame.href("/staff/claimants")>{words.get("staff-claimant-list-title")}</a></p>
        <p><a href=frame.href("/staff/visits")>{words.get("staff-visits-title")}</a></p>
        <p><a href=frame.href("/staff/rules")>{words.get("staff-rules-title")}</a></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn nothing(frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <Notice kind=NoticeKind::Info>
            <p>{words.get("staff-queue-none")}</p>
            <p>{words.get("staff-queue-none-next")}</p>
        </Notice>
    }
    .into_any()
}

/// The address of a page of the queue; the first has no number.
pub fn path(page: u32) -> String {
    numbered(LIST.path, page)
}

fn table(view: &StaffQueueView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "staff-queue-reference",
        "staff-queue-name",
        "staff-queue-kind",
        "staff-queue-office",
        "staff-queue-sent",
        "staff-queue-due",
        "staff-queue-stage",
        "staff-queue-holder",
    ]
    .map(|key| words.get(key).to_owned());
    let rows = view.cases.iter().map(|case| row(case, view.today, frame)).collect();
    view! { <Table caption=words.get("staff-queue-table") columns=columns.into() rows/> }.into_any()
}

fn row(case: &QueueLine, today: Date, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("/staff/case/{}", case.reference));
    let holder = match case.holder {
        Some(Holder::Me) => "staff-queue-holder-me",
        Some(Holder::Another) => "staff-queue-holder-another",
        None => "staff-queue-holder-nobody",
    };
    vec![
        view! { <a class="nowrap" href=href>{case.reference.to_string()}</a> }.into_any(),
        case.name.clone().into_any(),
        words.case_kind(case.kind).into_any(),
        words.place_name(&case.office).into_any(),
        age((today - case.sent_on).whole_days(), frame).into_any(),
        due((case.due_on - today).whole_days(), frame),
        words.case_stage(case.stage).into_any(),
        words.get(holder).into_any(),
    ]
}

fn age(days: i64, frame: &Frame) -> String {
    match days {
        ..=0 => frame.words.get("staff-queue-new").to_owned(),
        _ => frame.words.with("staff-queue-age", &[("days", days.into())]),
    }
}

/// The days that are left, with a sign when they are few or none.
fn due(days: i64, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (kind, text) = match days {
        ..0 => (TagKind::Problem, words.with("staff-queue-late", &[("days", (-days).into())])),
        0 => (TagKind::Soon, words.get("staff-queue-due-today").to_owned()),
        _ => {
            let kind = if days <= SOON { TagKind::Soon } else { TagKind::Waiting };
            (kind, words.with("staff-queue-left", &[("days", days.into())]))
        }
    };
    view! { <Tag kind text/> }.into_any()
}
