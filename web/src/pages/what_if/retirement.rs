//! The pension on the wished day and in the years after it.

use leptos::prelude::*;
use sothon_domain::estimate::{Outcome, Point};
use sothon_domain::money::Riel;
use sothon_domain::pension::RuleSetId;
use sothon_locales::Words;

use super::{WhatIfView, rules, working, working_link};
use crate::Frame;
use crate::components::bar_chart::{Bar, BarChart};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;

/// The rules, the amounts as bars and as a table, and the working of the chosen year.
pub(super) fn answer(view: &WhatIfView, points: &[Point], frame: &Frame) -> AnyView {
    let words = frame.words;
    let worked = |point: &Point| matches!(point.outcome, Outcome::Worked { .. });
    let unknown = points.iter().find_map(|point| match &point.outcome {
        Outcome::RuleNotKnown { gap } => Some(rules::not_known(gap.as_ref(), words)),
        Outcome::Worked { .. } => None,
    });
    if !points.iter().any(worked) {
        return unknown.into_any();
    }
    let nothing = points.iter().any(|point| worked(point) && point.outcome.monthly().is_none());
    let lump_sum = nothing.then(|| {
        view! { <Notice kind=NoticeKind::Info><p>{words.get("what-if-lump-sum")}</p></Notice> }
    });
    let bars: Vec<Bar> = points.iter().map(|point| bar(point, words)).collect();
    let rows = points.iter().enumerate().map(|(at, point)| row(view, at, point, frame)).collect();
    let columns = [
        "what-if-column-day",
        "what-if-column-age",
        "what-if-column-service",
        "what-if-column-monthly",
        "what-if-column-working",
    ]
    .map(|key| words.get(key).to_owned());
    view! {
        <h2>{words.get("what-if-result-retirement")}</h2>
        {rules::used(view, &used(points), words)}
        {unknown}
        {lump_sum}
        <p>{words.get("what-if-steps")}</p>
        <p>{words.get("what-if-day-amount")}</p>
        <BarChart caption=words.get("what-if-chart") bars/>
        <Table caption=words.get("what-if-table-retirement") columns=columns.into() rows/>
        {chosen(view, points, words)}
    }
    .into_any()
}

/// The rule sets that answer, each once.
fn used(points: &[Point]) -> Vec<&RuleSetId> {
    let mut used = Vec::new();
    for point in points {
        if let Outcome::Worked { rules, .. } = &point.outcome
            && !used.contains(&rules)
        {
            used.push(rules);
        }
    }
    used
}

fn bar(point: &Point, words: &Words) -> Bar {
    Bar {
        label: words.date(point.retired_on),
        value: point.outcome.monthly().map(Riel::amount),
        text: amount(&point.outcome, words),
    }
}

fn amount(outcome: &Outcome, words: &Words) -> String {
    match outcome {
        Outcome::Worked { monthly: Some(monthly), .. } => words.amount(*monthly),
        Outcome::Worked { monthly: None, .. } => words.get("what-if-nothing").to_owned(),
        Outcome::RuleNotKnown { .. } => words.get("what-if-not-known-short").to_owned(),
    }
}

fn row(view: &WhatIfView, at: usize, point: &Point, frame: &Frame) -> Vec<AnyView> {
    let words = frame.words;
    let year = words.digits(&point.retired_on.year().to_string());
    let link = match point.outcome {
        Outcome::Worked { .. } => {
            let label = words.with("what-if-see-working", &[("year", year.into())]);
            working_link(view, at, label, frame)
        }
        Outcome::RuleNotKnown { .. } => words.get("what-if-not-known-short").into_any(),
    };
    vec![
        words.date(point.retired_on).into_any(),
        words.number(i64::from(point.age)).into_any(),
        words.service(point.service).into_any(),
        amount(&point.outcome, words).into_any(),
        link,
    ]
}

fn chosen(view: &WhatIfView, points: &[Point], words: &'static Words) -> Option<AnyView> {
    let chosen = points.get(view.chosen).or(points.first())?;
    let Outcome::Worked { lines, .. } = &chosen.outcome else { return None };
    let date = words.date(chosen.retired_on);
    let title = words.with("what-if-working-retirement", &[("date", date.into())]);
    Some(working(title, lines, words))
}
