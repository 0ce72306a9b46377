//! Where the pages of a report lie: the person's own, or those of a counter at which a member of staff asks her the
//! same questions.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::pension::Datum;
use sothon_domain::person::Reference;
use sothon_locales::Words;

use super::{appeal, not_right, reports, staff_person_reports};
use crate::Frame;

/// Whose pages they are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ReportWay {
    /// The person's own.
    #[default]
    Own,
    /// Those of a counter: the member of staff reads them to the person.
    Counter {
        /// The end of the address of her page at the counter.
        id: String,
        /// Her name, masked.
        name: String,
    },
}

impl ReportWay {
    /// The path of the list of all that can be sent, without language prefix.
    pub fn list(&self) -> String {
        match self {
            Self::Own => reports::PATH.to_owned(),
            Self::Counter { id, .. } => staff_person_reports::path(id),
        }
    }

    /// The path of the page that says where a report of this kind stands.
    pub fn overview(&self, kind: CaseKind) -> String {
        match self {
            Self::Own => format!("{}/{}", reports::PATH, kind.code()),
            Self::Counter { id, .. } => {
                format!("{}/report/{}", staff_person_reports::path(id), kind.code())
            }
        }
    }

    /// The path of a step, or of its `check`.
    pub fn step(&self, kind: CaseKind, step: &str) -> String {
        format!("{}/{step}", self.overview(kind))
    }

    /// A line with these words that leads to the first page of her own report of this kind; none for a delegate.
    pub(super) fn door(kind: CaseKind, label: &'static str, frame: &Frame) -> Option<AnyView> {
        let (href, label) = (frame.href(&Self::Own.overview(kind)), frame.words.get(label));
        frame.is_own().then(|| view! { <p><a href=href>{label}</a></p> }.into_any())
    }

    /// The path of the form about a wrong fact; its `check` is below it.
    pub fn not_right(&self, datum: Datum) -> String {
        match self {
            Self::Own => not_right::path(datum),
            Self::Counter { id, .. } => {
                format!("{}/not-right/{}", staff_person_reports::path(id), datum.code())
            }
        }
    }

    /// The path of the question why she does not agree with the rejection of this case; its `check` is below it.
    pub fn appeal(&self, first: Reference) -> String {
        match self {
            Self::Own => appeal::path(first),
            Self::Counter { id, .. } => {
                format!("{}/cases/{first}/appeal", staff_person_reports::path(id))
            }
        }
    }

    /// Where one goes back or stops, and what leads there.
    pub(super) fn home(&self, words: &Words) -> (String, String) {
        match self {
            Self::Own => ("/my-pension".to_owned(), words.get("frame-back").to_owned()),
            Self::Counter { name, .. } => {
                let name = [("name", name.as_str().into())];
                (self.list(), words.with("staff-person-reports-title", &name))
            }
        }
    }

    /// To whom the page is read aloud; none where she reads it herself.
    pub(super) fn aloud(&self, words: &Words) -> Option<String> {
        match self {
            Self::Own => None,
            Self::Counter { name, .. } => {
                Some(words.with("staff-person-report-aloud", &[("name", name.as_str().into())]))
            }
        }
    }

    pub(super) fn is_counter(&self) -> bool {
        *self != Self::Own
    }
}
