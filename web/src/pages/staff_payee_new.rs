//! An officer proposes who is paid in somebody's stead.

use leptos::prelude::*;
use sothon_domain::account_change::AccountFault;
use sothon_domain::payee::{BasisKind, PayeeFault, PayeeField, Refused, TypedPayee};
use sothon_locales::Words;

use super::staff_payee_one::refused_key;
use super::{account_fields, staff_payees};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/payees/new";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffPayeeNewView {
    /// What was typed.
    pub typed: TypedPayee,
    /// What is wrong with it, in the order of the fields.
    pub faults: Vec<PayeeFault>,
    /// Why it can't be proposed for these two, or not by her.
    pub refused: Option<NotProposed>,
    /// The key that makes sending twice one act.
    pub key: String,
}

/// Why it was not proposed though nothing is wrong with the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotProposed {
    /// The two do not allow it.
    Refused(Refused),
    /// Too many forms today.
    TooManyTries,
}

/// The whole page. The form posts `key`, `member_number`, `other_number`, `other_name`, `basis`, `paper_number`, `body`,
/// `decided_on`, `ends_on`, `way`, `bank`, `number` and `holder`.
pub fn render(view: &StaffPayeeNewView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-payees-new-title");
    let errors = errors(view, words);
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href(staff_payees::PATH) label=words.get("staff-payees-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-payees-new-intro")}</p>
        <p>{words.get("staff-payees-new-two")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            {people(view, words)}
            {paper(view, words)}
            {money(view, words)}
            <Button label=words.get("staff-payees-propose") key="P"/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}

fn errors(view: &StaffPayeeNewView, words: &'static Words) -> Vec<FieldError> {
    let refused = view.refused.map(|refused| FieldError {
        field: None,
        text: words
            .get(match refused {
                NotProposed::Refused(refused) => refused_key(refused),
                NotProposed::TooManyTries => "staff-payees-error-tries",
            })
            .to_owned(),
    });
    let faults = view.faults.iter().map(|fault| match fault {
        PayeeFault::Account(fault) => account_fields::error(*fault, words),
        other => FieldError {
            field: Some(field_name(other.field())),
            text: words.get(fault_key(*other)).to_owned(),
        },
    });
    refused.into_iter().chain(faults).collect()
}

/// The name of a field in the form; those of an account are named by the account's own fields.
fn field_name(field: PayeeField) -> &'static str {
    match field {
        PayeeField::Member => "member_number",
        PayeeField::Other => "other_number",
        PayeeField::OtherName => "other_name",
        PayeeField::Basis => "basis",
        PayeeField::PaperNumber => "paper_number",
        PayeeField::Body => "body",
        PayeeField::DecidedOn => "decided_on",
        PayeeField::EndsOn => "ends_on",
        PayeeField::Way => "way",
        PayeeField::Bank => "bank",
        PayeeField::AccountNumber => "number",
        PayeeField::Holder => "holder",
    }
}

fn fault_key(fault: PayeeFault) -> &'static str {
    match fault {
        PayeeFault::MemberUnknown => "staff-payees-error-person",
        PayeeFault::PayeeUnknown => "staff-payees-error-payee",
        PayeeFault::NameMissing => "staff-payees-error-name",
        PayeeFault::Herself => "staff-payees-error-same",
        PayeeFault::PayeeGone => "staff-payees-refused-gone",
        PayeeFault::PayeeNotOfAge => "staff-payees-error-young",
        PayeeFault::BasisMissing => "staff-payees-error-basis",
        PayeeFault::BasisUnfit => "staff-payees-error-physician",
        PayeeFault::Paper(_) => match fault.field() {
            PayeeField::PaperNumber => "staff-payees-error-paper-number",
            PayeeField::Body => "staff-payees-error-body",
            PayeeField::DecidedOn => "staff-payees-error-decided",
            _ => "staff-payees-error-ends",
        },
        PayeeFault::WayMissing | PayeeFault::Account(_) => "staff-payees-error-way",
    }
}

