//! A commune, or any other office, reports the death of one of its people itself.

use leptos::prelude::*;
use sothon_domain::death_report::{TellFault, TypedTelling};

use super::staff_deaths;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::text_field::{Field, Kind, TextField};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/staff/deaths/new";

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TellingView {
    /// What was typed before, to be corrected.
    pub typed: TypedTelling,
    /// What is wrong with it.
    pub faults: Vec<TellFault>,
    /// The idempotency key of the form.
    pub key: String,
}

/// The field a fault is about.
fn field_of(fault: TellFault) -> &'static str {
    match fault {
        TellFault::NumberMissing
        | TellFault::NumberMalformed
        | TellFault::NumberUnknown
        | TellFault::Related => "number",
        TellFault::DiedMalformed => "died",
        TellFault::HowMissing => "how",
    }
}

fn fault_key(fault: TellFault) -> &'static str {
    match fault {
        TellFault::NumberMissing => "staff-death-tell-error-number",
        TellFault::NumberMalformed => "staff-death-error-number",
        TellFault::NumberUnknown => "staff-death-error-number-unknown",
        TellFault::DiedMalformed => "staff-death-tell-error-died",
        TellFault::HowMissing => "staff-death-error-how",
        TellFault::Related => "staff-death-refused-related",
    }
}

/// The whole page; its form posts `number`, `died`, `how` and `key` to the page's own address.
pub fn render(view: &TellingView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-death-tell-title");
    let text = |fault: TellFault| words.get(fault_key(fault)).to_owned();
    let errors: Vec<_> = (view.faults.iter())
        .map(|fault| FieldError { field: Some(field_of(*fault)), text: text(*fault) })
        .collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let field = |name: &'static str, [label, hint]: [&str; 2], value: &str| Field {
        name,
        label: words.get(label).to_owned(),
        hint: words.get(hint).to_owned(),
        error: view.faults.iter().copied().find(|fault| field_of(*fault) == name).map(text),
        value: value.to_owned(),
    };
    let typed = &view.typed;
    let number = ["staff-death-number", "staff-death-tell-number-hint"];
    let died = ["staff-death-said-died", "staff-death-tell-died-hint"];
    let how = ["staff-death-how", "staff-death-how-hint"];
    let content = view! {
        <BackLink
            href=frame.href(staff_deaths::PATH)
            label=words.get("staff-death-list-title")
        />
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <p>{words.get("staff-death-tell-intro")}</p>
        <form method="post" action=frame.href(PATH) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=view.key.clone()/>
            <TextField field=field("number", number, &typed.number) kind=Kind::MemberNumber/>
            <TextField field=field("died", died, &typed.died)/>
            <TextField field=field("how", how, &typed.how)/>
            <Button label=words.get("staff-death-tell-send")/>
        </form>
    };
    document::page(frame, title, mood, content.into_any())
}
