//! The forms of what may be done.

use leptos::prelude::*;
use sothon_domain::recovery::{RecoveryAct, RecoveryField, RefusalReason};

use super::words::{fault_text, field_name, reason_key, way_key};
use super::{StaffRecoveryError, StaffRecoveryView, path};
use crate::Frame;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};
use crate::pages::{staff_act, staff_proof};

/// The forms of the page, in its order.
pub(super) fn forms(view: &StaffRecoveryView, frame: &Frame) -> Vec<AnyView> {
    let form = |(act, key): &(RecoveryAct, String)| {
        let fields = fields(*act, view, frame);
        staff_act::form(&path(&view.id), (act.code(), key), fields, frame)
    };
    view.acts.iter().map(form).collect()
}

fn fields(act: RecoveryAct, view: &StaffRecoveryView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let headed = |title: &str, why: &str| {
        view! { <h2>{words.get(title).to_owned()}</h2><p>{words.get(why).to_owned()}</p> }
    };
    match act {
        RecoveryAct::Confirm => view! {
            {which(view)}
            {headed("staff-recovery-confirm-title", "staff-recovery-confirm-why")}
            {staff_proof::field(view.proof, frame)}
            <Button label=words.get("staff-recovery-confirm") key="A"/>
        }
        .into_any(),
        RecoveryAct::Refuse => view! {
            {which(view)}
            {headed("staff-recovery-refuse-title", "staff-recovery-refuse-why")}
            <SelectField
                field=why(view, frame)
                choose=words.get("staff-account-reason-choose")
                lines=reasons(frame)
            />
            <Button label=words.get("staff-recovery-refuse") secondary=true key="B"/>
        }
        .into_any(),
        RecoveryAct::Withdraw => view! {
            {which(view)}
            {headed("staff-recovery-withdraw-title", "staff-recovery-withdraw-why")}
            <Button label=words.get("staff-recovery-withdraw") secondary=true key="C"/>
        }
        .into_any(),
        RecoveryAct::Propose => view! {
            {headed("staff-recovery-propose-title", "staff-recovery-propose-why")}
            {proposal(view, frame)}
            <Button label=words.get("staff-recovery-propose") key="E"/>
        }
        .into_any(),
    }
}

/// The proposal that is seen: another one is not decided by this form.
fn which(view: &StaffRecoveryView) -> AnyView {
    let proposal = view.proposal.clone();
    view! { <input type="hidden" name="proposal" value=proposal/> }.into_any()
}

fn proposal(view: &StaffRecoveryView, frame: &Frame) -> AnyView {
    let field = |of| field(of, view, frame);
    view! {
        <Choices field=field(RecoveryField::Way) choices=ways(frame)/>
        <TextField field=field(RecoveryField::Name)/>
        <TextField field=field(RecoveryField::Number) kind=Kind::MemberNumber/>
        <TextField field=field(RecoveryField::Count) kind=Kind::Number/>
        <TextField field=field(RecoveryField::First)/>
        <TextField field=field(RecoveryField::Agreed)/>
        <TextField field=field(RecoveryField::Reason)/>
    }
    .into_any()
}

fn field(of: RecoveryField, view: &StaffRecoveryView, frame: &Frame) -> Field {
    let (words, typed) = (frame.words, &view.typed);
    let (label, hint, value) = match of {
        RecoveryField::Way => ("staff-recovery-way", None, &typed.way),
        RecoveryField::Name => {
            ("staff-recovery-name", Some("staff-recovery-name-hint"), &typed.name)
        }
        RecoveryField::Number => {
            ("staff-recovery-number", Some("staff-recovery-number-hint"), &typed.number)
        }
        RecoveryField::Count => {
            ("staff-recovery-count", Some("staff-recovery-count-hint"), &typed.count)
        }
        RecoveryField::First => {
            ("staff-recovery-first", Some("staff-recovery-first-hint"), &typed.first)
        }
        RecoveryField::Agreed => {
            ("staff-recovery-agreed", Some("staff-recovery-agreed-hint"), &typed.agreed)
        }
        RecoveryField::Reason => {
            ("staff-recovery-reason", Some("staff-recovery-reason-hint"), &typed.reason)
        }
    };
    let fault = view.faults.iter().find(|fault| fault.field() == of);
    Field {
        name: field_name(of),
        label: words.get(label).to_owned(),
        hint: hint.map(|key| words.get(key).to_owned()).unwrap_or_default(),
        error: fault.map(|fault| fault_text(*fault, words)),
        value: value.clone(),
    }
}

fn why(view: &StaffRecoveryView, frame: &Frame) -> Field {
    let words = frame.words;
    let missing = view.error == Some(StaffRecoveryError::ReasonMissing);
    Field {
        name: "why",
        label: words.get("staff-account-reason").to_owned(),
        hint: String::new(),
        error: missing.then(|| words.get("staff-account-error-reason").to_owned()),
        value: String::new(),
    }
}

fn ways(frame: &Frame) -> Vec<Choice> {
    let choice = |code: &str| Choice {
        value: code.to_owned(),
        label: frame.words.get(way_key(code)).to_owned(),
    };
    ["survivor", "bank", "waive"].map(choice).into()
}

fn reasons(frame: &Frame) -> Vec<(String, String)> {
    let line = |reason: RefusalReason| {
        (reason.code().to_owned(), frame.words.get(reason_key(reason)).to_owned())
    };
    RefusalReason::ALL.map(line).into()
}
