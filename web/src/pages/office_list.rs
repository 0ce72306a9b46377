//! The foot of an office's long list: where the page lies in it, and the ways to those beside it.

use std::num::NonZeroU32;

use leptos::prelude::*;

use crate::Frame;
use crate::components::link_list::{Link, LinkList};

/// Where a page lies in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turned {
    /// Which page it is; 1 is the oldest.
    pub page: NonZeroU32,
    /// How many pages there are.
    pub pages: NonZeroU32,
    /// How many lines there are on all pages.
    pub total: i64,
}

/// What is said of a list and where its pages are.
pub(super) struct List {
    /// The word key for its pages.
    pub(super) label: &'static str,
    /// The word key that says page, pages and total.
    pub(super) here: &'static str,
    /// The address of its first page.
    pub(super) path: &'static str,
}

/// The foot; a list of one page has none.
pub(super) fn turn(turned: Turned, list: &List, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let (page, pages) = (turned.page.get(), turned.pages.get());
    let here = [("page", page.into()), ("pages", pages.into()), ("total", turned.total.into())];
    let previous = (page > 1).then(|| (page - 1, "staff-queue-previous"));
    let next = (page < pages).then(|| (page + 1, "staff-queue-next"));
    let links: Vec<_> = previous
        .into_iter()
        .chain(next)
        .map(|(page, key)| Link {
            href: frame.href(&numbered(list.path, page)),
            label: words.get(key).to_owned(),
        })
        .collect();
    let foot = || {
        view! {
            <nav aria-label=words.get(list.label)>
                <p>{words.with(list.here, &here)}</p>
                <LinkList links/>
            </nav>
        }
        .into_any()
    };
    (pages > 1).then(foot)
}

/// The address of a page of a list; the first has no number.
pub(super) fn numbered(path: &str, page: u32) -> String {
    match page {
        ..=1 => path.to_owned(),
        _ if path.contains('?') => format!("{path}&page={page}"),
        _ => format!("{path}?page={page}"),
    }
}
