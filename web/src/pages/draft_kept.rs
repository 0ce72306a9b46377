//! Until when answers that were not sent are kept.

use leptos::prelude::*;
use sothon_locales::Words;
use time::Date;

use crate::components::notice::{Notice, NoticeKind};

/// Until when a draft is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftKept {
    /// The last day.
    pub last_day: Date,
    /// Whether it is so near that she is warned.
    pub near: bool,
}

/// The same in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLine {
    /// The sentences.
    pub text: String,
    /// Whether they warn.
    pub warns: bool,
}

impl DraftKept {
    /// In the words of the page's language.
    pub(super) fn said(self, words: &Words) -> KeptLine {
        let key = if self.near { "report-kept-near" } else { "report-kept-until" };
        let date = words.date(self.last_day);
        KeptLine { text: words.with(key, &[("date", date.into())]), warns: self.near }
    }

    /// The line of a page.
    pub(super) fn line(self, words: &Words) -> AnyView {
        self.said(words).view()
    }
}

impl KeptLine {
    /// The line of a page.
    pub(super) fn view(&self) -> AnyView {
        let text = self.text.clone();
        if self.warns {
            view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }.into_any()
        } else {
            view! { <p class="soft">{text}</p> }.into_any()
        }
    }
}