fn field(
    view: &StaffPayeeNewView,
    words: &'static Words,
    of: PayeeField,
    (label, hint): (&'static str, &'static str),
    value: &str,
) -> Field {
    let fault = view.faults.iter().find(|fault| fault.field() == of);
    let hint = if hint.is_empty() { "" } else { words.get(hint) };
    Field {
        name: field_name(of),
        label: words.get(label).to_owned(),
        hint: hint.to_owned(),
        error: fault.map(|fault| words.get(fault_key(*fault)).to_owned()),
        value: value.to_owned(),
    }
}

fn people(view: &StaffPayeeNewView, words: &'static Words) -> AnyView {
    let typed = &view.typed;
    let hint = "staff-unlock-member-number-hint";
    let label = ("staff-payees-person-number", hint);
    let hers = field(view, words, PayeeField::Member, label, &typed.member_number);
    let label = ("staff-payees-payee-number", "staff-payees-payee-number-hint");
    let theirs = field(view, words, PayeeField::Other, label, &typed.other_number);
    let label = ("staff-payees-payee-name", "delegates-name-hint");
    let name = field(view, words, PayeeField::OtherName, label, &typed.other_name);
    view! {
        <TextField field=hers kind=Kind::MemberNumber/>
        <TextField field=theirs kind=Kind::MemberNumber/>
        <TextField field=name/>
    }
    .into_any()
}

fn paper(view: &StaffPayeeNewView, words: &'static Words) -> AnyView {
    let (typed, paper) = (&view.typed, &view.typed.paper);
    let field = |of, label, value: &str| field(view, words, of, label, value);
    let basis = field(PayeeField::Basis, ("staff-payees-basis", ""), &typed.basis);
    let kinds = BasisKind::ALL.map(|kind| Choice {
        value: kind.code().to_owned(),
        label: words.get(basis_key(kind)).to_owned(),
    });
    let label = ("staff-payees-paper-number", "");
    let number = field(PayeeField::PaperNumber, label, &paper.number);
    let body =
        field(PayeeField::Body, ("staff-payees-body", "staff-payees-body-hint"), &paper.body);
    let label = ("staff-payees-decided", "staff-delegates-date-hint");
    let decided = field(PayeeField::DecidedOn, label, &paper.decided_on);
    let label = ("staff-payees-ends", "staff-payees-ends-hint");
    let ends = field(PayeeField::EndsOn, label, &paper.ends_on);
    view! {
        <h2>{words.get("staff-payees-paper")}</h2>
        <Choices field=basis choices=kinds.into()/>
        <TextField field=number/>
        <TextField field=body/>
        <TextField field=decided/>
        <TextField field=ends/>
    }
    .into_any()
}

fn money(view: &StaffPayeeNewView, words: &'static Words) -> AnyView {
    let way = field(view, words, PayeeField::Way, ("staff-payees-way", ""), &view.typed.way);
    let choice = |value: &str, key: &str| Choice {
        value: value.to_owned(),
        label: words.get(key).to_owned(),
    };
    let choices =
        vec![choice("bank", "staff-payees-way-bank"), choice("cash", "staff-payees-way-cash")];
    let account = |fault: &PayeeFault| match fault {
        PayeeFault::Account(fault) => Some(*fault),
        _ => None,
    };
    let faults: Vec<AccountFault> = view.faults.iter().filter_map(account).collect();
    view! {
        <h2>{words.get("staff-payees-money")}</h2>
        <Choices field=way choices/>
        <p>{words.get("staff-payees-account-hint")}</p>
        {account_fields::fields(&view.typed.account, &faults, words)}
    }
    .into_any()
}

/// A sort of paper in words.
pub(super) fn basis_key(kind: BasisKind) -> &'static str {
    match kind {
        BasisKind::Court => "staff-payees-basis-court",
        BasisKind::FamilyCouncil => "staff-payees-basis-family",
        BasisKind::Physician => "staff-payees-basis-physician",
    }
}
