//! What the tests of the checks share.

use xtask::{Finding, Source};

/// Fails with one line per finding.
#[track_caller]
pub(crate) fn assert_clean(findings: &[Finding]) {
    let lines = findings.iter().map(Finding::to_string).collect::<Vec<_>>();
    assert!(lines.is_empty(), "{} findings:\n{}", lines.len(), lines.join("\n"));
}

/// Lines on which a check bites in one sample file.
pub(crate) fn bitten(check: fn(&[Source]) -> Vec<Finding>, path: &str, text: &str) -> Vec<usize> {
    check(&[Source::new(path, text)]).into_iter().map(|finding| finding.line).collect()
}
