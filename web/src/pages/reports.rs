//! All that can be told or asked for: a line for each. What is about reaching her has its own ways.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;

use super::draft_kept::DraftKept;
use super::report_death::ClaimOffer;
use super::report_death_family;
use super::report_way::ReportWay;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/report";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportsView {
    /// What can be told or asked for, in reading order.
    pub kinds: Vec<CaseKind>,
    /// What is begun and not sent.
    pub begun: Vec<BegunLine>,
    /// What this browser has told in the report of a death, for whoever comes to go on with it.
    pub told: Option<ToldHere>,
}

/// What was told in the report of a death.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToldHere {
    /// It waits.
    Waits(ClaimOffer),
    /// It waits no more.
    Gone,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunLine {
    /// What it is about.
    pub kind: CaseKind,
    /// Where it goes on, without language prefix.
    pub path: String,
    /// Until when it is kept.
    pub kept: DraftKept,
}

/// The whole page.
pub fn render(view: &ReportsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("report-list-title");
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        {view.told.as_ref().map(|told| told_here(told, frame))}
        {(!view.begun.is_empty()).then(|| begun(&view.begun, frame))}
        <p>{words.get("report-list-intro")}</p>
        {kinds(&view.kinds, &ReportWay::Own, frame)}
        {frame.is_own().then(|| contact(frame))}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn told_here(told: &ToldHere, frame: &Frame) -> AnyView {
    match told {
        ToldHere::Waits(offer) => {
            let title = frame.words.get("death-family-title");
            view! { <h2>{title}</h2>{report_death_family::ways(offer, frame)} }.into_any()
        }
        ToldHere::Gone => {
            let text = frame.words.get("death-told-gone");
            view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }.into_any()
        }
    }
}

/// A line for each kind.
pub(super) fn kinds(kinds: &[CaseKind], way: &ReportWay, frame: &Frame) -> AnyView {
    let link = |kind: &CaseKind| Link {
        href: frame.href(&way.overview(*kind)),
        label: frame.words.case_kind(*kind),
    };
    view! { <LinkList links=kinds.iter().map(link).collect()/> }.into_any()
}

/// What is begun, each with its last day; a warning where one of these is near.
pub(super) fn begun(begun: &[BegunLine], frame: &Frame) -> AnyView {
    let words = frame.words;
    let link = |line: &BegunLine| {
        let date = words.date(line.kept.last_day);
        let values = [("kind", words.case_kind(line.kind).into()), ("date", date.into())];
        Link { href: frame.href(&line.path), label: words.with("report-list-begun-one", &values) }
    };
    let near = begun.iter().any(|line| line.kept.near).then(|| {
        let text = words.get("report-list-begun-near");
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    view! {
        <h2>{words.get("report-list-begun")}</h2>
        {near}
        <LinkList links=begun.iter().map(link).collect()/>
    }
    .into_any()
}

/// A new mailbox is typed on its own page; a new number is bound by two of the staff who see her.
fn contact(frame: &Frame) -> AnyView {
    let words = frame.words;
    let link = |path, key| Link { href: frame.href(path), label: words.get(key).to_owned() };
    let links = vec![
        link("/my-pension/notices", "report-list-email"),
        link("/help", "report-list-branches"),
    ];
    view! {
        <h2>{words.get("report-list-contact")}</h2>
        <p>{words.get("report-list-phone")}</p>
        <LinkList links/>
    }
    .into_any()
}
