//! The queue of an office: the cases that wait for it, the first deadline first, in pages.

mod filter;

use leptos::prelude::*;
use sothon_domain::access::StaffRole;
use sothon_domain::casework::{CaseKind, Counted, Level, Stage};
use sothon_domain::person::{PlaceCode, Reference};
use time::Date;

use super::staff_person_papers_find::FindFor;
use super::staff_visit_review::Review;
use super::{
    staff_age_out, staff_anomalies, staff_complaints, staff_deaths, staff_fingers_waiting,
    staff_merges, staff_message_choices, staff_not_carried_out, staff_payees, staff_pin_renewals,
    staff_reminders,
};
use crate::Frame;
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};
pub use filter::{Only, QueueFilter};

/// So many days before its day a case is said to be due soon.
const SOON: i64 = 2;

/// The address of the queue.
const PATH: &str = "/staff/queue";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffQueueView {
    /// The cases of this page, the first deadline first.
    pub cases: Vec<QueueLine>,
    /// Which cases are asked for.
    pub filter: QueueFilter,
    /// How many of them there are on all pages.
    pub total: Counted,
    /// After which line the page begins; none for the first page.
    pub after: Option<String>,
    /// After which line the next page begins; none on the last.
    pub next: Option<String>,
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
    /// At which level it lies.
    pub level: Level,
    /// The legal date on which it was sent first.
    pub sent_on: Date,
    /// The day by which the office should decide, or the answer from outside should be here.
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
    let list = if view.cases.is_empty() { nothing(view, frame) } else { table(view, frame) };
    let content = view! {
        <h1>{title}" "<span class="tag">{counted(view.total, frame)}</span></h1>
        {filter::form(&view.filter, frame)}
        {list}
        {turn(view, frame)}
        <p><a href=frame.href("/staff/awards")>{words.get("staff-award-list-title")}</a></p>
        <p><a href=frame.href("/staff/messages")>{words.get("staff-messages-title")}</a></p>
        <p><a href=frame.href(staff_not_carried_out::PATH)>{words.get("staff-not-carried-out-title")}</a></p>
        <p><a href=frame.href("/staff/accounts")>{words.get("staff-account-list-title")}</a></p>
        <p><a href=frame.href("/staff/lock")>{words.get("staff-lock-title")}</a></p>
        <p><a href=frame.href(staff_message_choices::PATH)>{words.get("staff-message-choices-title")}</a></p>
        <p><a href=frame.href("/staff/delegates")>{words.get("staff-delegates-title")}</a></p>
        {of_checkers(frame)}
        {[Review::Second, Review::Seen].map(|to| view! { <p><a href=frame.href(to.path())>{words.get(to.title())}</a></p> })}
        <p><a href=frame.href(staff_fingers_waiting::PATH)>{words.get("fingers-waiting-title")}</a></p>
        <p><a href=frame.href(staff_reminders::PATH)>{words.get("staff-reminders-title")}</a></p>
        <p><a href=frame.href(staff_age_out::PATH)>{words.get("staff-age-out-title")}</a></p>
        <p><a href=frame.href(staff_payees::PATH)>{words.get("staff-payees-title")}</a></p>
        {[FindFor::Reports, FindFor::Papers].map(|to| view! { <p><a href=frame.href(to.path())>{words.get(to.title())}</a></p> })}
        <p><a href=frame.href("/staff/unlock")>{words.get("staff-unlock-title")}</a></p>
        <p><a href=frame.href(staff_pin_renewals::PATH)>{words.get("staff-pin-renewal-title")}</a></p>
        <p><a href=frame.href("/staff/binding")>{words.get("staff-binding-title")}</a></p>
        <p><a href=frame.href("/staff/claimants")>{words.get("staff-claimant-list-title")}</a></p>
        <p><a href=frame.href(staff_deaths::PATH)>{words.get("staff-death-list-title")}</a></p>
        <p><a href=frame.href(staff_merges::PATH)>{words.get("staff-merge-list-title")}</a></p>
        <p><a href=frame.href(staff_complaints::PATH)>{words.get("staff-complaint-list-title")}</a></p>
        <p><a href=frame.href("/staff/visits")>{words.get("staff-visits-title")}</a></p>
        <p><a href=frame.href("/staff/rules")>{words.get("staff-rules-title")}</a></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// A count in words.
pub(super) fn counted(total: Counted, frame: &Frame) -> String {
    let words = frame.words;
    match total {
        Counted::Exactly(count) => words.number(count),
        Counted::MoreThan(count) => {
            words.with("staff-queue-more-than", &[("count", words.number(count).into())])
        }
    }
}

/// What those who check see beside the cases.
fn of_checkers(frame: &Frame) -> Option<AnyView> {
    let checks = frame.at_work.as_ref().is_some_and(|who| who.role == StaffRole::Checker);
    let label = frame.words.get("anomalies-title");
    let link = || view! { <p><a href=frame.href(staff_anomalies::PATH)>{label}</a></p> };
    checks.then(|| link().into_any())
}

fn nothing(view: &StaffQueueView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.filter != QueueFilter::default() || view.after.is_some() {
        return view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-queue-none-such")}</p></Notice>
        }
        .into_any();
    }
    view! {
        <Notice kind=NoticeKind::Info>
            <p>{words.get("staff-queue-none")}</p>
            <p>{words.get("staff-queue-none-next")}</p>
        </Notice>
    }
    .into_any()
}

/// The ways to the first and the next page; a queue of one page has none.
fn turn(view: &StaffQueueView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let link = |after: Option<&str>, key| Link {
        href: frame.href(&path(&view.filter, after)),
        label: words.get(key).to_owned(),
    };
    let first = view.after.is_some().then(|| link(None, "staff-queue-first"));
    let next = view.next.as_deref().map(|next| link(Some(next), "staff-queue-next"));
    let links: Vec<_> = first.into_iter().chain(next).collect();
    let label = words.get("staff-queue-pages");
    (!links.is_empty()).then(|| view! { <nav aria-label=label><LinkList links/></nav> }.into_any())
}

/// The address of a page of the queue with this filter.
pub fn path(filter: &QueueFilter, after: Option<&str>) -> String {
    let after = after.map(|after| format!("after={after}"));
    let query: Vec<_> = filter.query().into_iter().chain(after).collect();
    if query.is_empty() { PATH.to_owned() } else { format!("{PATH}?{}", query.join("&")) }
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
        "staff-queue-level",
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
        words.case_level(case.level).into_any(),
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
