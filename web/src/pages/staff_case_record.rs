//! The whole record beside a case, the working of the pension and what the rules give, for the officer who decides.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::Reference;

use super::staff_case::{self, Beside};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffCaseRecordView {
    /// What the case is about.
    pub kind: CaseKind,
    /// Its reference.
    pub reference: Reference,
    /// The record.
    pub beside: Beside,
}

/// The address of the page, without language.
pub fn path(reference: Reference) -> String {
    format!("/staff/case/{reference}/record")
}

/// The whole page.
pub fn render(view: &StaffCaseRecordView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-case-record-title");
    let back = format!("{} {}", words.case_kind(view.kind), view.reference);
    let content = view! {
        <BackLink href=frame.href(&format!("/staff/case/{}", view.reference)) label=back/>
        <h1>{title}</h1>
        {staff_case::whole(view.kind, &view.beside, frame)}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
