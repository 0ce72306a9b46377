//! A month: its name is chosen, the year is typed.

use leptos::prelude::*;
use sothon_locales::Words;

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
    question: &MonthQuestion,
    [of_month, of_year]: [Option<String>; 2],
    words: &'static Words,
) -> AnyView {
    let month = Field {
        name: "month",
        label: words.get("report-since-month").to_owned(),
        error: of_month,
        value: question.month.clone(),
        ..Field::default()
    };
    let year = Field {
        name: "year",
        label: words.get("report-since-year").to_owned(),
        hint: words.get("report-since-year-hint").to_owned(),
        error: of_year,
        value: question.year.clone(),
    };
    let name = |number: u8| words.get(&format!("format-month-{number}")).to_owned();
    let lines = (1..=12).map(|number| (number.to_string(), name(number))).collect();
    view! {
        <SelectField field=month choose=words.get("report-since-choose") lines/>
        <TextField field=year kind=Kind::Year/>
    }
    .into_any()
}
