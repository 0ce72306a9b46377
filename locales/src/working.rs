//! The lines of a working in words. Web, letters and officers show the same ones.
//!
//! The messages are in `working.ftl`: `working-<key>-title`, and `working-<key>-details`, one
//! detail a line. A line that lacks a fact has messages of its own, `working-<key>-unknown-…`.

use sothon_domain::pension::{Arg, ArgName, Line, LineKey};

use crate::{Value, Words};

/// One line of a working, ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineText {
    /// The line's number and what it is: `១. ប្រាក់ខែដែលយកមកគណនា`.
    pub title: String,
    /// What it is, without the number: where something else numbers the lines.
    pub name: String,
    /// How it came about, one sentence each.
    pub details: Vec<String>,
    /// The monthly amount it ends in.
    pub amount: Option<String>,
    /// The share of the salary it gives.
    pub rate: Option<String>,
    /// The name of the instrument that orders it.
    pub citation: Option<String>,
}

/// The line in words; `number` counts from 1.
pub fn line_text(line: &Line, number: usize, words: &Words) -> LineText {
    let values = values(line, words);
    let key = message_key(line);
    let name = words.with(&format!("{key}-title"), &values);
    let number = words.digits(&number.to_string());
    let details_key = format!("{key}-details");
    let details = if words.has(&details_key) {
        words.with(&details_key, &values).lines().map(str::to_owned).collect()
    } else {
        Vec::new()
    };
    LineText {
        title: words
            .with("working-numbered", &[("number", number.into()), ("title", (&name).into())]),
        name,
        details,
        amount: line.amount.map(|amount| words.amount(amount)),
        rate: rate(line, words),
        citation: line.citation.as_ref().map(|id| words.citation(id)),
    }
}

/// The share of the salary the line arrives at; years above the cap arrive at none of their own.
fn rate(line: &Line, words: &Words) -> Option<String> {
    let rate = line.arg(ArgName::Rate).filter(|_| line.key != LineKey::YearsAboveCap)?;
    Some(argument(rate, ArgName::Rate, words))
}

/// The beginning of the line's message keys.
fn message_key(line: &Line) -> String {
    let unknown = match line.key {
        LineKey::GradeMinimum | LineKey::AverageSalaryMinimum => line.amount.is_none(),
        LineKey::FlatPensionNotYet => line.arg(ArgName::Year).is_none(),
        LineKey::Arrears => line.arg(ArgName::More).is_none(),
        _ => false,
    };
    format!("working-{}{}", line.key.code(), if unknown { "-unknown" } else { "" })
}

/// The values of the line's messages: its arguments by name, the lines it rests on (`line`,
/// `other-line`), the instrument that orders it (`instrument`), and whether its amount is `more` or `less` than nothing (`sign`).
fn values<'a>(line: &Line, words: &Words) -> Vec<(&'static str, Value<'a>)> {
    let mut values: Vec<_> = line
        .args
        .iter()
        .map(|(name, arg)| (name.code(), Value::Owned(argument(arg, *name, words))))
        .collect();
    for (name, number) in ["line", "other-line"].into_iter().zip(&line.refs) {
        values.push((name, words.digits(&number.to_string()).into()));
    }
    // A refusal names in its own words what refuses.
    if let Some(citation) = &line.citation {
        values.push(("instrument", words.citation(citation).into()));
    }
    let sign = match line.amount.map(|amount| amount.amount()) {
        Some(..0) => "less",
        Some(_) => "more",
        None => "unknown",
    };
    values.push(("sign", sign.into()));
    values
}

fn argument(arg: &Arg, name: ArgName, words: &Words) -> String {
    match arg {
        Arg::Riel(riel) => words.amount(*riel),
        Arg::Rate(rate) => words.rate(rate),
        Arg::Months(length) => words.service(*length),
        Arg::Date(date) => words.date(*date),
        Arg::Month(month) => words.month(*month),
        Arg::Number(year) if name == ArgName::Year => words.digits(&year.to_string()),
        Arg::Number(number) => words.number(*number),
        Arg::Text(text) => text.clone(),
    }
}
