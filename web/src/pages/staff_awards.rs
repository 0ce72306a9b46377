//! The amounts that wait for a second officer, the oldest first, in pages.

use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardKind, Datum};
use sothon_domain::person::{PlaceCode, Reference};
use time::Date;

use super::office_list::{List, Turned, numbered, turn};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::document::{self, Mood};
use crate::pages::staff_award::kind_key;

const LIST: List =
    List { label: "staff-award-list-pages", here: "staff-award-list-page", path: "/staff/awards" };

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAwardsView {
    /// The proposals of this page, the oldest first.
    pub waiting: Vec<AwardLine>,
    /// The approved corrections after which an amount is to be proposed, the oldest first.
    pub to_propose: Vec<CorrectionLine>,
    /// The first of the children whose pension has ended by rule and of whom nothing is proposed yet, what is to be
    /// decided first at the top.
    pub ended: Vec<EndedLine>,
    /// How many of those there are.
    pub ended_total: i64,
    /// Where the page lies in the list, and how many proposals wait in all.
    pub turned: Turned,
}

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardLine {
    /// The end of its address.
    pub id: String,
    /// Her name in the page's language.
    pub name: String,
    /// Why it is to be paid.
    pub kind: AwardKind,
    /// The amount a month.
    pub amount: Riel,
    /// The province whose office decides.
    pub office: PlaceCode,
    /// The legal date on which it was proposed.
    pub proposed_on: Date,
    /// Whether the officer who looks has proposed it.
    pub mine: bool,
}

/// An approved correction after which an amount is to be proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionLine {
    /// The number of the case.
    pub reference: Reference,
    /// The fact that was corrected.
    pub datum: Datum,
    /// The legal date of its approval.
    pub approved_on: Date,
    /// What a rule gives now, where one is known.
    pub amount: Option<Riel>,
}

/// A child whose pension has ended by rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedLine {
    /// The end of the address where nothing is proposed for her.
    pub membership: String,
    /// Her masked name, in the page's language.
    pub name: String,
    /// The number under which she is paid.
    pub member_number: String,
    /// By which day two officers are to decide.
    pub due_on: Date,
    /// Whether that day has passed.
    pub late: bool,
    /// Her case about school, if there is one that counts.
    pub school: Option<Reference>,
}

/// The whole page.
pub fn render(view: &StaffAwardsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-award-list-title");
    let list = if view.waiting.is_empty() { nothing(frame) } else { table(view, frame) };
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <h1>{title}" "<span class="tag">{words.number(view.turned.total)}</span></h1>
        <p>{words.get("staff-award-list-intro")}</p>
        {corrections(view, frame)}
        {list}
        {turn(view.turned, &LIST, frame)}
        {ended(view, frame)}
        <LinkButton href=frame.href("/staff/awards/new") label=words.get("staff-award-propose")/>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The address of a page of the list; the first has no number.
pub fn path(page: u32) -> String {
    numbered(LIST.path, page)
}

/// The cases that lead to a proposal, until one is made.
fn corrections(view: &StaffAwardsView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let row = |line: &CorrectionLine| {
        let reference = line.reference.to_string();
        let href = frame.href(&format!("/staff/case/{reference}"));
        let amount = match line.amount {
            Some(amount) => view! { <span class="nowrap">{words.amount(amount)}</span> }.into_any(),
            None => words.get("staff-award-correction-no-rule").into_any(),
        };
        vec![
            view! { <a class="nowrap" href=href>{reference}</a> }.into_any(),
            words.datum(line.datum).into_any(),
            words.date(line.approved_on).into_any(),
            amount,
        ]
    };
    let columns = [
        "staff-award-correction-case",
        "staff-award-correction-fact",
        "staff-award-correction-approved",
        "staff-award-correction-amount",
    ]
    .map(|key| words.get(key).to_owned());
    let rows: Vec<_> = view.to_propose.iter().map(row).collect();
    let caption = words.get("staff-award-corrections");
    let table = view! { <Table caption columns=columns.into() rows/> };
    (!view.to_propose.is_empty()).then(|| table.into_any())
}

/// The children whose pension has ended by rule, until somebody proposes.
fn ended(view: &StaffAwardsView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let row = |line: &EndedLine| {
        let href = frame.href(&format!("/staff/awards/new/{}", line.membership));
        let late = line.late.then(|| {
            view! { " "<span class="tag">{words.get("staff-award-ended-late")}</span> }
        });
        let school = match &line.school {
            Some(case) => view! { <span class="nowrap">{case.to_string()}</span> }.into_any(),
            None => words.get("staff-age-out-no-school").into_any(),
        };
        vec![
            view! { <a href=href>{line.name.clone()}</a> }.into_any(),
            view! { <span class="nowrap">{line.member_number.clone()}</span> }.into_any(),
            view! { {words.date(line.due_on)}{late} }.into_any(),
            school,
        ]
    };
    let columns = [
        "staff-award-name",
        "staff-award-member-number",
        "staff-award-ended-due",
        "staff-age-out-school",
    ]
    .map(|key| words.get(key).to_owned());
    let rows: Vec<_> = view.ended.iter().map(row).collect();
    let total = words.number(view.ended_total);
    let caption = words.with("staff-award-ended", &[("total", total.into())]);
    let table = view! {
        <Table caption columns=columns.into() rows/>
        <p>{words.get("staff-award-ended-intro")}</p>
    };
    (!view.ended.is_empty()).then(|| table.into_any())
}

fn nothing(frame: &Frame) -> AnyView {
    let text = frame.words.get("staff-award-list-none");
    view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }.into_any()
}

fn table(view: &StaffAwardsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let columns = [
        "staff-award-name",
        "staff-award-kind",
        "staff-award-amount",
        "staff-award-office",
        "staff-award-proposed-on",
        "staff-award-proposed-by",
    ]
    .map(|key| words.get(key).to_owned());
    let rows = view.waiting.iter().map(|line| row(line, frame)).collect();
    let caption = words.get("staff-award-list-table");
    view! { <Table caption columns=columns.into() rows/> }.into_any()
}

fn row(line: &AwardLine, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let href = frame.href(&format!("/staff/awards/{}", line.id));
    let by = if line.mine { "staff-award-by-me" } else { "staff-award-by-another" };
    vec![
        view! { <a href=href>{line.name.clone()}</a> }.into_any(),
        words.get(kind_key(line.kind)).into_any(),
        view! { <span class="nowrap">{words.amount(line.amount)}</span> }.into_any(),
        words.place_name(&line.office).into_any(),
        words.date(line.proposed_on).into_any(),
        words.get(by).into_any(),
    ]
}
