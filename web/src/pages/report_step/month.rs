//! Since which month? The month is chosen, the year is typed.

use leptos::prelude::*;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;

use super::action;
use crate::Frame;
use crate::components::button::Button;
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};

/// The two parts as they were chosen and typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MonthQuestion {
    /// The number of the month, 1 to 12; empty when none was chosen.
    pub month: String,
    /// The year as typed.
    pub year: String,
}

impl MonthQuestion {
    /// The part to correct first: the month where none was chosen.
    pub(super) fn field(&self) -> &'static str {
        if self.month.is_empty() { "month" } else { "year" }
    }
}

pub(super) fn ask(
    kind: CaseKind,
    question: &MonthQuestion,
    error: Option<String>,
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let of = |name| error.clone().filter(|_| question.field() == name);
    let month = Field {
        name: "month",
        label: words.get("report-since-month").to_owned(),
        error: of("month"),
        value: question.month.clone(),
        ..Field::default()
    };
    let year = Field {
        name: "year",
        label: words.get("report-since-year").to_owned(),
        hint: words.get("report-since-year-hint").to_owned(),
        error: of("year"),
        value: question.year.clone(),
    };
    let name = |number: u8| words.get(&format!("format-month-{number}")).to_owned();
    let lines = (1..=12).map(|number| (number.to_string(), name(number))).collect();
    view! {
        <p>{words.get("report-since-unsure")}</p>
        <form method="post" action=action(kind, StepKey::Since, frame) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <SelectField field=month choose=words.get("report-since-choose") lines/>
            <TextField field=year kind=Kind::Year/>
            <Button label=words.get("report-next")/>
        </form>
    }
    .into_any()
}
