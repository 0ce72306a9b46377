//! Each message is shown somewhere, and each key in the sources has its message.

use crate::source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use source::{messages, root};

/// (path, text) of the project's Rust sources.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let workspace = root().join("..");
    for folder in ["domain", "locales/src", "web", "server", "ussd", "xtask"] {
        collect(&workspace.join(folder), &mut found);
    }
    assert!(found.len() > 20, "the sources moved");
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("the test itself is sound").path()) {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((
                path.display().to_string(),
                fs::read_to_string(path).expect("the test itself is sound"),
            ));
        }
    }
}

fn dynamic_prefixes() -> Vec<String> {
    let list = fs::read_to_string(root().join("tests/dynamic-prefixes.txt"))
        .expect("the test itself is sound");
    list.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

/// The contents of the string literals without escapes.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"')
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let literals: BTreeSet<&str> = sources.iter().flat_map(|(_, text)| literals(text)).collect();
    let messages = messages("km");
    let referred: BTreeSet<&String> =
        messages.values().flat_map(|message| &message.references).collect();
    let prefixes = dynamic_prefixes();
    let unused: Vec<&String> = messages
        .keys()
        .filter(|key| !literals.contains(key.as_str()) && !referred.contains(key))
        .filter(|key| !prefixes.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert!(unused.is_empty(), "used nowhere: {unused:#?}");
}

#[test]
fn every_key_in_the_sources_has_its_message() {
    let messages = messages("km");
    let files: BTreeSet<&str> = messages.values().map(|message| message.file.as_str()).collect();
    let mut missing = BTreeSet::new();
    for (path, text) in sources() {
        for (call, asks_words) in
            [("words.get(", true), ("words.with(", true), (".get(", false), (".with(", false)]
        {
            for (at, _) in text.match_indices(call) {
                let Some(rest) = text[at + call.len()..].trim_start().strip_prefix('"') else {
                    continue;
                };
                let key = rest.split('"').next().unwrap_or("");
                let is_of_a_file = files
                    .iter()
                    .any(|file| key.strip_prefix(file).is_some_and(|rest| rest.starts_with('-')));
                if (asks_words || is_of_a_file) && !messages.contains_key(key) {
                    missing.insert(format!("{key} ({path})"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no such message: {missing:#?}");
}

#[test]
fn every_dynamic_prefix_begins_some_message() {
    let messages = messages("km");
    for prefix in dynamic_prefixes() {
        assert!(messages.keys().any(|key| key.starts_with(&prefix)), "{prefix}");
    }
}
