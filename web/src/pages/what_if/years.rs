//! One amount a year: the first as the heading, all of them as bars and as a table.

use leptos::prelude::*;
use sothon_domain::estimate::Outcome;
use sothon_domain::money::Riel;
use sothon_domain::pension::RuleSetId;
use sothon_locales::Words;
use time::Date;

use super::{WhatIfView, heading, rules, working, working_link};
use crate::Frame;
use crate::components::bar_chart::{Bar, BarChart};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;

/// A fact that stands beside each amount.
pub(super) struct Column {
    /// The key of the column's name.
    name: &'static str,
    value: String,
}

impl Column {
    pub(super) fn new(name: &'static str, value: String) -> Self {
        Self { name, value }
    }
}

/// One year of the answer.
pub(super) struct Year {
    /// The day.
    pub(super) begins: Date,
    /// What stands beside the amount; the same columns in each year.
    pub(super) columns: Vec<Column>,
    /// What the rules give.
    pub(super) outcome: Outcome,
}

/// The keys of what is said around the amounts.
pub(super) struct Said {
    /// The heading, with `amount` and `date`.
    pub(super) answer: &'static str,
    /// The first column's name.
    pub(super) day: &'static str,
    /// The table's name.
    pub(super) table: &'static str,
    /// The heading of the working, with `date`.
    pub(super) working: &'static str,
    /// Sentences below the table.
    pub(super) notes: &'static [&'static str],
}

/// The answer, the amounts, the rules, and the working of the chosen year.
pub(super) fn answer(view: &WhatIfView, said: &Said, years: Vec<Year>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let worked = |year: &Year| matches!(year.outcome, Outcome::Worked { .. });
    let unknown = years.iter().find_map(|year| match &year.outcome {
        Outcome::RuleNotKnown { gap } => Some(rules::not_known(gap.as_ref(), words)),
        Outcome::Worked { .. } => None,
    });
    let heading = heading(headline(said, years.first(), words), words);
    if !years.iter().any(worked) {
        return view! { {heading}{unknown} }.into_any();
    }
    let nothing = years.iter().any(|year| worked(year) && year.outcome.monthly().is_none());
    let lump_sum = nothing.then(|| {
        view! { <Notice kind=NoticeKind::Info><p>{words.get("what-if-lump-sum")}</p></Notice> }
    });
    let bars: Vec<Bar> = years.iter().map(|year| bar(year, words)).collect();
    let rows = years.iter().enumerate().map(|(at, year)| row(view, at, year, frame)).collect();
    let beside = years.first().map(|year| year.columns.iter().map(|column| column.name));
    let columns = std::iter::once(said.day)
        .chain(beside.into_iter().flatten())
        .chain(["what-if-column-monthly", "what-if-column-working"])
        .map(|key| words.get(key).to_owned())
        .collect();
    let used = used(&years);
    let notes: Vec<_> =
        said.notes.iter().map(|key| view! { <p>{words.get(key)}</p> }.into_any()).collect();
    view! {
        {heading}
        {rules::mark(view, &used, words)}
        <BarChart caption=words.get("what-if-chart") bars/>
        <Table caption=words.get(said.table) columns rows/>
        {notes}
        {unknown}
        {lump_sum}
        {rules::used(view, &used, words)}
        {chosen(view, said, &years, words)}
    }
    .into_any()
}

/// The answer in one line.
fn headline(said: &Said, first: Option<&Year>, words: &Words) -> String {
    let Some(first) = first else { return words.get("what-if-not-known").to_owned() };
    let date = ("date", words.date(first.begins).into());
    match &first.outcome {
        Outcome::Worked { monthly: Some(monthly), .. } => {
            words.with(said.answer, &[("amount", words.amount(*monthly).into()), date])
        }
        Outcome::Worked { monthly: None, .. } => words.with("what-if-answer-nothing", &[date]),
        Outcome::RuleNotKnown { .. } => words.get("what-if-not-known").to_owned(),
    }
}

/// The rule sets that answer, each once.
fn used(years: &[Year]) -> Vec<&RuleSetId> {
    let mut used = Vec::new();
    for year in years {
        if let Outcome::Worked { rules, .. } = &year.outcome
            && !used.contains(&rules)
        {
            used.push(rules);
        }
    }
    used
}

fn bar(year: &Year, words: &Words) -> Bar {
    Bar {
        label: words.date(year.begins),
        value: year.outcome.monthly().map(Riel::amount),
        text: amount(&year.outcome, words),
    }
}

fn amount(outcome: &Outcome, words: &Words) -> String {
    match outcome {
        Outcome::Worked { monthly: Some(monthly), .. } => words.amount(*monthly),
        Outcome::Worked { monthly: None, .. } => words.get("what-if-nothing").to_owned(),
        Outcome::RuleNotKnown { .. } => words.get("what-if-not-known-short").to_owned(),
    }
}

fn row(view: &WhatIfView, at: usize, year: &Year, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let link = match year.outcome {
        Outcome::Worked { .. } => {
            let number = words.digits(&year.begins.year().to_string());
            let label = words.with("what-if-see-working", &[("year", number.into())]);
            working_link(view, at, label, frame)
        }
        Outcome::RuleNotKnown { .. } => words.get("what-if-not-known-short").into_any(),
    };
    let beside = year.columns.iter().map(|column| column.value.clone().into_any());
    std::iter::once(words.date(year.begins).into_any())
        .chain(beside)
        .chain([amount(&year.outcome, words).into_any(), link])
        .collect()
}

fn chosen(
    view: &WhatIfView,
    said: &Said,
    years: &[Year],
    words: &'static Words,
) -> Option<AnyView> {
    let chosen = years.get(view.chosen).or(years.first())?;
    let Outcome::Worked { lines, .. } = &chosen.outcome else { return None };
    let title = words.with(said.working, &[("date", words.date(chosen.begins).into())]);
    Some(working(title, lines, words))
}
