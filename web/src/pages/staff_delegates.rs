//! A member of staff ends what others may do for a person at her counter or on the phone; below stand the
//! proposals that wait, and the guardians.

use leptos::prelude::*;
use sothon_domain::delegate::{ReviewReminder, Wanted};
use time::Date;

use super::staff_delegate_new::{COUNTER, GUARDIAN};
use super::staff_delegate_one::wanted;
use super::staff_unlock::number_form;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/delegates";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffDelegatesView {
    /// The member number as typed.
    pub typed: String,
    /// The masked name of the member with this number and how many may act for her, once she is found.
    pub found: Option<(String, u32)>,
    /// Whether they were just stopped.
    pub stopped: bool,
    /// What is wrong with the number.
    pub error: Option<DelegateNumberError>,
    /// The proposals that wait, the oldest first.
    pub waiting: Vec<RequestLine>,
    /// The guardians, those whom the person has stopped first.
    pub guardians: Vec<GuardianLine>,
    /// The guardians whose leave ends within sixty days, with the days that are left.
    pub to_review: Vec<(GuardianLine, u32)>,
    /// Whether the one who looks may propose a guardian.
    pub may_propose_guardian: bool,
}

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLine {
    /// The end of its address.
    pub id: String,
    /// The person's masked name in the page's language.
    pub name: String,
    /// What is proposed.
    pub wanted: Wanted,
    /// The day of the proposal.
    pub made_on: Date,
    /// Whether the one who looks proposed it.
    pub mine: bool,
}

/// A guardian who stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardianLine {
    /// The end of the address of the proposal that made him one.
    pub id: String,
    /// Masked name of the person, in the page's language.
    pub name: String,
    /// The last day before two officers look at it again.
    pub last_day: Date,
    /// Whether the person has stopped him.
    pub stopped: bool,
}

/// What is wrong with a member number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegateNumberError {
    /// It is none.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
    /// Nobody may act for her.
    NoDelegate,
}

/// The whole page; its forms post `member_number` to its own address, the second also `confirmed`.
pub fn render(view: &StaffDelegatesView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-delegates-title");
    let error = view.error.map(|error| match error {
        DelegateNumberError::Malformed => words.get("staff-unlock-error-malformed").to_owned(),
        DelegateNumberError::Unknown => words.get("staff-unlock-error-unknown").to_owned(),
        DelegateNumberError::NoDelegate => words.get("staff-delegates-error-none").to_owned(),
    });
    let mood = if error.is_some() { Mood::Problem } else { Mood::Fine };
    let errors = error.clone().map(|text| FieldError { field: Some("member_number"), text });
    let form = match &view.found {
        Some((name, count)) => confirm(name, *count, view, frame),
        None => number_form(PATH, &view.typed, error, frame),
    };
    let stopped = view.stopped.then(|| {
        let said = words.get("staff-delegates-stopped");
        view! { <Notice kind=NoticeKind::Good><p>{said}</p></Notice> }
    });
    let content = view! {
        <BackLink href=frame.href("/staff") label=words.get("frame-back")/>
        <ErrorSummary words errors=errors.into_iter().collect()/>
        <h1>{title}</h1>
        {stopped}
        <p>{words.get("staff-delegates-intro")}</p>
        {form}
        {view.found.is_none().then(|| others(view, frame))}
    };
    document::page(frame, title, mood, content.into_any())
}

fn confirm(name: &str, count: u32, view: &StaffDelegatesView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let number = view! { <span class="nowrap">{view.typed.clone()}</span> };
    let facts = vec![
        Fact::new(words.get("staff-unlock-name"), name.to_owned()),
        Fact::new(words.get("staff-unlock-member-number"), number),
        Fact::new(
            words.get("staff-delegates-count"),
            words.with("staff-delegates-people", &[("count", count.into())]),
        ),
    ];
    view! {
        <SummaryList facts/>
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="member_number" value=view.typed.clone()/>
            <input type="hidden" name="confirmed" value="yes"/>
            <Button label=words.get("staff-delegates-press") key="A"/>
        </form>
        <p><a href=frame.href(PATH)>{words.get("staff-delegates-other")}</a></p>
    }
    .into_any()
}

/// What may be proposed, what waits, and the guardians.
fn others(view: &StaffDelegatesView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let guardian = view.may_propose_guardian.then(|| {
        let label = words.get("staff-delegates-guardian");
        view! { <p><a href=frame.href(GUARDIAN)>{label}</a></p> }
    });
    view! {
        <h2>{words.get("staff-delegates-new")}</h2>
        <LinkButton href=frame.href(COUNTER) label=words.get("staff-delegates-new")/>
        {guardian}
        {waiting(view, frame)}
        {to_review(view, frame)}
        {guardians(view, frame)}
    }
    .into_any()
}

fn link(id: &str, name: &str, frame: &Frame) -> AnyView {
    let href = frame.href(&format!("{PATH}/{id}"));
    view! { <a href=href>{name.to_owned()}</a> }.into_any()
}

fn waiting(view: &StaffDelegatesView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let row = |line: &RequestLine| {
        let by = if line.mine { "staff-unlock-by-me" } else { "staff-unlock-by-another" };
        vec![
            link(&line.id, &line.name, frame),
            wanted(&line.wanted, words).into_any(),
            words.date(line.made_on).into_any(),
            words.get(by).into_any(),
        ]
    };
    let columns = [
        "staff-unlock-name",
        "staff-delegates-wanted",
        "staff-unlock-proposed-on",
        "staff-unlock-proposed-by",
    ];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows: Vec<_> = view.waiting.iter().map(row).collect();
    let table = view! { <Table caption=words.get("staff-unlock-waiting") columns rows/> };
    (!view.waiting.is_empty()).then(|| table.into_any())
}

/// Whom two officers have to look at again soon, and how many days are left for it.
fn to_review(view: &StaffDelegatesView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let row = |(line, days): &(GuardianLine, u32)| {
        let left = words.with("staff-delegates-review-left", &[("days", (*days).into())]);
        let soon = *days <= ReviewReminder::Late.days_before().into();
        let left =
            if soon { view! { <strong>{left}</strong> }.into_any() } else { left.into_any() };
        vec![link(&line.id, &line.name, frame), words.date(line.last_day).into_any(), left]
    };
    let columns =
        ["staff-unlock-name", "staff-delegates-look-again", "staff-delegates-review-days"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows: Vec<_> = view.to_review.iter().map(row).collect();
    let table = view! { <Table caption=words.get("staff-delegates-review") columns rows/> };
    (!view.to_review.is_empty()).then(|| table.into_any())
}

fn guardians(view: &StaffDelegatesView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let row = |line: &GuardianLine| {
        let stands = match line.stopped {
            true => "staff-delegates-guardian-stopped",
            false => "staff-delegates-guardian-stands",
        };
        vec![
            link(&line.id, &line.name, frame),
            words.get(stands).into_any(),
            words.date(line.last_day).into_any(),
        ]
    };
    let columns = ["staff-unlock-name", "staff-delegates-stands", "staff-delegates-look-again"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows: Vec<_> = view.guardians.iter().map(row).collect();
    let table = view! { <Table caption=words.get("staff-delegates-guardians") columns rows/> };
    (!view.guardians.is_empty()).then(|| table.into_any())
}
