//! A case has just been entered at a counter: its number to be written down, what happens next, and which papers help.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::paper::PaperKind;
use sothon_domain::person::Reference;
use time::Date;

use super::paper_parts::{instead, name};
use super::staff_person_papers;
use super::staff_person_reports;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPersonReportReceivedView {
    /// The end of the address of the person's page.
    pub id: String,
    /// Her masked name.
    pub name: String,
    /// The number of the case.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// The legal date on which it was sent first.
    pub sent_on: Date,
    /// The day by which the office should decide.
    pub due_on: Date,
    /// The papers that help, the most telling first.
    pub papers: Vec<PaperKind>,
}

/// The address of the page, without language.
pub fn path(id: &str, reference: Reference) -> String {
    format!("{}/received/{reference}", staff_person_reports::path(id))
}

/// The whole page.
pub fn render(view: &StaffPersonReportReceivedView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.case_kind(view.kind);
    let back = words.with("staff-person-reports-title", &[("name", view.name.as_str().into())]);
    let sent = words.with("staff-person-report-sent", &[("date", words.date(view.sent_on).into())]);
    let (stage, reference) = (words.case_stage(view.stage), view.reference.to_string());
    let content = view! {
        <BackLink href=frame.href(&staff_person_reports::path(&view.id)) label=back/>
        <h1>{title.clone()}</h1>
        <Notice kind=NoticeKind::Good>
            <p>{words.get("staff-person-report-number")}</p>
            <p class="amount"><span class="nowrap">{reference}</span></p>
            <p>{sent}</p>
        </Notice>
        <h2>{words.get("staff-person-report-next-title")}</h2>
        <p>{words.get("case-stage")}" "<strong>{stage}</strong></p>
        {next(view, frame)}
        {papers(view, frame)}
    };
    document::page(frame, &title, Mood::Fine, content.into_any())
}

/// What the person is told of what comes, while the office has it.
fn next(view: &StaffPersonReportReceivedView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let due = words.with("case-due", &[("date", words.date(view.due_on).into())]);
    let shown = || {
        view! {
            <ul>
                <li>{due}</li>
                <li>{words.get("staff-person-report-another")}</li>
                <li>{words.get("staff-person-report-told")}</li>
                <li>{words.get("staff-person-report-follow")}</li>
            </ul>
        }
        .into_any()
    };
    matches!(view.stage, Stage::Received | Stage::InReview).then(shown)
}

fn papers(view: &StaffPersonReportReceivedView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let line = |paper: &PaperKind| {
        view! { <li>{name(*paper, words)}{instead(*paper, frame)}</li> }
    };
    let list: Vec<_> = view.papers.iter().map(line).collect();
    let href = frame.href(&staff_person_papers::path(&view.id));
    let shown = || {
        view! {
            <h2>{words.get("report-papers-title")}</h2>
            <ul>{list}</ul>
            <p>{words.get("staff-person-report-papers")}</p>
            <LinkButton href label=words.get("staff-person-papers-add")/>
        }
        .into_any()
    };
    (!view.papers.is_empty()).then(shown)
}
