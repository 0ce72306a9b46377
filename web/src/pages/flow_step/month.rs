//! A month: its name is chosen, the year is typed; and a day of which perhaps no more is known.

use leptos::prelude::*;
use sothon_locales::Words;

use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};

/// How a year is written.
const YEAR_HINT: &str = "report-since-year-hint";

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
    errors: [Option<String>; 2],
    words: &'static Words,
) -> AnyView {
    fields(question, errors, words.get(YEAR_HINT), words)
}

/// Day, month and year in one row, so that the buttons below them stay in sight; below each other where one of them is
/// wrong, for no row has room to say why.
pub(super) fn ask_day(
    (day, of): (&str, &MonthQuestion),
    [of_day, of_month, of_year]: [Option<String>; 3],
    words: &'static Words,
) -> AnyView {
    let wrong = [&of_day, &of_month, &of_year].iter().any(|error| error.is_some());
    let class = if wrong { "" } else { "date-parts" };
    let day = Field {
        name: "day",
        label: words.get("flow-day").to_owned(),
        error: of_day,
        value: day.to_owned(),
        ..Field::default()
    };
    view! {
        <p class="hint">{words.get(YEAR_HINT)}</p>
        <div class=class>
            <TextField field=day kind=Kind::Number/>
            {fields(of, [of_month, of_year], "", words)}
        </div>
    }
    .into_any()
}

fn fields(
    question: &MonthQuestion,
    [of_month, of_year]: [Option<String>; 2],
    year_hint: &str,
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
        hint: year_hint.to_owned(),
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
