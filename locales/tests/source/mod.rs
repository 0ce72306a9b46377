//! The message files as they are written, for the tests that read them.

#![allow(dead_code, reason = "each test file uses its part")]
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

/// A message of a file.
pub(crate) struct Message {
    pub(crate) file: String,
    pub(crate) placeholders: BTreeSet<String>,
    /// The texts of the message, without placeholders.
    pub(crate) text: String,
    /// The messages it is made of.
    pub(crate) references: BTreeSet<String>,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// (name without extension, text) of the language's files.
pub(crate) fn files(language: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(root().join(language))
        .expect("the test itself is sound")
        .map(|entry| entry.expect("the test itself is sound").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| {
            let name = path
                .file_stem()
                .expect("the test itself is sound")
                .to_str()
                .expect("the test itself is sound")
                .to_owned();
            (name, fs::read_to_string(path).expect("the test itself is sound"))
        })
        .collect();
    files.sort();
    files
}

/// The language's messages by key.
pub(crate) fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for (file, text) in files(language) {
        let resource =
            fluent_syntax::parser::parse(text.as_str()).expect("the test itself is sound");
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            assert!(message.attributes.is_empty(), "{language}/{file}.ftl: {key} has attributes");
            let pattern = message.value.unwrap_or_else(|| panic!("{file}: {key} has no text"));
            let mut read = Message {
                file: file.clone(),
                placeholders: BTreeSet::new(),
                text: String::new(),
                references: BTreeSet::new(),
            };
            read_pattern(&pattern, &mut read);
            messages.insert(key, read);
        }
    }
    messages
}

fn read_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.text.push_str(value),
            PatternElement::Placeable { expression } => {
                message.text.push(' ');
                read_expression(expression, message);
            }
        }
    }
}

fn read_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Select { selector, variants } => {
            read_inline(selector, message);
            variants.iter().for_each(|variant| read_pattern(&variant.value, message));
        }
        Expression::Inline(inline) => read_inline(inline, message),
    }
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.placeholders.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            message.references.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => read_expression(expression, message),
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. }, ..
        } => {
            positional.iter().for_each(|argument| read_inline(argument, message));
        }
        _ => {}
    }
}
