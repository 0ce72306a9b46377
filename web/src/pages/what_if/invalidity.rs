//! The pension of who can't work any more, from today on and from the years after.

use leptos::prelude::*;
use sothon_domain::estimate::InvalidityPoint;

use super::WhatIfView;
use super::years::{self, Column, Said, Year};
use crate::Frame;

/// The amounts as bars and as a table, the rules, and the working of the chosen year.
pub(super) fn answer(view: &WhatIfView, points: &[InvalidityPoint], frame: &Frame) -> AnyView {
    let words = frame.words;
    let year = |point: &InvalidityPoint| Year {
        begins: point.from,
        columns: vec![Column::new("what-if-column-service", words.service(point.service))],
        outcome: point.outcome.clone(),
    };
    let said = Said {
        answer: "what-if-answer-invalidity",
        day: "what-if-column-from",
        table: "what-if-table-invalidity",
        working: "what-if-working-invalidity",
        notes: &["what-if-steps", "what-if-committee"],
    };
    years::answer(view, &said, points.iter().map(year).collect(), frame)
}
