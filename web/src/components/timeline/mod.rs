//! What was done, what is happening now and what comes next: said in words, the line only helps.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It is done.
    Done,
    /// It is happening.
    Now,
    /// It will follow.
    Next,
}

/// One point of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// When it is.
    pub when: When,
    /// When and what, in words.
    pub title: String,
    /// Facts about it, one a line.
    pub facts: Vec<String>,
}

/// The line, the oldest point first.
#[component]
pub fn Timeline(
    /// The points.
    points: Vec<Point>,
) -> impl IntoView {
    let points: Vec<_> = points.into_iter().map(point).collect();
    view! { <ol class="timeline">{points}</ol> }
}

fn point(Point { when, title, facts }: Point) -> impl IntoView {
    let (class, sign) = match when {
        When::Done => ("point point-done", "✓\u{a0}"),
        When::Now => ("point point-now", ""),
        When::Next => ("point", ""),
    };
    let facts: Vec<_> = facts.into_iter().map(|fact| view! { <p>{fact}</p> }).collect();
    view! {
        <li class=class>
            <p><strong><span aria-hidden="true">{sign}</span>{title}</strong></p>
            {facts}
        </li>
    }
}
