//! The papers of a person at a counter: what she has given, when, by whom, and whether it was looked through for
//! viruses.

use leptos::prelude::*;
use sothon_domain::paper::{FailReason, PaperKind};
use sothon_locales::Words;
use time::Date;

use super::paper_parts::{AddedAt, ShownPage, lines, name, why};
use super::staff_person_papers_find::FindFor;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::panel::Panel;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPersonPapersView {
    /// The end of the page's address.
    pub id: String,
    /// Her masked name.
    pub name: String,
    /// Whether her record is locked, so that nothing is added.
    pub is_locked: bool,
    /// How the number ends that goes on in place of hers, where nothing is added to this one any more.
    pub retired: Option<String>,
    /// What she has given, the oldest first.
    pub papers: Vec<PersonPaper>,
    /// What has just been done.
    pub done: Option<PersonPapersDone>,
}

/// A paper of hers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPaper {
    /// What it is.
    pub kind: PaperKind,
    /// The day on which it was given.
    pub given_on: Date,
    /// Who gave it.
    pub by: GivenBy,
    /// Its pages in order, each with whether the one who looks may take it out.
    pub pages: Vec<(ShownPage, bool)>,
    /// Whether a page is on its way.
    pub arriving: bool,
    /// Why the last page did not arrive.
    pub failed: Option<FailReason>,
}

/// Who gave a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenBy {
    /// She.
    Herself,
    /// Who acts for her.
    Delegate,
    /// Somebody for her, there.
    Added(AddedAt),
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonPapersDone {
    /// A page has arrived.
    Received,
    /// A page was taken out.
    Removed,
    /// A page stays, for a case rests on it.
    Held,
}

impl PersonPapersDone {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Received, Self::Removed, Self::Held];

    /// The end of the page's address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Removed => "removed",
            Self::Held => "held",
        }
    }

    fn said(self) -> (NoticeKind, &'static str) {
        match self {
            Self::Received => (NoticeKind::Good, "staff-person-papers-received"),
            Self::Removed => (NoticeKind::Good, "staff-person-papers-removed"),
            Self::Held => (NoticeKind::Attention, "staff-person-papers-held"),
        }
    }
}

/// The address of the page, without language.
pub fn path(id: &str) -> String {
    format!("{}/{id}", FindFor::Papers.path())
}

/// The whole page. Its forms, to take a page out, post nothing but `csrf`.
pub fn render(view: &StaffPersonPapersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.with("staff-person-papers-title", &[("name", view.name.as_str().into())]);
    let done = view.done.map(|done| {
        let (kind, key) = done.said();
        view! { <Notice kind><p>{words.get(key)}</p></Notice> }
    });
    let add = match closed(view, words) {
        Some(text) => {
            view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }.into_any()
        }
        None => {
            let href = frame.href(&format!("{}/new", path(&view.id)));
            let label = words.get("staff-person-papers-add");
            view! { <p><LinkButton href label/></p> }.into_any()
        }
    };
    let papers: Vec<_> = view.papers.iter().map(|paper| panel(view, paper, frame)).collect();
    let none = papers.is_empty().then(|| view! { <p>{words.get("staff-person-papers-none")}</p> });
    let content = view! {
        <BackLink href=frame.href(FindFor::Papers.path()) label=words.get(FindFor::Papers.title())/>
        <h1>{title.clone()}</h1>
        {done}
        <p>{words.get("staff-person-papers-written")}</p>
        {add}
        {none}
        {papers}
    };
    document::page(frame, &title, Mood::Fine, content.into_any())
}

/// Why nothing can be added.
fn closed(view: &StaffPersonPapersView, words: &Words) -> Option<String> {
    if let Some(ending) = &view.retired {
        let ending = [("ending", ending.as_str().into())];
        return Some(words.with("staff-person-papers-retired", &ending));
    }
    view.is_locked.then(|| words.get("staff-person-papers-locked").to_owned())
}

fn panel(view: &StaffPersonPapersView, paper: &PersonPaper, frame: &Frame) -> AnyView {
    let words = frame.words;
    let pages = (!paper.pages.is_empty()).then(|| {
        lines(paper.pages.iter().map(|(page, may_go)| (page, *may_go)), &path(&view.id), frame)
    });
    let arriving = paper.arriving.then(|| view! { <p>{words.get("paper-list-arriving")}</p> });
    let failed = paper.failed.map(|reason| {
        let text = format!("{} {}", words.get("paper-list-failed"), why(reason, words));
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    let more = (closed(view, words).is_none() && matches!(paper.by, GivenBy::Added(_))).then(|| {
        let href = frame.href(&format!("{}/new?{}", path(&view.id), paper.kind.code()));
        view! { <p><LinkButton href label=words.get("paper-list-add-page") secondary=true/></p> }
    });
    let (name, given) = (name(paper.kind, words), given(paper, frame));
    view! {
        <Panel>
            <h2>{name}</h2>
            <p>{given}</p>
            {pages}
            {arriving}
            {failed}
            {more}
        </Panel>
    }
    .into_any()
}

/// When it was given, and by whom.
fn given(paper: &PersonPaper, frame: &Frame) -> String {
    let words = frame.words;
    let date = ("date", words.date(paper.given_on).into());
    match &paper.by {
        GivenBy::Herself => words.with("staff-person-papers-by-herself", &[date]),
        GivenBy::Delegate => words.with("staff-person-papers-by-delegate", &[date]),
        GivenBy::Added(AddedAt::Partner) => words.with("staff-person-papers-by-partner", &[date]),
        GivenBy::Added(AddedAt::Office) => words.with("staff-papers-added-office", &[date]),
        GivenBy::Added(AddedAt::Branch(branch)) => {
            words.with("staff-papers-added", &[date, ("branch", branch.as_str().into())])
        }
    }
}
