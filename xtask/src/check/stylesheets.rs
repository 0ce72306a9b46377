//! Stylesheets and scripts stay below the browser floor: Android 7 browsers and Opera Mini.
//!
//! What such a browser skips without harm is allowed inside `@supports`, or by a line that ends
//! with `/* floor: reason */`.

use crate::{Finding, Source};

/// CSS that an old browser drops together with the rule it stands in.
const CSS: &[(&str, &str)] = &[
    (":has(", "a selector it does not know voids the whole rule"),
    (":is(", "a selector it does not know voids the whole rule"),
    (":where(", "a selector it does not know voids the whole rule"),
    (":focus-visible", "a selector it does not know voids the whole rule"),
    ("@layer", "everything inside is lost"),
    ("@container", "everything inside is lost"),
    ("@scope", "everything inside is lost"),
    ("oklch(", "the colour is lost"),
    ("color-mix(", "the colour is lost"),
    ("clamp(", "the length is lost"),
    ("min(", "the length is lost"),
    ("max(", "the length is lost"),
    ("dvh", "the length is lost"),
    ("svh", "the length is lost"),
    ("inset:", "write top, right, bottom, left"),
    ("margin-inline", "write margin-left, margin-right"),
    ("margin-block", "write margin-top, margin-bottom"),
    ("padding-inline", "write padding-left, padding-right"),
    ("padding-block", "write padding-top, padding-bottom"),
    ("aspect-ratio", "the box has no height"),
    ("width >=", "write min-width"),
    ("width <=", "write max-width"),
    ("@import", "a second request before the first paint"),
    ("://", "nothing is fetched from another host"),
];

/// JavaScript that stops a whole module where modules themselves still run.
const JAVASCRIPT: &[(&str, &str)] = &[
    ("?.", "optional chaining stops the module"),
    ("??", "the null operator stops the module"),
    ("||=", "the assignment stops the module"),
    (".replaceAll(", "missing: write split and join"),
    (".at(-", "missing: write length - 1"),
    ("structuredClone", "missing"),
    ("eval(", "the policy forbids it"),
    ("innerHTML", "text becomes markup: use textContent"),
    ("://", "nothing is fetched from another host"),
];

/// Features above the floor in `web/`.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_in(&["web"])) {
        let css = source.path.ends_with(".css");
        let rules = if css { CSS } else { JAVASCRIPT };
        let text = without_comments(&source.text, css);
        let mut guarded = Guard::default();
        for (at, (line, raw)) in text.lines().zip(source.text.lines()).enumerate() {
            let excused =
                guarded.holds(line) || raw.trim_end().ends_with("*/") && raw.contains("/* floor: ");
            let found = rules.iter().find(|(feature, _)| has(line, feature));
            if let Some((feature, harm)) = found.filter(|_| !excused) {
                let problem = format!("`{feature}` is above the browser floor: {harm}");
                findings.push(Finding::new(&source.path, at + 1, problem));
            }
        }
    }
    findings
}

/// Whether we are inside `@supports`.
#[derive(Default)]
struct Guard {
    depth: usize,
    opened_at: Option<usize>,
}

impl Guard {
    fn holds(&mut self, line: &str) -> bool {
        if self.opened_at.is_none() && line.trim_start().starts_with("@supports") {
            self.opened_at = Some(self.depth);
        }
        let inside = self.opened_at.is_some();
        self.depth += line.matches('{').count();
        self.depth = self.depth.saturating_sub(line.matches('}').count());
        if self.opened_at.is_some_and(|depth| self.depth <= depth && line.contains('}')) {
            self.opened_at = None;
        }
        inside
    }
}

/// Whether the line has the feature, not as the end of a longer word (`minmax(` is not `max(`).
fn has(line: &str, feature: &str) -> bool {
    line.match_indices(feature).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let word = feature.starts_with(|c: char| c.is_ascii_alphabetic());
        !(word && before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-'))
    })
}

/// The text with comments blanked, lines kept.
fn without_comments(text: &str, css: bool) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        let end = rest[start + 2..].find("*/").map_or(rest.len(), |at| start + 2 + at + 2);
        out.push_str(&rest[..start]);
        out.extend(rest[start..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    out.push_str(rest);
    if css {
        return out;
    }
    let code =
        |line: &str| line.split_once("//").map_or(line.to_owned(), |(code, _)| code.to_owned());
    out.lines().map(code).collect::<Vec<_>>().join("\n")
}
