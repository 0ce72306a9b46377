//! Reading message files: their list, their faults, the text inside them.

use std::ops::Range;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::word_breaks::WordBreaks;

/// The message files of a folder, by name.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a folder that opens can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    files
}

/// Nothing if Fluent reads the source, else the line and the problem.
pub(crate) fn check(source: &str) -> Result<(), String> {
    fluent_syntax::parser::parse(source).map(|_| ()).map_err(|(_, errors)| {
        let first = errors.first().expect("a failed parse names a problem");
        let line = source[..first.pos.start].lines().count();
        format!("{line}: {}", first.kind)
    })
}

/// The source with break opportunities inside the text of its messages, and nowhere else.
pub(crate) fn with_breaks(source: &str, breaks: &WordBreaks) -> String {
    let mut out = String::with_capacity(source.len() * 5 / 4);
    let mut done = 0;
    for range in text_ranges(source) {
        out.push_str(&source[done..range.start]);
        out.push_str(&breaks.insert(&source[range.clone()]));
        done = range.end;
    }
    out.push_str(&source[done..]);
    out
}

/// Where the texts of the messages and terms stand in the source, in order.
fn text_ranges(source: &str) -> Vec<Range<usize>> {
    let resource = fluent_syntax::parser::parse(source).expect("the source was checked");
    let mut texts = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(pattern) = &message.value {
                    collect(pattern, &mut texts);
                }
            }
            Entry::Term(term) => collect(&term.value, &mut texts),
            _ => {}
        }
    }
    let start = source.as_ptr() as usize;
    texts
        .into_iter()
        .map(|text| {
            let from = text.as_ptr() as usize - start; // each text is a slice of the source
            from..from + text.len()
        })
        .collect()
}

fn collect<'s>(pattern: &Pattern<&'s str>, texts: &mut Vec<&'s str>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => texts.push(value),
            PatternElement::Placeable { expression } => collect_variants(expression, texts),
        }
    }
}

fn collect_variants<'s>(expression: &Expression<&'s str>, texts: &mut Vec<&'s str>) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().for_each(|variant| collect(&variant.value, texts));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            collect_variants(expression, texts);
        }
        Expression::Inline(_) => {}
    }
}
