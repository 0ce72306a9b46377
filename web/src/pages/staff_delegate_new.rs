//! One of the staff proposes that somebody acts for a person: for one who is at the counter, or by a decision
//! that names a guardian.

use leptos::prelude::*;
use sothon_domain::delegate::{DecisionFault, TypedDecision};
use sothon_domain::person_lock::{NotAPaper, PaperKind};
use time::Date;

use super::delegates_new::{DelegateError, TypedDelegate, ends, scopes};
use super::staff_account_new::AccountNumberError;
use super::staff_binding_one::paper_key;
use super::staff_delegates;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The path of the page for a person at the counter.
pub const COUNTER: &str = "/staff/delegates/new";
/// The path of the page for a guardian.
pub const GUARDIAN: &str = "/staff/delegates/guardian";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffDelegateNewView {
    /// The person's member number as typed.
    pub member_number: String,
    /// Who is to act, as typed; the months only at the counter.
    pub other: TypedDelegate,
    /// On what it rests.
    pub terms: TypedTerms,
    /// What is wrong, in the order of the fields.
    pub errors: Vec<ProposalError>,
    /// Today, from which the ends count.
    pub today: Date,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// On what it rests, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedTerms {
    /// The paper that was seen, and what another one is.
    Counter {
        /// The code of its kind.
        paper: String,
        /// What another paper is.
        other_paper: String,
    },
    /// The decision.
    Guardian(TypedDecision),
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalError {
    /// The person's number.
    Member(AccountNumberError),
    /// The other, or what she may do.
    Delegate(DelegateError),
    /// The paper.
    Paper(NotAPaper),
    /// The decision.
    Decision(DecisionFault),
    /// Another proposal waits for the two.
    AnotherWaits,
}

impl ProposalError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Member(_) => Some("member_number"),
            Self::Delegate(error) => match error {
                DelegateError::Number | DelegateError::Unknown | DelegateError::Myself => {
                    Some("other_number")
                }
                DelegateError::NameMissing => Some("other_name"),
                DelegateError::ScopeMissing => Some("scope"),
                DelegateError::EndMissing => Some("months"),
                DelegateError::Guardian | DelegateError::TooMany | DelegateError::TooManyTries => {
                    None
                }
            },
            Self::Paper(NotAPaper::NoneChosen) => Some("paper"),
            Self::Paper(NotAPaper::NotDescribed | NotAPaper::TooLong) => Some("other_paper"),
            Self::Decision(DecisionFault::Number) => Some("number"),
            Self::Decision(DecisionFault::Body) => Some("body"),
            Self::Decision(DecisionFault::DecidedOn) => Some("decided_on"),
            Self::Decision(DecisionFault::EndsOn) => Some("ends_on"),
            Self::AnotherWaits => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Member(AccountNumberError::Malformed) => "staff-unlock-error-malformed",
            Self::Member(AccountNumberError::Unknown) => "staff-unlock-error-unknown",
            Self::Delegate(error) => match error {
                DelegateError::Number => "delegates-error-number",
                DelegateError::NameMissing => "delegates-error-name",
                DelegateError::Unknown => "delegates-error-unknown",
                DelegateError::Myself => "staff-delegates-error-same",
                DelegateError::ScopeMissing => "delegates-error-scope",
                DelegateError::EndMissing => "delegates-error-end",
                DelegateError::Guardian | DelegateError::TooMany => "staff-delegates-error-room",
                DelegateError::TooManyTries => "staff-delegates-error-tries",
            },
            Self::Paper(NotAPaper::NoneChosen) => "staff-unlock-error-paper",
            Self::Paper(NotAPaper::NotDescribed) => "staff-unlock-error-other",
            Self::Paper(NotAPaper::TooLong) => "staff-unlock-error-other-long",
            Self::Decision(DecisionFault::Number) => "staff-delegates-error-decision-number",
            Self::Decision(DecisionFault::Body) => "staff-delegates-error-body",
            Self::Decision(DecisionFault::DecidedOn) => "staff-delegates-error-decided",
            Self::Decision(DecisionFault::EndsOn) => "staff-delegates-error-ends",
            Self::AnotherWaits => "staff-delegates-error-waits",
        }
    }
}

