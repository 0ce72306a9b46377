//! Every clip there is, in the order in which they are recorded.

use std::collections::BTreeSet;

use super::message::{Message, Said};
use super::tongue::{SCREENS, WITHIN};
use super::{Clip, number, places, value};
use crate::{Language, Words};

/// The sentences that only a voice says.
const VOICE: &str = "voice";

/// What somebody sends back is read, never said.
const REPLIES: &str = "ussd-reply-";

/// (language, id, text as it was spoken) of each recording.
const RECORDED: &str = include_str!("../../voice/recorded.tsv");

/// A message that screens and text messages show: those of a mail are not among them.
fn is_spoken(file: &str, key: &str) -> bool {
    match file {
        SCREENS => !key.starts_with(REPLIES),
        VOICE => true,
        _ => is_notice(file, key),
    }
}

/// A text message, or a part of one.
pub(super) fn is_notice(file: &str, key: &str) -> bool {
    let of_mail = key.ends_with("-mail") || key.ends_with("-subject");
    (file == "message" || file.ends_with("-message")) && !of_mail
}

/// The clips of a language: sentences, then what they are filled with.
pub(super) fn clips(language: Language, messages: &[Message]) -> Vec<Clip> {
    let recorded = recorded(language);
    let mut clips = Vec::new();
    let mut add = |id: String, text: String, source: &str| {
        let recorded = recorded.contains(&(id.as_str(), text.as_str()));
        clips.push(Clip { language, id, text, source: source.to_owned(), recorded });
    };
    let groups: [&dyn Fn(&Message) -> bool; 3] = [
        &|message: &Message| message.file == VOICE || message.key == "frame-institution",
        &|message: &Message| message.file != VOICE && is_spoken(message.file, &message.key),
        &|message: &Message| {
            let within = WITHIN.iter().any(|start| message.key.starts_with(start));
            within && !is_spoken(message.file, &message.key)
        },
    ];
    for is_of_group in groups {
        for message in messages.iter().filter(|message| is_of_group(message)) {
            for Said { id, text, .. } in message.said() {
                add(id.clone(), text.clone(), &message.key);
            }
        }
    }
    let words = Words::of(language);
    for number in 0..100 {
        let text = words.below_hundred(number).replace('\u{200B}', "");
        add(format!("number-{number}"), text, "number.ftl");
    }
    let units: Vec<&str> =
        number::units(language).iter().map(|(_, key)| *key).chain([number::AND]).collect();
    for message in messages.iter().filter(|message| units.contains(&message.key.as_str())) {
        for Said { id, text, .. } in message.said() {
            add(id.clone(), text.clone(), &message.key);
        }
    }
    for letter in 'A'..='Z' {
        add(value::letter(letter), letter.to_string(), "letters");
    }
    for (code, names) in places::with_clips() {
        add(places::clip_of(&code), words.name_of(names).to_owned(), "gazetteer");
    }
    clips
}

/// (id, text) of what somebody has spoken in a language.
fn recorded(language: Language) -> BTreeSet<(&'static str, &'static str)> {
    let rows = RECORDED.lines().filter(|line| !line.starts_with('#')).skip(1);
    let cells = rows.filter_map(|line| {
        let (code, rest) = line.split_once('\t')?;
        (code == language.code()).then(|| rest.split_once('\t')).flatten()
    });
    cells.collect()
}
