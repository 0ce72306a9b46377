//! A sentence for people exists only in `locales/`, so that it can be reviewed and translated.

use crate::rust::{Kind, reads, tokens};
use crate::{Finding, Source};

/// Where Khmer words may stand in code: the rules that speak of letters, words that imported files
/// use, names of invented people, and the checks.
const KHMER_PLACES: &[&str] = &[
    "locales",
    "domain/src/khmer",
    "domain/src/person/sex.rs",
    "server/demo/src/people",
    "web/src/samples",
    "web/src/samples.rs",
    "xtask",
];

/// Crates that make what people read: English sentences are looked for here.
const SPEAKING: &[&str] = &["web/src", "server/http/src"];

/// Khmer words in production code outside `KHMER_PLACES`, English sentences in `SPEAKING` crates.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.path.ends_with(".rs")) {
        let tokens = tokens(source);
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| !token.test) {
            // What an `expect` says is for programmers.
            let expected = at > 1 && reads(&tokens, at - 2, &["expect", "("]);
            if token.kind != Kind::Literal || expected {
                continue;
            }
            let problem = if is_khmer(&token.text) && !source.is_in(KHMER_PLACES) {
                "Khmer text belongs in locales/km"
            } else if is_sentence(&token.text) && source.is_in(SPEAKING) {
                "a sentence belongs in locales/"
            } else {
                continue;
            };
            findings.push(Finding::new(&source.path, token.line, problem));
        }
    }
    findings
}

/// Words, that is strings with letters. A single letter or digit (`'x'`) is a rule about writing.
fn is_khmer(literal: &str) -> bool {
    literal.contains('"') && literal.chars().any(|c| matches!(c, '\u{1780}'..='\u{17D3}'))
}

/// A string that begins with a capital letter and goes on with a second word in small letters.
fn is_sentence(literal: &str) -> bool {
    let Some(text) = literal.strip_prefix('"').and_then(|text| text.strip_suffix('"')) else {
        return false;
    };
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let capital = first.starts_with(|c: char| c.is_ascii_uppercase())
        && first.chars().all(|c| c.is_alphabetic() || c == '\'');
    let second = words.next().unwrap_or_default();
    let small = second.chars().filter(char::is_ascii_lowercase).count();
    capital && small >= 2 && second.starts_with(|c: char| c.is_ascii_lowercase())
}
