//! What pages about papers have in common: what was given, page by page.

use leptos::prelude::*;
use sothon_domain::paper::{FailReason, PaperKind};
use sothon_locales::Words;
use time::Date;

use crate::Frame;
use crate::components::button::Button;

/// A paper that a case or a form asks for, with what was given for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperItem {
    /// What it is.
    pub wanted: PaperKind,
    /// The names of the children of whom each has one; none where it is one paper for all.
    pub whose: Vec<String>,
    /// Whether it is asked for still; what was given before her answers changed is shown all the same.
    pub asked: bool,
    /// What was given, the oldest first.
    pub papers: Vec<ShownPaper>,
    /// Whether she says that she does not have it.
    pub lacks: bool,
    /// Whether a page is on its way.
    pub arriving: bool,
    /// Why the last page did not arrive.
    pub failed: Option<FailReason>,
}

impl PaperItem {
    /// A paper that is asked for and of which nothing is known.
    pub fn asked(wanted: PaperKind) -> Self {
        let (papers, lacks, arriving, failed) = (Vec::new(), false, false, None);
        Self { wanted, whose: Vec::new(), asked: true, papers, lacks, arriving, failed }
    }
}

/// A paper that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownPaper {
    /// What it is.
    pub kind: PaperKind,
    /// The day on which it was given, where that was with another case or at a counter.
    pub before: Option<Date>,
    /// Where it was added for her; what was added at a counter is one of those given before.
    pub added: Option<AddedAt>,
    /// Its pages, in order; none that whoever looks may not open.
    pub pages: Vec<ShownPage>,
}

/// Where a paper was added for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddedAt {
    /// At the counter of the branch with this name.
    Branch(String),
    /// At the counter of an office that is no branch.
    Office,
    /// By the system of a partner, with a case that it entered.
    Partner,
}

/// A page of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownPage {
    /// The end of its address.
    pub id: String,
    /// Whether it is a PDF, which is saved and never shown in a page.
    pub is_pdf: bool,
    /// Whether a scanner has looked through it.
    pub is_scanned: bool,
}

/// The name of a paper.
pub(crate) fn name(kind: PaperKind, words: &'static Words) -> String {
    words.get(&format!("paper-kind-{}", kind.code())).to_owned()
}

/// Of whom each it is asked for, where a claim is for several children.
pub(crate) fn whose(item: &PaperItem, words: &'static Words) -> Option<AnyView> {
    if item.whose.is_empty() {
        return None;
    }
    let names: Vec<_> = item.whose.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
    Some(view! { <p>{words.get("paper-list-whose")}</p><ul>{names}</ul> }.into_any())
}

/// Papers that help, each with what is accepted in its place.
pub(crate) fn helping(papers: &[PaperKind], frame: &Frame) -> AnyView {
    let words = frame.words;
    let line = |paper: &PaperKind| {
        view! { <li>{name(*paper, words)}{instead(*paper, frame)}</li> }
    };
    let list: Vec<_> = papers.iter().map(line).collect();
    view! { <ul>{list}</ul> }.into_any()
}

/// What is accepted in its place.
pub(crate) fn instead(wanted: PaperKind, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let others = wanted.substitutes();
    (!others.is_empty()).then(|| {
        let others: Vec<_> =
            others.iter().map(|kind| view! { <li>{name(*kind, words)}</li> }).collect();
        view! { <p class="hint">{words.get("paper-list-instead")}</p><ul class="hint">{others}</ul> }
            .into_any()
    })
}

/// Why a file did not become a page, and what to do.
pub(crate) fn why(reason: FailReason, words: &'static Words) -> String {
    words.get(&format!("paper-fail-{}", reason.code())).to_owned()
}

/// The pages of a paper as links below `base`, where any may be opened; with a button to take each out where it may be.
pub(crate) fn pages(
    paper: &ShownPaper,
    base: &str,
    removable: bool,
    frame: &Frame,
) -> Option<AnyView> {
    let removable = removable && paper.before.is_none();
    let pages = paper.pages.iter().map(|page| (page, removable));
    (!paper.pages.is_empty()).then(|| lines(pages, base, frame))
}

/// The same, each page with whether it may be taken out.
pub(crate) fn lines<'a>(
    pages: impl Iterator<Item = (&'a ShownPage, bool)>,
    base: &str,
    frame: &Frame,
) -> AnyView {
    let lines: Vec<_> = pages
        .enumerate()
        .map(|(at, (page, removable))| line(page, at + 1, base, removable, frame))
        .collect();
    view! { <ul>{lines}</ul> }.into_any()
}

/// When and where a paper was given: by a partner, with this case, or with keys for before, at a branch and at an office.
pub(crate) fn said(
    paper: &ShownPaper,
    now: &'static str,
    [before, branch, office]: [&'static str; 3],
    words: &'static Words,
) -> String {
    if paper.added == Some(AddedAt::Partner) {
        return words.get("paper-list-partner").to_owned();
    }
    let Some(day) = paper.before else { return words.get(now).to_owned() };
    let date = ("date", words.date(day).into());
    match &paper.added {
        None | Some(AddedAt::Partner) => words.with(before, &[date]),
        Some(AddedAt::Office) => words.with(office, &[date]),
        Some(AddedAt::Branch(name)) => {
            words.with(branch, &[date, ("branch", name.as_str().into())])
        }
    }
}

fn line(page: &ShownPage, at: usize, base: &str, removable: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    let number = words.digits(&at.to_string());
    let scan = (!page.is_scanned).then(|| {
        view! { " · "{words.get("paper-list-not-scanned")} }
    });
    let remove = removable.then(|| {
        let action = frame.href(&format!("{base}/{}/remove", page.id));
        let label = words.with("paper-list-remove", &[("number", number.as_str().into())]);
        view! {
            <form method="post" action=action>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <Button label secondary=true/>
            </form>
        }
    });
    let label = if page.is_pdf { "paper-list-page-pdf" } else { "paper-list-page" };
    let label = words.with(label, &[("number", number.as_str().into())]);
    let href = frame.href(&format!("{base}/{}/page.file", page.id));
    view! { <li><a href=href>{label}</a>{scan}{remove}</li> }.into_any()
}
