//! The papers of one's own case, or of a form that is not sent yet: what is asked for, what stands in for it, what was
//! sent. Nothing here is a condition: *I do not have this* is an answer.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::paper::{PaperKind, PapersOf, gives_pages_back, takes_pages};
use sothon_domain::person::Reference;

use super::draft_kept::DraftKept;
use super::not_right;
use super::paper_parts::{instead, name, pages, said, whose, why};
use super::report_way::ReportWay;
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
    /// Whose papers they are, and how far that is.
    pub stands: PapersStand,
    /// What is asked for, in order; the last is any other paper.
    pub items: Vec<PaperItem>,
    /// What has just been done.
    pub done: Option<PapersDone>,
}

/// Whose papers they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PapersStand {
    /// A case of hers.
    Case {
        /// Which.
        reference: Reference,
        /// Where it stands.
        stage: Stage,
    },
    /// A form that is not sent yet.
    Draft {
        /// What it is about.
        kind: CaseKind,
        /// Until when it is kept, and its papers with it.
        kept: DraftKept,
    },
}

impl PapersStand {
    fn of(self) -> PapersOf {
        match self {
            Self::Case { reference, .. } => PapersOf::Case(reference),
            Self::Draft { kind, .. } => PapersOf::Draft(kind),
        }
    }

    /// The key of the page's title.
    fn title(self) -> &'static str {
        match self {
            Self::Case { .. } => "paper-list-title",
            Self::Draft { .. } => "paper-draft-title",
        }
    }

    /// Whether pages are added.
    fn takes(self) -> bool {
        match self {
            Self::Case { stage, .. } => takes_pages(stage),
            Self::Draft { .. } => true,
        }
    }

    /// Whether pages are taken out.
    fn gives_back(self) -> bool {
        match self {
            Self::Case { stage, .. } => gives_pages_back(stage),
            Self::Draft { .. } => true,
        }
    }
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
pub fn path(of: PapersOf) -> String {
    match of {
        PapersOf::Case(reference) => format!("/my-pension/cases/{reference}/papers"),
        PapersOf::Draft(kind) => format!("/my-pension/draft/{}/papers", kind.code()),
    }
}

/// The address of all answers of a form, without language.
fn check_path(kind: CaseKind) -> String {
    match kind {
        CaseKind::Correction(datum) => format!("{}/check", not_right::path(datum)),
        kind => ReportWay::Own.step(kind, "check"),
    }
}

/// The address where a form of this kind begins, without language.
fn begin_path(kind: CaseKind) -> String {
    match kind {
        CaseKind::Correction(datum) => not_right::path(datum),
        kind => ReportWay::Own.overview(kind),
    }
}

/// The whole page. Its forms post nothing but `csrf`: to take a page out, and to say that she does not have a
/// paper.
pub fn render(view: &PapersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get(view.stands.title());
    let done = view.done.map(|done| {
        view! { <Notice kind=NoticeKind::Good><p>{words.get(done.key())}</p></Notice> }
    });
    let intro = if view.items.len() > 1 { "paper-list-intro" } else { "paper-list-nothing-asked" };
    let items: Vec<_> = view.items.iter().map(|item| panel(view, item, frame)).collect();
    let content = view! {
        {back(view.stands, frame)}
        <h1>{title}</h1>
        {done}
        {state(view.stands, frame)}
        <p>{words.get(intro)}</p>
        {limits(view.stands, frame)}
        {items}
        {go_on(view.stands, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

/// The page of a form that is not there: nothing is begun, or its time is over.
pub fn render_over(kind: CaseKind, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("paper-draft-title");
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        <Notice kind=NoticeKind::Attention><p>{words.get("paper-draft-over")}</p></Notice>
        <p><LinkButton href=frame.href(&begin_path(kind)) label=words.case_kind(kind)/></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn back(stands: PapersStand, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (path, label) = match stands {
        PapersStand::Case { reference, .. } => {
            let reference = reference.to_string();
            let label = words.with("paper-list-back", &[("reference", reference.as_str().into())]);
            (format!("/my-pension/cases/{reference}"), label)
        }
        PapersStand::Draft { kind, .. } => (begin_path(kind), words.case_kind(kind)),
    };
    view! { <BackLink href=frame.href(&path) label/> }.into_any()
}

fn state(stands: PapersStand, frame: &Frame) -> Option<AnyView> {
    let (kind, key) = match stands {
        PapersStand::Draft { .. } => (NoticeKind::Info, "paper-draft-not-sent"),
        PapersStand::Case { .. } => match (stands.takes(), stands.gives_back()) {
            (false, _) => (NoticeKind::Info, "paper-list-closed"),
            (true, false) => (NoticeKind::Info, "paper-list-in-review"),
            (true, true) => return None,
        },
    };
    let text = frame.words.get(key);
    Some(view! { <Notice kind><p>{text}</p></Notice> }.into_any())
}

/// What may be sent, said before anything is chosen.
fn limits(stands: PapersStand, frame: &Frame) -> Option<AnyView> {
    let text = frame.words.get("paper-add-limits");
    stands.takes().then(|| view! { <p>{text}</p> }.into_any())
}

/// Of a form, until when it is kept, and the way on.
fn go_on(stands: PapersStand, frame: &Frame) -> Option<AnyView> {
    let PapersStand::Draft { kind, kept } = stands else { return None };
    let (href, label) = (frame.href(&check_path(kind)), frame.words.get("paper-draft-go-on"));
    Some(view! { {kept.line(frame.words)}<p><LinkButton href label/></p> }.into_any())
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
    let acts = (view.stands.takes() && item.asked).then(|| acts(view, item, frame));
    let more = (!item.asked).then(|| view! { <p>{words.get("paper-list-not-asked")}</p> });
    let (name, instead) = (name(item.wanted, words), instead(item.wanted, frame));
    let whose = whose(item, words);
    view! {
        <Panel>
            <h2>{name}</h2>
            {whose}
            {more}
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
    let base = path(view.stands.of());
    view! {
        <p><strong>{name(paper.kind, words)}</strong>" · "{said}</p>
        {pages(paper, &base, view.stands.gives_back(), frame)}
    }
    .into_any()
}

fn acts(view: &PapersView, item: &PaperItem, frame: &Frame) -> AnyView {
    let words = frame.words;
    let (base, code) = (path(view.stands.of()), item.wanted.code());
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
