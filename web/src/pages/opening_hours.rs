//! Opening hours on a page, a line for each run of days.

use leptos::prelude::*;
use sothon_domain::place_change::WeekHours;

use crate::Frame;

/// The week, line by line.
pub(super) fn lines(hours: &WeekHours, frame: &Frame) -> AnyView {
    let lines = frame.words.opening_hours(hours);
    let rest = lines.len().saturating_sub(1);
    let line = |(at, text): (usize, String)| {
        let end = (at < rest).then(|| view! { <br/> });
        view! { {text}{end} }
    };
    lines.into_iter().enumerate().map(line).collect::<Vec<_>>().into_any()
}
