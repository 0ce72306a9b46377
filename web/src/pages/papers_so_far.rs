//! The papers that help, beside a form that is not sent yet: what we have of each, and where it is given. None of them
//! holds the form up.

use leptos::prelude::*;
use sothon_domain::paper::{PaperKind, PapersOf};
use sothon_locales::Words;

use super::paper_parts::{PaperItem, instead, name, said, whose, why};
use super::{papers, staff_person_papers};
use crate::Frame;

/// The papers of a form, as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PapersSoFar {
    /// What helps, the most telling first; what is no longer asked for, and another paper, only where it was given.
    pub items: Vec<PaperItem>,
    /// Where papers are given now; none before the form is begun, and for whom papers are no business.
    pub at: Option<GiveAt>,
}

/// Where papers are given before a form is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GiveAt {
    /// On the person's own pages.
    Own(PapersOf),
    /// On the page of her papers at a counter: the end of its address.
    Counter(String),
}

/// Papers of which nothing is known but that they help.
impl From<Vec<PaperKind>> for PapersSoFar {
    fn from(kinds: Vec<PaperKind>) -> Self {
        Self { items: kinds.into_iter().map(PaperItem::asked).collect(), at: None }
    }
}

impl PapersSoFar {
    /// The list, each with what is accepted in its place, and what we have of it where papers are given already.
    pub(super) fn list(&self, frame: &Frame) -> AnyView {
        let lines: Vec<_> = self.items.iter().map(|item| self.line(item, frame)).collect();
        view! { <ul>{lines}</ul> }.into_any()
    }

    /// The way to all papers of the form.
    pub(super) fn link(&self, frame: &Frame) -> Option<AnyView> {
        let (href, label) = match self.at.as_ref()? {
            GiveAt::Own(of) => (papers::path(*of), "paper-so-far-all"),
            GiveAt::Counter(id) => (staff_person_papers::path(id), "staff-person-papers-add"),
        };
        let (href, label) = (frame.href(&href), frame.words.get(label));
        Some(view! { <p><a href=href>{label}</a></p> }.into_any())
    }

    fn line(&self, item: &PaperItem, frame: &Frame) -> AnyView {
        let words = frame.words;
        let known = self.at.as_ref().map(|at| {
            let lines: Vec<_> =
                known(item, at, words).into_iter().map(|text| view! { <p>{text}</p> }).collect();
            view! { {lines}{add(item, at, frame)} }
        });
        let (name, instead) = (name(item.wanted, words), instead(item.wanted, frame));
        let whose = whose(item, words);
        view! { <li><strong>{name}</strong>{whose}{known}{instead}</li> }.into_any()
    }
}

/// What we have of a paper, a sentence each; at a counter in the words of the staff.
fn known(item: &PaperItem, at: &GiveAt, words: &'static Words) -> Vec<String> {
    let own = matches!(at, GiveAt::Own(_));
    let before = match own {
        true => ["paper-list-given-before", "paper-list-added", "paper-list-added-office"],
        false => ["staff-papers-given-before", "staff-papers-added", "staff-papers-added-office"],
    };
    let mut lines = Vec::new();
    for paper in &item.papers {
        if paper.before.is_some() {
            lines.push(said(paper, "paper-list-given", before, words));
        } else {
            let count = i64::try_from(paper.pages.len()).unwrap_or(i64::MAX);
            lines.push(words.with("paper-so-far-pages", &[("count", count.into())]));
        }
    }
    if item.arriving {
        lines.push(words.get("paper-list-arriving").to_owned());
    }
    if let Some(reason) = item.failed {
        lines.push(format!("{} {}", words.get("paper-list-failed"), why(reason, words)));
    }
    if item.lacks {
        let key = if own { "paper-list-lacks" } else { "staff-papers-lacks" };
        lines.push(words.get(key).to_owned());
    }
    if lines.is_empty() {
        lines.push(words.get("paper-so-far-missing").to_owned());
    }
    lines
}

/// The way to give one page more of it.
fn add(item: &PaperItem, at: &GiveAt, frame: &Frame) -> Option<AnyView> {
    let GiveAt::Own(of) = at else { return None };
    let sent = item.papers.iter().any(|paper| paper.before.is_none());
    let label = frame.words.get(if sent { "paper-list-add-page" } else { "paper-list-add" });
    let href = frame.href(&format!("{}/add/{}", papers::path(*of), item.wanted.code()));
    let name = name(item.wanted, frame.words);
    let link = view! { <p><a href=href>{label}<span class="unseen">" "{name}</span></a></p> };
    item.asked.then(|| link.into_any())
}
