//! The page on which an auditor searches the trail.

use sothon_domain::audit_search::{SearchFault, TypedSearch};
use sothon_locales::Words;
use time::macros::datetime;

use super::staff::at_work;
use super::{Sample, sample};
use crate::pages::staff_audit::{self, AuditLine, AuditSaid, AuditSeal, StaffAuditView};

/// The page in each state.
pub(super) fn pages(words: &'static Words) -> Vec<Sample> {
    let page = |name: &str, view: StaffAuditView| {
        sample(name, staff_audit::render(&view, &at_work(words, staff_audit::PATH)))
    };
    let at = datetime!(2026-11-25 03:40 UTC);
    let none = StaffAuditView { sealed: Some((1204, at)), ..StaffAuditView::default() };
    let text = |text: &str| AuditSaid::Text(text.to_owned());
    let line = |seal| AuditLine {
        at,
        actor: "officer-12@nsaf.example".to_owned(),
        act: "file.revealed".to_owned(),
        subject: "person:0193b4a2-0000-7000-8000-000000000001".to_owned(),
        detail: vec![
            ("fields".to_owned(), text(r#"["birth_date","phone"]"#)),
            ("reference".to_owned(), text("2611-0042")),
            ("recorded".to_owned(), AuditSaid::Flag(true)),
            ("a-key-of-later".to_owned(), text("7")),
            ("reason".to_owned(), AuditSaid::Nothing),
        ],
        seal,
    };
    let typed = TypedSearch { act: "file.".to_owned(), ..TypedSearch::default() };
    let errors = vec![SearchFault::About, SearchFault::From, SearchFault::Until];
    let found = StaffAuditView {
        typed: typed.clone(),
        rows: Some(vec![line(AuditSeal::Waits), line(AuditSeal::Sealed)]),
        older: Some(7),
        ..none.clone()
    };
    let broken = StaffAuditView {
        rows: Some(vec![line(AuditSeal::Sealed), line(AuditSeal::Broken)]),
        older: None,
        ..found.clone()
    };
    vec![
        page("staff-audit-broken", broken),
        page("staff-audit", none.clone()),
        page("staff-audit-found", found),
        page("staff-audit-none", StaffAuditView { rows: Some(vec![]), ..none.clone() }),
        page("staff-audit-errors", StaffAuditView { typed, errors, ..none }),
    ]
}
