//! The pension on the wished day and in the years after it.

use leptos::prelude::*;
use sothon_domain::estimate::Point;

use super::WhatIfView;
use super::years::{self, Column, Said, Year};
use crate::Frame;

/// The amounts as bars and as a table, the rules, and the working of the chosen year.
pub(super) fn answer(view: &WhatIfView, points: &[Point], frame: &Frame) -> AnyView {
    let words = frame.words;
    let year = |point: &Point| Year {
        begins: point.retired_on,
        columns: vec![
            Column::new("what-if-column-age", words.number(i64::from(point.age))),
            Column::new("what-if-column-service", words.service(point.service)),
        ],
        outcome: point.outcome.clone(),
    };
    let said = Said {
        answer: "what-if-answer-retirement",
        day: "what-if-column-day",
        table: "what-if-table-retirement",
        working: "what-if-working-retirement",
        notes: &["what-if-steps", "what-if-day-amount"],
    };
    years::answer(view, &said, points.iter().map(year).collect(), frame)
}
