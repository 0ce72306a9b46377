//! The papers of one's own case: what is asked for, what stands in for it, what was sent. Nothing here is a
//! condition: *I do not have this* is an answer.

use leptos::prelude::*;
use sothon_domain::casework::Stage;
use sothon_domain::paper::{PaperKind, gives_pages_back, takes_pages};
use sothon_domain::person::Reference;

use super::paper_parts::{instead, name, pages, said, why};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::document::{self, Mood};

pub use super::paper_parts::{AddedAt, PaperItem, ShownPage, ShownPaper};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PapersView {
    /// The case.
    pub reference: Reference,
    /// Where it stands.
    pub stage: Stage,
    /// What is asked for, in order; the last is any other paper.
    pub items: Vec<PaperItem>,
    /// What has just been done.
    pub done: Option<PapersDone>,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PapersDone {
    /// A page has arrived.
    Received,
    /// A page was taken out.
    Removed,
    /// She said that she does not have a paper.
    Lacked,
}

impl PapersDone {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Received, Self::Removed, Self::Lacked];

    /// The end of the page's address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Removed => "removed",
            Self::Lacked => "lacked",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Received => "paper-list-received",
            Self::Removed => "paper-list-removed",
            Self::Lacked => "paper-list-lacked",
        }
    }
}

/// The address of the page, without language.
pub fn path(reference: Reference) -> String {
    format!("/my-pension/cases/{reference}/papers")
}

/// The whole page. Its forms post nothing but `csrf`: to take a page out, and to say that she does not have a
/// paper.
pub fn render(view: &PapersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("paper-list-title");
    let reference = view.reference.to_string();
    let back = words.with("paper-list-back", &[("reference", reference.as_str().into())]);
    let done = view.done.map(|done| {
        view! { <Notice kind=NoticeKind::Good><p>{words.get(done.key())}</p></Notice> }
    });
    let state = match (takes_pages(view.stage), gives_pages_back(view.stage)) {
        (false, _) => Some("paper-list-closed"),
        (true, false) => Some("paper-list-in-review"),
        (true, true) => None,
    };
    let state = state.map(|key| {
        view! { <Notice kind=NoticeKind::Info><p>{words.get(key)}</p></Notice> }
    });
    let intro = if view.items.len() > 1 { "paper-list-intro" } else { "paper-list-nothing-asked" };
    let items: Vec<_> = view.items.iter().map(|item| panel(view, item, frame)).collect();
    let content = view! {
        <BackLink href=frame.href(&format!("/my-pension/cases/{reference}")) label=back/>
        <h1>{title}</h1>
        {done}
        {state}
        <p>{words.get(intro)}</p>
        {items}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn panel(view: &PapersView, item: &PaperItem, frame: &Frame) -> AnyView {
    let words = frame.words;
    let papers: Vec<_> = item.papers.iter().map(|paper| given(view, paper, frame)).collect();
    let lacks = item.lacks.then(|| view! { <p>{words.get("paper-list-lacks")}</p> });
    let arriving = item.arriving.then(|| view! { <p>{words.get("paper-list-arriving")}</p> });
    let failed = item.failed.map(|reason| {
        let text = format!("{} {}", words.get("paper-list-failed"), why(reason, words));
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    let acts = takes_pages(view.stage).then(|| acts(view, item, frame));
    let (name, instead) = (name(item.wanted, words), instead(item.wanted, frame));
    view! {
        <Panel>
            <h2>{name}</h2>
            {instead}
            {papers}
            {arriving}
            {failed}
            {lacks}
            {acts}
        </Panel>
    }
    .into_any()
}

fn given(view: &PapersView, paper: &ShownPaper, frame: &Frame) -> AnyView {
    let words = frame.words;
    let before = ["paper-list-given-before", "paper-list-added", "paper-list-added-office"];
    let said = said(paper, "paper-list-given", before, words);
    let base = path(view.reference);
    view! {
        <p><strong>{name(paper.kind, words)}</strong>" · "{said}</p>
        {pages(paper, &base, gives_pages_back(view.stage), frame)}
    }
    .into_any()
}

fn acts(view: &PapersView, item: &PaperItem, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (base, code) = (path(view.reference), item.wanted.code());
    let sent = item.papers.iter().any(|paper| paper.before.is_none());
    let label = if sent { "paper-list-add-page" } else { "paper-list-add" };
    let is_there = item.lacks || !item.papers.is_empty();
    let lack = (!is_there && item.wanted != PaperKind::Other).then(|| {
        view! {
            <form method="post" action=frame.href(&format!("{base}/lack/{code}"))>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <Button label=words.get("paper-list-lack") secondary=true/>
            </form>
        }
    });
    let href = frame.href(&format!("{base}/add/{code}"));
    view! {
        <p><LinkButton href label=words.get(label) secondary=sent/></p>
        {lack}
    }
    .into_any()
}
