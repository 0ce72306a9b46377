//! A test always runs, and waits for what it needs instead of for a time.

use crate::rust::{reads, tokens};
use crate::{Finding, Source};

/// Ignored tests, and sleeping ones.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        let tokens = tokens(source);
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.test) {
            let ignored = reads(&tokens, at, &["#", "[", "ignore"]);
            let sleeps = reads(&tokens, at, &["thread", ":", ":", "sleep"])
                || reads(&tokens, at, &["time", ":", ":", "sleep"]);
            let problem = match (ignored, sleeps) {
                (true, _) => "an ignored test proves nothing: make it pass or remove it",
                (_, true) => {
                    "a test that sleeps is slow or flaky: wait for the event, or move a fake clock"
                }
                _ => continue,
            };
            findings.push(Finding::new(&source.path, token.line, problem));
        }
    }
    findings
}
