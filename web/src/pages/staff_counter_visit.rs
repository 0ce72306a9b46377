//! One visit at the counter: who she is, which finger, and the ways on; then the result in one word and one sign. Printed,
//! the page is her receipt. Scores are shown nowhere.

mod acts;
pub(super) mod scanner;

use leptos::prelude::*;
use sothon_domain::finger::FingerPosition;
use sothon_domain::masked::Shown;
use sothon_domain::person::Sex;
use sothon_domain::visit::{Method, Onward, Refused, VisitState};
use time::Date;

use super::staff_counter::{self, refused_key, state_key};
use super::staff_member::ascii;
use super::staff_merge_pair::sex_key;
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffCounterVisitView {
    /// The end of the page's address.
    pub id: String,
    /// Her number in the line.
    pub ticket: i32,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Her date of birth.
    pub birth_date: Shown,
    /// What else is compared with her paper; none for an agent who does not serve her.
    pub compare: Option<ToCompare>,
    /// Until when she counts as having shown that she is alive.
    pub due: Option<Date>,
    /// Where it stands.
    pub state: VisitState,
    /// Whether another agent serves her.
    pub is_others: bool,
    /// Which fingers may be placed.
    pub fingers: Vec<FingerPosition>,
    /// What she got, the provisional one first.
    pub certificates: Vec<ShownCertificate>,
    /// One idempotency key for each form of the page.
    pub keys: VisitKeys,
    /// Whether the portal takes fingers by a scanner.
    pub has_scanner: bool,
    /// Why the last act was not done.
    pub error: Option<VisitError>,
}

/// What an agent compares with a paper beside a name and a date of birth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToCompare {
    /// Her sex.
    pub sex: Sex,
    /// Her member number, if she has one.
    pub number: Option<String>,
}

/// A certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownCertificate {
    /// By what; none for a provisional one.
    pub method: Option<Method>,
    /// The last day on which it counts.
    pub due: Date,
}

/// Idempotency keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitKeys {
    /// Of calling her, of taking over, of going on without a finger, and of papers: one of them at a time.
    pub next: String,
    /// Of sending her to the next rung.
    pub send: String,
    /// Of her leaving.
    pub leave: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitError {
    /// No paper is named.
    NoPaper,
    /// Her answers were not right.
    NotRight,
    /// No place is named.
    NoPlace,
    /// The visit does not allow it, or not any more.
    Refused(Refused),
}

impl VisitError {
    /// Which field it is about; none where it is about none.
    pub(super) fn field(self) -> Option<&'static str> {
        match self {
            Self::NoPaper => Some("paper"),
            Self::NoPlace => Some("onward"),
            Self::NotRight | Self::Refused(_) => None,
        }
    }

    /// Its words.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::NoPaper => "staff-unlock-error-paper",
            Self::NotRight => "counter-error-not-right",
            Self::NoPlace => "counter-error-no-place",
            Self::Refused(refused) => refused_key(refused),
        }
    }
}

/// The words of the next rung.
pub(super) fn onward_key(onward: Onward) -> &'static str {
    match onward {
        Onward::Commune => "counter-onward-commune",
        Onward::HealthCentre => "counter-onward-health-centre",
        Onward::Home => "counter-onward-home",
    }
}

/// The choice of the next rung, for a form that sends her on.
pub(super) fn onward_choice(frame: &Frame) -> AnyView {
    let words = frame.words;
    let field =
        Field { name: "onward", label: words.get("counter-onward").to_owned(), ..Field::default() };
    let lines = Onward::ALL
        .map(|onward| (onward.code().to_owned(), words.get(onward_key(onward)).to_owned()))
        .into();
    view! { <SelectField field choose=words.get("staff-member-choose") lines/> }.into_any()
}

/// The words of what a certificate rests on.
fn method_key(method: Method) -> &'static str {
    match method {
        Method::Finger(_) => "counter-method-finger",
        Method::Papers => "counter-method-papers",
        Method::Seen(onward) => onward_key(onward),
    }
}

/// The whole page. Its forms post `act` (`call`, `device`, `no-prints`, `papers`, `send`, `take-over`,
/// `leave`) and `key` to the page's
/// own address; papers also `paper` and `right`, sending `onward`.
pub fn render(view: &StaffCounterVisitView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("counter-visit-title");
    let error = |error: VisitError| FieldError {
        field: error.field(),
        text: words.get(error.key()).to_owned(),
    };
    let errors: Vec<_> = view.error.map(error).into_iter().collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let how = view.compare.as_ref().map(|_| view! { <p>{words.get("counter-compare")}</p> });
    let main = view! { {how}<SummaryList facts=facts(view, frame)/> }.into_any();
    let content = view! {
        <BackLink href=frame.href(staff_counter::PATH) label=words.get("counter-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main side=acts::column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffCounterVisitView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let due = match view.due {
        Some(due) => words.date(due),
        None => words.get("frame-not-known").to_owned(),
    };
    let born = if view.birth_date.is_masked() { "counter-born" } else { "counter-birth-date" };
    let mut facts = vec![
        Fact::new(words.get("counter-ticket"), words.number(view.ticket.into())),
        Fact::new(words.get("counter-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get(born), staff_reveal::fact(&view.birth_date, words)),
    ];
    if let Some(ToCompare { sex, number }) = &view.compare {
        let number = match number {
            Some(number) => ascii(number),
            None => words.get("frame-not-known").into_any(),
        };
        facts.push(Fact::new(words.get("staff-merge-sex"), words.get(sex_key(*sex))));
        facts.push(Fact::new(words.get("my-pension-member"), number));
    }
    facts.push(Fact::new(words.get("counter-state"), words.get(state_key(view.state))));
    facts.push(Fact::new(words.get("counter-due"), due));
    for certificate in &view.certificates {
        let key = certificate.method.map_or("counter-method-provisional", method_key);
        let date = words.date(certificate.due);
        let value = words.with("counter-until", &[("date", date.into())]);
        facts.push(Fact::new(words.get(key), value));
    }
    facts
}
