//! What every message file must keep.

mod source;

use sothon_domain::khmer::canonical;
use source::{files, messages};

/// Latin words a Khmer reader knows as they are. A longer list needs a reason here.
const LATIN_IN_KHMER: &[&str] = &["SMS", "QR", "PDF", "ATM", "English", "USSD"];

/// Files that only operators read: they name columns, codes and commands as they are typed.
const FOR_OPERATORS: &[&str] = &["cli", "doctor", "import"];

fn is_khmer(letter: char) -> bool {
    ('\u{1780}'..='\u{17FF}').contains(&letter)
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_placeholders() {
    let (khmer, english) = (messages("km"), messages("en"));
    let mut faults = Vec::new();
    for (key, message) in &khmer {
        match english.get(key) {
            None => faults.push(format!("en/{}.ftl lacks {key}", message.file)),
            Some(other) if other.placeholders != message.placeholders => faults.push(format!(
                "{key}: km has {:?}, en has {:?}",
                message.placeholders, other.placeholders
            )),
            Some(other) if other.file != message.file => {
                faults.push(format!("{key}: in {} and {}", message.file, other.file));
            }
            Some(_) => {}
        }
    }
    let missing = english.iter().filter(|(key, _)| !khmer.contains_key(*key));
    faults.extend(missing.map(|(key, message)| format!("km/{}.ftl lacks {key}", message.file)));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_key_begins_with_the_name_of_its_file() {
    for language in ["km", "en"] {
        for (key, message) in messages(language) {
            let prefix = format!("{}-", message.file);
            assert!(key.starts_with(&prefix), "{language}/{}.ftl: {key}", message.file);
        }
    }
}

#[test]
fn every_file_says_whether_it_was_reviewed() {
    for language in ["km", "en"] {
        for (name, text) in files(language) {
            let first = text.lines().next().unwrap_or("");
            let told = first == "# reviewed: no"
                || first.strip_prefix("# reviewed: ").is_some_and(|by| by.len() >= 10);
            assert!(told, "{language}/{name}.ftl begins with {first:?}");
        }
    }
}

#[test]
fn sources_are_in_order_and_hold_no_invisible_breaks() {
    for language in ["km", "en"] {
        for (name, text) in files(language) {
            for (at, line) in text.lines().enumerate() {
                let place = format!("{language}/{name}.ftl:{}", at + 1);
                assert!(
                    !line.contains(['\u{200B}', '\u{200C}', '\u{200D}', '\u{FEFF}']),
                    "{place}"
                );
                assert_eq!(canonical(line), line, "{place}");
            }
        }
    }
}

#[test]
fn a_khmer_message_holds_no_stray_latin_words() {
    for (key, message) in messages("km") {
        if FOR_OPERATORS.contains(&message.file.as_str()) {
            continue;
        }
        for word in message.text.split(|c: char| !c.is_ascii_alphabetic()) {
            assert!(word.len() < 2 || LATIN_IN_KHMER.contains(&word), "{key}: {word:?}");
        }
    }
}

#[test]
fn an_english_message_holds_no_khmer() {
    for (key, message) in messages("en") {
        let names_the_language = message.text.trim() == "ខ្មែរ" || message.text.trim() == "ភាសាខ្មែរ";
        assert!(names_the_language || !message.text.contains(is_khmer), "{key}: {}", message.text);
    }
}
