//! The page on which an auditor searches the trail.

use sothon_domain::audit_search::{SearchFault, TypedSearch};
use sothon_locales::Words;
use time::macros::datetime;

use super::staff::at_work;
use super::{Sample, sample};
use crate::pages::staff_audit::{self, AuditLine, StaffAuditView};

/// The page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffAuditView| {
        sample(name, staff_audit::render(&view, &at_work(words, staff_audit::PATH)))
    };
    let at = datetime!(2026-11-25 03:40 UTC);
    let none = StaffAuditView { sealed: Some((1204, at)), ..StaffAuditView::default() };
    let line = |sealed| AuditLine {
        at,
        actor: "officer-12@nsaf.example".to_owned(),
        act: "file.revealed".to_owned(),
        subject: "person:0193b4a2-0000-7000-8000-000000000001".to_owned(),
        detail: r#"{"fields": ["birth_date", "phone"], "reference": "2611-0042"}"#.to_owned(),
        sealed,
    };
    let typed = TypedSearch { act: "file.".to_owned(), ..TypedSearch::default() };
    let errors = vec![SearchFault::About, SearchFault::From, SearchFault::Until];
    let found = StaffAuditView {
        typed: typed.clone(),
        rows: Some(vec![line(true), line(false)]),
        older: Some(7),
        ..none.clone()
    };
    vec![
        page("staff-audit", none.clone()),
        page("staff-audit-found", found),
        page("staff-audit-none", StaffAuditView { rows: Some(vec![]), ..none.clone() }),
        page("staff-audit-errors", StaffAuditView { typed, errors, ..none }),
    ]
}
