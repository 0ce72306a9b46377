//! A file is small enough to be read in one go.

use crate::{Finding, Source};

/// The most lines of production code in a file. The median should stay near 100.
pub const LINES: usize = 400;

/// Files with too many production lines: all lines before the inline test module.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let judged = sources.iter().filter(|source| !source.is_test());
    judged
        .filter_map(|source| {
            let lines = production_lines(&source.text);
            let problem =
                format!("{lines} lines of production code, at most {LINES}: split by noun");
            (lines > LINES).then(|| Finding::new(&source.path, LINES + 1, problem))
        })
        .collect()
}

fn production_lines(text: &str) -> usize {
    let lines = text.lines().collect::<Vec<_>>();
    let tests = lines.windows(2).position(|pair| {
        pair[0].trim_end() == "#[cfg(test)]"
            && pair[1].starts_with("mod ")
            && pair[1].ends_with('{')
    });
    tests.unwrap_or(lines.len())
}
