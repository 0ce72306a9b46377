//! Which cases of the queue are shown: a form that only asks for another address.

use leptos::prelude::*;
use sothon_domain::access::Office;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::gazetteer::{self, PlaceNames};
use sothon_domain::person::PlaceCode;

use super::PATH;
use crate::Frame;
use crate::components::button::Button;
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;

/// The stages that a case in the queue has.
const STAGES: [Stage; 3] = [Stage::Received, Stage::InReview, Stage::Outside];

/// Which cases are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueFilter {
    /// Of this kind only.
    pub kind: Option<CaseKind>,
    /// At this stage only.
    pub stage: Option<Stage>,
    /// Of this province's office only.
    pub office: Option<PlaceCode>,
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
    /// What an address says; what is no kind, stage, province or such is not asked for.
    pub fn read(kind: &str, stage: &str, office: &str, only: &str) -> Self {
        Self {
            kind: CaseKind::from_code(kind),
            stage: Stage::from_code(stage).filter(|stage| STAGES.contains(stage)),
            office: provinces().find(|(code, _)| code.as_str() == office).map(|(code, _)| code),
            only: Only::ALL.into_iter().find(|of| of.code() == only),
        }
    }

    /// The same in an address.
    pub(super) fn query(&self) -> Vec<String> {
        let pairs = [
            ("kind", self.kind.map(CaseKind::code)),
            ("stage", self.stage.map(Stage::code)),
            ("office", self.office.as_ref().map(PlaceCode::as_str)),
            ("only", self.only.map(Only::code)),
        ];
        let said = |(name, code): (&str, Option<&str>)| Some(format!("{name}={}", code?));
        pairs.into_iter().filter_map(said).collect()
    }
}

/// The provinces, each of which has an office.
fn provinces() -> impl Iterator<Item = (PlaceCode, PlaceNames)> {
    gazetteer::children(None)
}

/// The field for one office, which only the head office has use for: it alone sees those of others.
fn of_office(filter: &QueueFilter, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let field = Field {
        name: "office",
        label: words.get("staff-queue-office").to_owned(),
        value: filter.office.as_ref().map(PlaceCode::as_str).unwrap_or_default().to_owned(),
        ..Field::default()
    };
    let line = |(code, names): (PlaceCode, PlaceNames)| {
        (code.as_str().to_owned(), words.name_of(names).to_owned())
    };
    let lines = provinces().map(line).collect();
    let sees_all = frame.at_work.as_ref().is_some_and(|who| who.office == Office::Head);
    let shown = || view! { <SelectField field choose=words.get("staff-queue-all") lines/> };
    sees_all.then(|| shown().into_any())
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
            {of_office(filter, frame)}
            <SelectField field=only choose=all lines=onlys/>
            <Button label=words.get("staff-queue-filter") secondary=true/>
        </form>
    }
    .into_any()
}