/// The whole page. The form posts `member_number`, `other_number`, `other_name`, `scope` and `key`; at the
/// counter also `months`, `paper` and `other_paper`, for a guardian `number`, `body`, `decided_on` and `ends_on`.
pub fn render(view: &StaffDelegateNewView, frame: &Frame) -> String {
    let words = frame.words;
    let (path, title, intro) = match view.terms {
        TypedTerms::Counter { .. } => (COUNTER, "staff-delegates-new", "staff-delegates-new-intro"),
        TypedTerms::Guardian(_) => {
            (GUARDIAN, "staff-delegates-guardian", "staff-delegates-guardian-intro")
        }
    };
    let title = words.get(title);
    let error = |error: &ProposalError| FieldError {
        field: error.field(),
        text: words.get(error.key()).to_owned(),
    };
    let errors: Vec<_> = view.errors.iter().map(error).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href(staff_delegates::PATH) label=words.get("staff-delegates-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get(intro)}</p>
        <form method="post" action=frame.href(path) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {people(view, frame)}
            {terms(view, frame)}
            <p>{words.get("staff-binding-second")}</p>
            <Button label=words.get("staff-binding-propose") key="P"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

fn field(
    view: &StaffDelegateNewView,
    frame: &Frame,
    name: &'static str,
    (label, hint): (&str, &str),
    value: &str,
) -> Field {
    let words = frame.words;
    let error = view.errors.iter().find(|error| error.field() == Some(name));
    Field {
        name,
        label: words.get(label).to_owned(),
        hint: if hint.is_empty() { String::new() } else { words.get(hint).to_owned() },
        error: error.map(|error| words.get(error.key()).to_owned()),
        value: value.to_owned(),
    }
}

fn people(view: &StaffDelegateNewView, frame: &Frame) -> AnyView {
    let (words, other) = (frame.words, &view.other);
    let field = |name, label, hint, value| field(view, frame, name, (label, hint), value);
    let hint = "staff-unlock-member-number-hint";
    let number =
        field("member_number", "staff-delegates-principal", hint, view.member_number.as_str());
    let theirs =
        field("other_number", "staff-delegates-other-number", hint, other.member_number.as_str());
    let hint = "delegates-name-hint";
    let name = field("other_name", "staff-delegates-other-name", hint, other.name.as_str());
    let may = field("scope", "delegates-scope", "", other.scope.as_str());
    view! {
        <TextField field=number kind=Kind::MemberNumber/>
        <TextField field=theirs kind=Kind::MemberNumber/>
        <TextField field=name/>
        <Choices field=may choices=scopes(words)/>
    }
    .into_any()
}

fn terms(view: &StaffDelegateNewView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = |name, label, hint, value: &str| field(view, frame, name, (label, hint), value);
    match &view.terms {
        TypedTerms::Counter { paper, other_paper } => {
            let until = field("months", "delegates-end", "", &view.other.months);
            let paper = field("paper", "staff-unlock-paper", "", paper);
            let other = field("other_paper", "staff-unlock-other", "", other_paper);
            let papers = PaperKind::ALL.map(|kind| Choice {
                value: kind.code().to_owned(),
                label: words.get(paper_key(kind)).to_owned(),
            });
            view! {
                <Choices field=until choices=ends(view.today, words)/>
                <Choices field=paper choices=papers.into()/>
                <TextField field=other/>
            }
            .into_any()
        }
        TypedTerms::Guardian(typed) => {
            let number = field("number", "staff-delegates-decision-number", "", &typed.number);
            let hint = "staff-delegates-body-hint";
            let body = field("body", "staff-delegates-body", hint, &typed.body);
            let hint = "staff-delegates-date-hint";
            let decided = field("decided_on", "staff-delegates-decided", hint, &typed.decided_on);
            let hint = "staff-delegates-ends-hint";
            let ends = field("ends_on", "staff-delegates-ends", hint, &typed.ends_on);
            view! {
                <h2>{words.get("staff-delegates-decision")}</h2>
                <TextField field=number/>
                <TextField field=body/>
                <TextField field=decided/>
                <TextField field=ends/>
            }
            .into_any()
        }
    }
}
