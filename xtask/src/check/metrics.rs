//! Alerts, the dashboard and the guide for operators name metrics that the program has.

use std::collections::BTreeSet;

use crate::{Finding, Source};

/// Where metrics are made.
const MADE_IN: &[&str] = &["server/app/src/watch"];

/// Where they are read.
const READ_IN: &[&str] =
    &["deploy/watch", "docs/operate/watching.md", "docs/operate/watching.km.md"];

/// How each of them begins.
const PREFIX: &str = "sothon_";

/// Metrics that somebody reads and nobody makes.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let made: BTreeSet<&str> =
        sources.iter().filter(|source| source.is_in(MADE_IN)).flat_map(made).collect();
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_in(READ_IN)) {
        for (at, line) in source.text.lines().enumerate() {
            for name in words(line).filter(|name| !made.contains(name)) {
                let problem = format!("no metric is called {name}");
                findings.push(Finding::new(&source.path, at + 1, problem));
            }
        }
    }
    findings
}

fn in_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// What a source has between quotes that is the name of a metric and nothing else.
fn made(source: &Source) -> impl Iterator<Item = &str> {
    source.text.split('"').filter(|text| text.starts_with(PREFIX) && text.chars().all(in_word))
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !in_word(letter)).filter(|word| word.starts_with(PREFIX))
}
