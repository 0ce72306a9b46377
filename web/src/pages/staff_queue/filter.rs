//! Which cases of the queue are shown: a form that only asks for another address.

use leptos::prelude::*;
use sothon_domain::casework::{CaseKind, Stage};

use super::PATH;
use crate::Frame;
use crate::components::button::Button;
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;

/// The stages that a case in the queue has.
const STAGES: [Stage; 3] = [Stage::Received, Stage::InReview, Stage::Outside];

/// Which cases are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QueueFilter {
    /// Of this kind only.
    pub kind: Option<CaseKind>,
    /// At this stage only.
    pub stage: Option<Stage>,
    /// Only some of them.
    pub only: Option<Only>,
}

/// What else is asked of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// That the officer has taken them herself.
    Mine,
    /// That they are late.
    Overdue,
}

impl Only {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Mine, Self::Overdue];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Overdue => "overdue",
        }
    }
}

impl QueueFilter {
    /// What an address says; what is no kind, stage or such is not asked for.
    pub fn read(kind: &str, stage: &str, only: &str) -> Self {
        Self {
            kind: CaseKind::from_code(kind),
            stage: Stage::from_code(stage).filter(|stage| STAGES.contains(stage)),
            only: Only::ALL.into_iter().find(|of| of.code() == only),
        }
    }

    /// The same in an address.
    pub(super) fn query(&self) -> Vec<String> {
        let pairs = [
            ("kind", self.kind.map(CaseKind::code)),
            ("stage", self.stage.map(Stage::code)),
            ("only", self.only.map(Only::code)),
        ];
        let said = |(name, code): (&str, Option<&str>)| Some(format!("{name}={}", code?));
        pairs.into_iter().filter_map(said).collect()
    }
}

/// The form.
pub(super) fn form(filter: &QueueFilter, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = |name, label, chosen: Option<&str>| Field {
        name,
        label: words.get(label).to_owned(),
        value: chosen.unwrap_or_default().to_owned(),
        ..Field::default()
    };
    let kind = field("kind", "staff-queue-kind", filter.kind.map(CaseKind::code));
    let stage = field("stage", "staff-queue-stage", filter.stage.map(Stage::code));
    let only = field("only", "staff-queue-only", filter.only.map(Only::code));
    let kinds = CaseKind::ALL
        .into_iter()
        .map(|kind| (kind.code().to_owned(), words.case_kind(kind)))
        .collect();
    let stages = STAGES.map(|stage| (stage.code().to_owned(), words.case_stage(stage))).into();
    let some = |only: Only| {
        let key = format!("staff-queue-only-{}", only.code());
        (only.code().to_owned(), words.get(&key).to_owned())
    };
    let all = words.get("staff-queue-all");
    let onlys = Only::ALL.map(some).into();
    view! {
        <form method="get" action=frame.href(PATH)>
            <h2>{words.get("staff-queue-filter-title")}</h2>
            <SelectField field=kind choose=all lines=kinds/>
            <SelectField field=stage choose=all lines=stages/>
            <SelectField field=only choose=all lines=onlys/>
            <Button label=words.get("staff-queue-filter") secondary=true/>
        </form>
    }
    .into_any()
}
