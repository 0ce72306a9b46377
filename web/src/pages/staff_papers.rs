//! The papers of a case as an officer sees them: what was given, what is missing, what was not scanned.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::Reference;

use super::paper_parts::{PaperItem, ShownPaper, name, pages, said, whose};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::panel::Panel;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPapersView {
    /// What the case is about.
    pub kind: CaseKind,
    /// Its reference.
    pub reference: Reference,
    /// What is asked for, in order; the last is any other paper.
    pub items: Vec<PaperItem>,
}

/// The address of the page, without language.
pub fn path(reference: Reference) -> String {
    format!("/staff/case/{reference}/papers")
}

/// The whole page.
pub fn render(view: &StaffPapersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-papers-title");
    let back = format!("{} {}", words.case_kind(view.kind), view.reference);
    let shown =
        view.items.iter().filter(|item| item.wanted != PaperKind::Other || !item.papers.is_empty());
    let items: Vec<_> = shown.map(|item| panel(view, item, frame)).collect();
    let nothing =
        items.is_empty().then(|| view! { <p>{words.get("staff-papers-nothing-asked")}</p> });
    let pdf = view.items.iter().flat_map(|item| &item.papers).flat_map(|paper| &paper.pages);
    let pdf = pdf
        .clone()
        .any(|page| page.is_pdf)
        .then(|| view! { <p>{words.get("staff-papers-pdf")}</p> });
    let content = view! {
        <BackLink href=frame.href(&format!("/staff/case/{}", view.reference)) label=back/>
        <h1>{title}</h1>
        <p>{words.get("staff-papers-written")}</p>
        {nothing}
        {items}
        {pdf}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn panel(view: &StaffPapersView, item: &PaperItem, frame: &Frame) -> AnyView {
    let words = frame.words;
    let papers: Vec<_> = item.papers.iter().map(|paper| given(view, paper, frame)).collect();
    let state = match (papers.is_empty(), item.lacks, item.arriving) {
        (true, true, _) => Some("staff-papers-lacks"),
        (true, false, true) => Some("paper-list-arriving"),
        (true, false, false) => Some("staff-papers-missing"),
        (false, ..) => None,
    };
    let state = state.map(|key| view! { <p>{words.get(key)}</p> });
    let (name, whose) = (name(item.wanted, words), whose(item, words));
    view! { <Panel><h2>{name}</h2>{whose}{state}{papers}</Panel> }.into_any()
}

fn given(view: &StaffPapersView, paper: &ShownPaper, frame: &Frame) -> AnyView {
    let words = frame.words;
    let before = ["staff-papers-given-before", "staff-papers-added", "staff-papers-added-office"];
    let said = said(paper, "staff-papers-given", before, words);
    view! {
        <p><strong>{name(paper.kind, words)}</strong>" · "{said}</p>
        {pages(paper, &path(view.reference), false, frame)}
    }
    .into_any()
}
