//! An officer proposes an amount for a member, with the legal instrument as a file.

use leptos::prelude::*;
use sothon_domain::award_decision::{
    Fault, NotAnInstrument, ProposalField, Refused, TypedProposal,
};
use sothon_domain::pension::{AwardKind, Line};

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};
use crate::pages::file_field::file_field;
use crate::pages::staff_award::{ShownMember, kind_key, member, refused_key, why_nothing};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAwardFormView {
    /// The end of the page's address.
    pub membership: String,
    /// For whom.
    pub member: ShownMember,
    /// Why the rule pays a child nothing any more; then no other amount is taken. No lines for anybody else.
    pub working: Vec<Line>,
    /// The form's idempotency key.
    pub key: String,
    /// What was typed and sent before, to be corrected; a file has to be chosen again.
    pub typed: TypedProposal,
    /// Why it was not taken.
    pub errors: Vec<StaffAwardFormError>,
}

/// Why a proposal was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StaffAwardFormError {
    /// A field won't do.
    Field(ProposalField, Fault),
    /// The file won't do.
    Instrument(NotAnInstrument),
    /// The amount comes from the rule with this name.
    RuleKnown(String),
    /// Another proposal for the member waits.
    AnotherWaits,
    /// This officer proposes nothing for the person.
    Refused(Refused),
}

impl StaffAwardFormError {
    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Field(field, _) => Some(name(*field)),
            Self::Instrument(_) => Some("instrument"),
            Self::RuleKnown(_) | Self::AnotherWaits | Self::Refused(_) => None,
        }
    }

    fn text(&self, frame: &Frame) -> String {
        let words = frame.words;
        match self {
            Self::Field(field, fault) => words.get(fault_key(*field, *fault)).to_owned(),
            Self::Instrument(NotAnInstrument::Empty) => words.get("staff-award-error-file").into(),
            Self::Instrument(NotAnInstrument::TooLarge) => {
                words.get("staff-award-error-file-large").into()
            }
            Self::Instrument(NotAnInstrument::OtherKind) => {
                words.get("staff-award-error-file-kind").into()
            }
            Self::RuleKnown(rule) => {
                words.with("staff-award-error-rule", &[("rule", rule.as_str().into())])
            }
            Self::AnotherWaits => words.get("staff-award-error-waits").into(),
            Self::Refused(refused) => words.get(refused_key(*refused)).into(),
        }
    }
}

fn name(field: ProposalField) -> &'static str {
    match field {
        ProposalField::Kind => "kind",
        ProposalField::Amount => "amount",
        ProposalField::Number => "number",
        ProposalField::DecidedOn => "decided_on",
        ProposalField::Title => "title",
    }
}

fn fault_key(field: ProposalField, fault: Fault) -> &'static str {
    match (field, fault) {
        (_, Fault::AmountOutOfRange) => "staff-award-error-amount-range",
        (_, Fault::InFuture) => "staff-award-error-date-future",
        (_, Fault::BeforeBirth) => "staff-award-error-date-birth",
        (_, Fault::BeforeEnd) => "staff-award-error-date-end",
        (ProposalField::Number, Fault::TooLong) => "staff-award-error-number-long",
        (ProposalField::Title, Fault::TooLong) => "staff-award-error-title-long",
        (ProposalField::Kind, _) => "staff-award-error-kind",
        (ProposalField::Amount, _) => "staff-award-error-amount",
        (ProposalField::Number, _) => "staff-award-error-number",
        (ProposalField::DecidedOn, _) => "staff-award-error-date",
        (ProposalField::Title, _) => "staff-award-error-title",
    }
}

/// The whole page. Its form posts, as parts (RFC 7578), `csrf` first, then `key`, the fields and last the
/// file `instrument` to the page's own address.
pub fn render(view: &StaffAwardFormView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-award-form-title");
    let mood = if view.errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let error =
        |error: &StaffAwardFormError| FieldError { field: error.field(), text: error.text(frame) };
    let errors = view.errors.iter().map(error).collect();
    let content = view! {
        <BackLink href=frame.href("/staff/awards/new") label=words.get("staff-award-new-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {member(&view.member, &format!("/staff/awards/new/{}", view.membership), frame)}
        {why_nothing(&view.working, frame)}
        <h2>{words.get("staff-award-proposal")}</h2>
        {form(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn form(view: &StaffAwardFormView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let action = frame.href(&format!("/staff/awards/new/{}", view.membership));
    let typed = &view.typed;
    let field = |name, label, hint| field(view, frame, name, label, hint);
    let kind = Field { value: typed.kind.clone(), ..field("kind", "staff-award-kind", "") };
    let kinds = AwardKind::ALL
        .map(|kind| (kind.code().to_owned(), words.get(kind_key(kind)).to_owned()))
        .into();
    let line = |name, label, hint, value: &String| Field {
        value: value.clone(),
        ..field(name, label, hint)
    };
    let amount = line("amount", "staff-award-amount", "staff-award-amount-hint", &typed.amount);
    let number = line("number", "staff-award-number", "", &typed.number);
    let date = line("decided_on", "staff-award-date", "staff-award-date-hint", &typed.decided_on);
    let title = line("title", "staff-award-source", "staff-award-source-hint", &typed.title);
    view! {
        <form method="post" action=action enctype="multipart/form-data" novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <SelectField field=kind choose=words.get("staff-award-kind-choose") lines=kinds/>
            <TextField field=amount kind=Kind::Year/>
            <TextField field=number/>
            <TextField field=date/>
            <TextField field=title/>
            {file_field(
                &field("instrument", "staff-award-file", "staff-award-file-hint"),
                ".pdf,.jpg,.jpeg,.png",
            )}
            <p>{words.get("staff-award-second")}</p>
            <Button label=words.get("staff-award-send") key="P"/>
        </form>
    }
    .into_any()
}

/// An empty field with what is wrong with it, if anything.
fn field(
    view: &StaffAwardFormView,
    frame: &Frame,
    name: &'static str,
    label: &str,
    hint: &str,
) -> Field {
    let words = frame.words;
    let error = view.errors.iter().find(|error| error.field() == Some(name));
    let hint = if hint.is_empty() { String::new() } else { words.get(hint).to_owned() };
    Field {
        name,
        label: words.get(label).to_owned(),
        hint,
        error: error.map(|error| error.text(frame)),
        value: String::new(),
    }
}
