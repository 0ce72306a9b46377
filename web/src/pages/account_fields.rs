//! The fields of an account, for the person and for a member of staff at a counter.

use leptos::prelude::*;
use sothon_domain::account_change::{AccountFault, AccountField, Bank, TypedAccount};
use sothon_locales::Words;

use crate::components::error_summary::FieldError;
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};

/// The name of a field in the form.
fn name(field: AccountField) -> &'static str {
    match field {
        AccountField::Bank => "bank",
        AccountField::Number => "number",
        AccountField::Holder => "holder",
    }
}

fn key(fault: AccountFault) -> &'static str {
    match fault {
        AccountFault::BankMissing => "account-error-bank",
        AccountFault::NumberMissing => "account-error-number-missing",
        AccountFault::NumberMalformed => "account-error-number",
        AccountFault::HolderMissing => "account-error-holder",
        AccountFault::HolderTooLong => "account-error-holder-long",
    }
}

/// A fault as the summary of errors says it.
pub(super) fn error(fault: AccountFault, words: &Words) -> FieldError {
    FieldError { field: Some(name(fault.field())), text: words.get(key(fault)).to_owned() }
}

/// The fields, with what was typed and what is wrong with it.
pub(super) fn fields(
    typed: &TypedAccount,
    faults: &[AccountFault],
    words: &'static Words,
) -> AnyView {
    let field = |of: AccountField, label: &str, hint: &str, value: &String| Field {
        name: name(of),
        label: words.get(label).to_owned(),
        hint: hint.to_owned(),
        error: faults
            .iter()
            .find(|fault| fault.field() == of)
            .map(|fault| words.get(key(*fault)).to_owned()),
        value: value.clone(),
    };
    let bank = field(AccountField::Bank, "account-bank", "", &typed.bank);
    let hint = words.get("account-number-hint");
    let number = field(AccountField::Number, "account-number", hint, &typed.number);
    let hint = words.get("account-holder-hint");
    let holder = field(AccountField::Holder, "account-holder", hint, &typed.holder);
    let line = |bank: Bank| (bank.name().to_owned(), bank.name().to_owned());
    let lines: Vec<(String, String)> = Bank::all().map(line).collect();
    view! {
        <SelectField field=bank choose=words.get("account-bank-choose") lines/>
        <TextField field=number kind=Kind::Number/>
        <TextField field=holder/>
    }
    .into_any()
}
