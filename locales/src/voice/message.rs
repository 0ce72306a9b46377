//! Messages as a voice takes them: the texts between their placeholders, a clip each.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::catalogue;

/// A message in its parts.
#[derive(Debug)]
pub(super) struct Message {
    /// The file it stands in, without extension.
    pub(super) file: &'static str,
    pub(super) key: String,
    pub(super) parts: Vec<Part>,
}

/// A text or a placeholder.
#[derive(Debug)]
pub(super) enum Part {
    Text {
        /// As it stands on a screen.
        written: String,
        /// What is said of it; nothing of mere punctuation.
        said: Vec<Said>,
    },
    /// The placeholder with this name.
    Value(String),
}

/// One clip of a message.
#[derive(Debug)]
pub(super) struct Said {
    /// The key that it is about, when it is an item of a menu that names its own key.
    pub(super) press: Option<String>,
    pub(super) id: String,
    pub(super) text: String,
}

/// Every message of a folder, in the order of files and lines.
pub(super) fn messages(folder: &str) -> Vec<Message> {
    catalogue::sources(folder).flat_map(|(file, text)| of_file(file, text)).collect()
}

fn of_file(file: &'static str, text: &'static str) -> Vec<Message> {
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("the build checked {file}: {errors:?}"));
    let entries = resource.body.into_iter();
    let read = entries.filter_map(|entry| match entry {
        Entry::Message(message) => {
            let key = message.id.name.to_owned();
            let parts = parts(&key, &message.value?);
            Some(Message { file, key, parts })
        }
        _ => None,
    });
    read.collect()
}

impl Message {
    /// The clips of the message, in its order.
    pub(super) fn said(&self) -> impl Iterator<Item = &Said> {
        self.parts.iter().flat_map(|part| match part {
            Part::Text { said, .. } => said.as_slice(),
            Part::Value(_) => &[],
        })
    }

    /// The whole text of a message without placeholders.
    pub(super) fn plain(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [Part::Text { written, .. }] => Some(written),
            _ => None,
        }
    }

    /// How many letters it has of its own.
    pub(super) fn weight(&self) -> usize {
        let texts = self.parts.iter().map(|part| match part {
            Part::Text { written, .. } => written.chars().count(),
            Part::Value(_) => 0,
        });
        texts.sum()
    }
}

/// The parts, their clips named after the key: the key alone when there is one, else with a number behind it.
fn parts(key: &str, pattern: &Pattern<&str>) -> Vec<Part> {
    let mut written = Vec::new();
    collect(pattern, &mut written);
    drop_line_for_machines(&mut written);
    let texts: Vec<Vec<Spoken>> = written.iter().map(spoken).collect();
    let count: usize = texts.iter().map(Vec::len).sum();
    let mut number = 0;
    let named = written.into_iter().zip(texts).map(|(part, texts)| match part {
        Written::Value(name) => Part::Value(name),
        Written::Text(text) => {
            let said = texts.into_iter().map(|(press, text)| {
                number += 1;
                let id = if count == 1 { key.to_owned() } else { format!("{key}.{number}") };
                Said { press, id, text }
            });
            Part::Text { said: said.collect(), written: text }
        }
    });
    named.collect()
}

/// (the key that an item names, what is said).
type Spoken = (Option<String>, String);

enum Written {
    Text(String),
    Value(String),
}

/// Texts that touch become one. Of a choice of words its usual one is taken.
fn collect(pattern: &Pattern<&str>, to: &mut Vec<Written>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => add(to, value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => {
                    to.push(Written::Value(id.name.to_owned()));
                }
                _ => add(to, " "),
            },
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants.iter().filter(|variant| variant.default) {
                    collect(&variant.value, to);
                }
            }
        }
    }
}

/// Adds a text without the break opportunities that only pages need, and with the apostrophe of basic phones.
fn add(to: &mut Vec<Written>, text: &str) {
    let text = text.replace('\u{200B}', "").replace('’', "'");
    match to.last_mut() {
        Some(Written::Text(before)) => before.push_str(&text),
        _ => to.push(Written::Text(text)),
    }
}

/// The line that lets a phone fill a code in (`@host #code`) is for no ear.
fn drop_line_for_machines(parts: &mut Vec<Written>) {
    let found = parts.iter().enumerate().find_map(|(at, part)| match part {
        Written::Text(text) => text.find("\n@").map(|end| (at, end)),
        Written::Value(_) => None,
    });
    if let Some((at, end)) = found {
        parts.truncate(at + 1);
        if let Some(Written::Text(text)) = parts.last_mut() {
            text.truncate(end);
        }
    }
}

fn spoken(part: &Written) -> Vec<Spoken> {
    match part {
        Written::Value(_) => Vec::new(),
        Written::Text(text) if text.starts_with(|first: char| first.is_ascii_digit()) => {
            items(text)
        }
        Written::Text(text) => sayable(text).map(|text| (None, text)).into_iter().collect(),
    }
}

/// The items of a line such as `98 More 9 Language`: each with its key.
fn items(line: &str) -> Vec<Spoken> {
    let mut found: Vec<(String, String)> = Vec::new();
    for word in line.split_whitespace() {
        match found.last_mut() {
            Some((_, label)) if !is_key(word) => {
                label.push(' ');
                label.push_str(word);
            }
            _ => found.push((word.to_owned(), String::new())),
        }
    }
    let said = found.into_iter().filter_map(|(key, label)| Some((Some(key), sayable(&label)?)));
    said.collect()
}

fn is_key(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What somebody reads aloud of a text, without the punctuation around it.
fn sayable(text: &str) -> Option<String> {
    let silent = |letter: char| {
        letter.is_whitespace() || matches!(letter, ':' | '៖' | '.' | '។' | ',' | '…' | '=')
    };
    let text = text.replace('៛', "រៀល");
    let words: Vec<&str> = text.trim_matches(silent).split_whitespace().collect();
    let heard = words.iter().any(|word| word.chars().any(char::is_alphanumeric));
    heard.then(|| words.join(" "))
}
