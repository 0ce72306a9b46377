//! What can be entered for the person at a counter: her drafts, then a line for each kind.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::delivery::Reach;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_domain::person_lock::CheckedPaper;
use sothon_locales::Words;

use super::message_log::{self, LogLine};
use super::report_way::ReportWay;
use super::reports::{BegunLine, begun, kinds};
use super::staff_paper;
use super::staff_person_complaint;
use super::staff_person_papers;
use super::staff_person_papers_find::FindFor;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_list::{Link, LinkList};
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPersonReportsView {
    /// The end of the page's address.
    pub id: String,
    /// Her masked name.
    pub name: String,
    /// What can be entered.
    pub stands: CounterStands,
    /// The newest messages to her; none where the member of staff is not to see them.
    pub messages: Option<Vec<LogLine>>,
    /// Whether the reminders of her life certificate reached her; none before the first one.
    pub reminded: Option<Reach>,
}

/// Whether something can be entered for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CounterStands {
    /// These kinds, in reading order.
    Open {
        /// What she can send.
        kinds: Vec<CaseKind>,
        /// The facts that she can say are wrong.
        facts: Vec<Datum>,
        /// Her rejected cases that can be appealed, with what they were about.
        appeals: Vec<(Reference, CaseKind)>,
        /// What is begun and not sent.
        begun: Vec<BegunLine>,
    },
    /// Her record is locked.
    Locked,
    /// The member of staff is the person herself, or named with her.
    Related,
}

/// The address of the page, without language.
pub fn path(id: &str) -> String {
    format!("{}/{id}", FindFor::Reports.path())
}

/// That a case was entered at this counter, and by which paper the person was known.
pub fn entered(counter: &str, paper: Option<&CheckedPaper>, words: &Words) -> String {
    let counter = ("counter", counter.into());
    match paper {
        None => words.with("staff-person-report-by", &[counter]),
        Some(paper) => {
            let paper = ("paper", staff_paper::text(paper, words).into());
            words.with("staff-person-report-by-seen", &[counter, paper])
        }
    }
}

/// That a case was entered by the machine of a partner, and by which paper the partner knew the person.
pub fn entered_by_machine(partner: &str, paper: Option<&CheckedPaper>, words: &Words) -> String {
    let partner = ("partner", partner.into());
    match paper {
        None => words.with("case-by-machine", &[partner]),
        Some(paper) => {
            let paper = ("paper", staff_paper::text(paper, words).into());
            words.with("staff-person-report-by-machine", &[partner, paper])
        }
    }
}

/// The whole page.
pub fn render(view: &StaffPersonReportsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.with("staff-person-reports-title", &[("name", view.name.as_str().into())]);
    let stands = match &view.stands {
        CounterStands::Open { kinds, facts, appeals, begun } => {
            let from = (facts.as_slice(), appeals.as_slice());
            open(view, (kinds, begun), from, frame)
        }
        CounterStands::Locked => {
            let locked = closed("staff-person-reports-locked", frame);
            view! { {locked} {complain(view, frame)} }.into_any()
        }
        CounterStands::Related => closed("staff-person-reports-related", frame),
    };
    let log = |lines| message_log::section(lines, view.reminded, words);
    let messages = view.messages.as_deref().map(log);
    let back = words.get(FindFor::Reports.title());
    let content = view! {
        <BackLink href=frame.href(FindFor::Reports.path()) label=back/>
        <h1>{title.clone()}</h1>
        {stands}
        {messages}
    };
    document::page(frame, &title, Mood::Fine, content.into_any())
}

fn closed(key: &'static str, frame: &Frame) -> AnyView {
    let text = frame.words.get(key);
    view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }.into_any()
}

fn open(
    view: &StaffPersonReportsView,
    (can_send, drafts): (&[CaseKind], &[BegunLine]),
    (facts, appeals): (&[Datum], &[(Reference, CaseKind)]),
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let way = ReportWay::Counter { id: view.id.clone(), name: view.name.clone() };
    let papers = frame.href(&staff_person_papers::path(&view.id));
    view! {
        <p>{words.get("staff-person-papers-written")}</p>
        {(!drafts.is_empty()).then(|| begun(drafts, frame))}
        <p>{words.get("staff-person-reports-intro")}</p>
        {kinds(can_send, &way, frame)}
        {(!appeals.is_empty()).then(|| appealed(appeals, &way, frame))}
        {(!facts.is_empty()).then(|| disputed(facts, &way, frame))}
        {complain(view, frame)}
        <p><a href=papers>{words.get("staff-person-papers-find-title")}</a></p>
    }
    .into_any()
}

/// The way to a complaint, which her lock does not stop.
fn complain(view: &StaffPersonReportsView, frame: &Frame) -> AnyView {
    let href = frame.href(&staff_person_complaint::path(&view.id));
    let label = frame.words.get("staff-person-complaint-title");
    view! { <p><a href=href>{label}</a></p> }.into_any()
}

/// A line for each rejected case that can be appealed.
fn appealed(appeals: &[(Reference, CaseKind)], way: &ReportWay, frame: &Frame) -> AnyView {
    let words = frame.words;
    let link = |(first, kind): &(Reference, CaseKind)| {
        let kind = ("kind", words.case_kind(*kind).into());
        let reference = ("reference", first.to_string().into());
        Link {
            href: frame.href(&way.appeal(*first)),
            label: words.with("staff-person-reports-appeal", &[kind, reference]),
        }
    };
    view! {
        <h2>{words.get("staff-person-reports-appeals")}</h2>
        <LinkList links=appeals.iter().map(link).collect()/>
    }
    .into_any()
}

/// A line for each fact that can be said to be wrong.
fn disputed(facts: &[Datum], way: &ReportWay, frame: &Frame) -> AnyView {
    let words = frame.words;
    let link = |datum: &Datum| Link {
        href: frame.href(&way.not_right(*datum)),
        label: words.case_kind(CaseKind::Correction(*datum)),
    };
    view! {
        <h2>{words.get("staff-person-reports-facts")}</h2>
        <LinkList links=facts.iter().map(link).collect()/>
    }
    .into_any()
}
