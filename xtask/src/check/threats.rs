//! The threat model names tests that exist.

use crate::{Finding, Source};

/// Where it stands.
const MODEL: &str = "docs/threat-model.md";

/// Names of tests, between backticks, that no source has.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let exists = |name: &str| {
        let declared = format!("fn {name}(");
        sources.iter().any(|source| source.path.ends_with(".rs") && source.text.contains(&declared))
    };
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.path == MODEL) {
        for (at, line) in source.text.lines().enumerate() {
            for name in line.split('`').skip(1).step_by(2).filter(|name| is_test_name(name)) {
                if !exists(name) {
                    let problem =
                        format!("no test is called {name}: name one, or say that none is");
                    findings.push(Finding::new(&source.path, at + 1, problem));
                }
            }
        }
    }
    findings
}

/// Tests are sentences: at least three words.
fn is_test_name(text: &str) -> bool {
    let words = text.split('_').count() > 2;
    words && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}
