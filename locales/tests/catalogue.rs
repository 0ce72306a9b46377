//! What every message file must keep.

use crate::source;

use sothon_domain::khmer::canonical;
use sothon_locales::{Language, Value, Words};
use source::{files, messages};

/// Latin words a Khmer reader knows as they are. A longer list needs a reason here.
const LATIN_IN_KHMER: &[&str] = &["SMS", "QR", "PDF", "ATM", "English", "USSD"];

/// Words of the choice of language on a basic phone, for people whose phone shows no Khmer.
const LATIN_ON_USSD: &[&str] = &["Language", "Khmer", "ABC"];

/// Files that only operators read: they name columns, codes and commands as they are typed.
const FOR_OPERATORS: &[&str] = &["cli", "doctor", "import"];

/// The languages, and Khmer in Latin letters for basic phones.
const FOLDERS: [&str; 3] = ["km", "en", "km-Latn"];

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

/// Text messages to the phone of somebody else, of which only the language of the record is known, and to whoever
/// has no record yet.
const NOT_TO_HERSELF: [&str; 7] = [
    "claimant-message-code",
    "claimant-message-kept",
    "death-message-contact",
    "phone-binding-message-before",
    "trusted-contact-message-change",
    "trusted-contact-message-named",
    "trusted-contact-message-removed",
];

/// Whether this is a screen of a basic phone, or a text message to a person.
fn is_romanised(key: &str, file: &str) -> bool {
    let is_notice = file == "message" || file.ends_with("-message");
    let of_mail = key.ends_with("-mail") || key.ends_with("-subject");
    file == "ussd" || is_notice && !of_mail && !NOT_TO_HERSELF.contains(&key)
}

#[test]
fn romanised_khmer_has_the_screens_and_text_messages_of_basic_phones_and_nothing_else() {
    let (khmer, romanised) = (messages("km"), messages("km-Latn"));
    for (key, message) in &romanised {
        let same = khmer.get(key).is_some_and(|other| {
            other.file == message.file && other.placeholders == message.placeholders
        });
        let wanted = is_romanised(key, &message.file);
        assert!(same && wanted, "{key}: other keys or values than in km/{}.ftl", message.file);
    }
    let missing: Vec<&String> = khmer
        .iter()
        .filter(|(key, message)| is_romanised(key, &message.file) && !romanised.contains_key(*key))
        .map(|(key, _)| key)
        .collect();
    assert!(missing.is_empty(), "km-Latn lacks {missing:?}");
}

/// A long value of each placeholder of a text message.
fn long_value(name: &str) -> &'static str {
    match name {
        "institution" => "NSSF-C",
        "hotline" | "reply" => "012 345 678",
        "dial" => "*1288*5#",
        "name" | "child" => "Kimchhornvorleak Sovannarith",
        "office" => "Banteay Meanchey provincial office",
        "address" => "pension.example.gov.kh/en/activate",
        "host" => "pension.example.gov.kh",
        "numbers" => "...577, ...678",
        "from" => "22/11 02:05",
        "date" => "31/03/2027",
        _ => "D-4821-0357",
    }
}

#[test]
fn a_romanised_text_message_is_one_part() {
    let words = Words::romanised();
    for (key, message) in messages("km-Latn") {
        if message.file == "ussd" {
            continue; // the atlas measures these
        }
        let values: Vec<(&str, Value<'_>)> = message
            .placeholders
            .iter()
            .map(|name| (name.as_str(), long_value(name).into()))
            .collect();
        let text = words.with(&key, &values);
        assert!(text.len() <= 160, "{key} has {}: {text}", text.len());
        // The letters of GSM 03.38 that count once; the others would make it a message of seventy.
        let single = text.chars().all(|one| one.is_ascii() && !"[]{}^~|`\\".contains(one));
        assert!(single, "{key}: {text}");
    }
}

#[test]
fn romanised_khmer_is_ascii() {
    for (key, message) in messages("km-Latn") {
        let names_the_language = message.text == "ខ្មែរ";
        assert!(names_the_language || message.text.is_ascii(), "{key}: {}", message.text);
    }
}

#[test]
fn a_romanised_word_has_one_spelling() {
    let mut spellings: std::collections::BTreeMap<String, (String, String)> = Default::default();
    for (key, message) in messages("km-Latn") {
        for word in message.text.split(|c: char| !c.is_ascii_alphabetic() && c != '\'') {
            let plain = word.to_ascii_lowercase();
            // Vowels are what people write differently.
            let bones: String = plain.chars().filter(|c| !"aeiouy".contains(*c)).collect();
            if bones.len() < 5 {
                continue;
            }
            let known = spellings.entry(bones).or_insert_with(|| (plain.clone(), key.clone()));
            assert_eq!(known.0, plain, "in {} and {key}", known.1);
        }
    }
}

#[test]
fn words_for_basic_phones_get_no_breaks() {
    for (name, text) in FOLDERS.into_iter().flat_map(files).filter(|(name, _)| name == "ussd") {
        assert!(text.contains("\n# word breaks: no\n"), "{name}");
    }
    let khmer = Words::of(Language::Khmer);
    let broken = messages("km").into_iter().filter(|(_, message)| message.file == "ussd").find(
        |(key, message)| message.placeholders.is_empty() && khmer.get(key).contains('\u{200B}'),
    );
    assert_eq!(broken.map(|(key, _)| key), None);
}

#[test]
fn a_key_begins_with_the_name_of_its_file() {
    for language in FOLDERS {
        for (key, message) in messages(language) {
            let prefix = format!("{}-", message.file);
            assert!(key.starts_with(&prefix), "{language}/{}.ftl: {key}", message.file);
        }
    }
}

#[test]
fn every_file_says_whether_it_was_reviewed() {
    for language in FOLDERS {
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
    for language in FOLDERS {
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
            let known = LATIN_IN_KHMER.contains(&word)
                || (message.file == "ussd" && LATIN_ON_USSD.contains(&word));
            assert!(word.len() < 2 || known, "{key}: {word:?}");
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
