//! Money is whole riel and a rate is an exact fraction: no float comes near the domain.

use crate::rust::{Kind, tokens};
use crate::{Finding, Source};

/// Float types and float literals in the domain, tests included.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.is_in(&["domain"])) {
        for token in tokens(source) {
            let float = match token.kind {
                Kind::Word => matches!(token.text.as_str(), "f32" | "f64"),
                Kind::Literal => is_float(&token.text),
                Kind::Mark => false,
            };
            if float {
                let problem = format!("`{}` is a float: use Riel or Fraction", token.text);
                findings.push(Finding::new(&source.path, token.line, problem));
            }
        }
    }
    findings
}

fn is_float(literal: &str) -> bool {
    let number = literal.starts_with(|first: char| first.is_ascii_digit());
    let hexadecimal = literal.starts_with("0x");
    number
        && !hexadecimal
        && (literal.contains('.') || literal.contains(['e', 'E']) && !literal.contains("size"))
        || number && (literal.ends_with("f32") || literal.ends_with("f64")) && !hexadecimal
}
