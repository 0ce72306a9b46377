//! From the text of a screen back to the messages it was made of, in one tongue.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::message::{Message, Part, messages};
use super::{Voice, places, value};
use crate::Language;

/// The file of the screens of basic phones.
pub(super) const SCREENS: &str = "ussd";

/// The messages that stand within others as a value: dates in words, offices, and a child that is not named.
pub(super) const WITHIN: [&str; 4] =
    ["format-date", "format-month-", "staff-office-", "age-out-message-born"];

/// The tongues of screens. Khmer in Latin letters has the keys of Khmer, and its voice.
pub(super) static TONGUES: LazyLock<[Tongue; 3]> = LazyLock::new(|| {
    [("km", Language::Khmer), ("en", Language::English), ("km-Latn", Language::Khmer)]
        .map(|(folder, language)| Tongue::new(folder, language))
});

/// What is known of a tongue to read it.
pub(super) struct Tongue {
    pub(super) language: Language,
    /// The messages of screens, those with most letters of their own first.
    screens: Vec<Message>,
    /// The messages that stand within others.
    pub(super) within: Vec<Message>,
    /// The keys of messages without placeholders, by their texts.
    plain: HashMap<String, String>,
}

/// A line, or several that are one message.
pub(super) enum Heard {
    /// What a voice says, in clips.
    Said(Language, Vec<String>),
    /// A line that is no message in this tongue.
    Unread(String),
}

/// Where a message fits a text.
pub(super) struct Fit<'t> {
    /// (placeholder, its text).
    pub(super) values: Vec<(&'t str, &'t str)>,
    /// What stands behind it.
    pub(super) rest: &'t str,
}

impl Tongue {
    fn new(folder: &str, language: Language) -> Self {
        let (mut screens, others): (Vec<Message>, Vec<Message>) =
            messages(folder).into_iter().partition(|message| message.file == SCREENS);
        screens.sort_by_key(|message| std::cmp::Reverse(message.weight()));
        let is_within =
            |message: &Message| WITHIN.iter().any(|start| message.key.starts_with(start));
        let within: Vec<Message> = others.into_iter().filter(is_within).collect();
        let mut plain = HashMap::new();
        for message in screens.iter().chain(&within) {
            if let Some(text) = message.plain() {
                plain.entry(text.to_owned()).or_insert_with(|| message.key.clone());
            }
        }
        Self { language, screens, within, plain }
    }

    /// The key of the message with this text.
    pub(super) fn key_of(&self, text: &str) -> Option<&str> {
        self.plain.get(text).map(String::as_str)
    }

    /// Reads a screen from its first line to its last.
    pub(super) fn read(&self, screen: &str) -> Vec<Heard> {
        let mut heard = Vec::new();
        let mut rest = screen;
        while !rest.is_empty() {
            let end = rest.find('\n').unwrap_or(rest.len());
            let (line, below) = rest.split_at(end);
            let (said, left) = match self.message(rest) {
                Some((clips, left)) => (Heard::Said(self.language, clips), left),
                None => (self.line(line), below),
            };
            heard.push(said);
            rest = left.strip_prefix('\n').unwrap_or(left);
        }
        heard
    }

    /// The clips of the message that the text begins with, and what stands behind it.
    pub(super) fn message<'t>(&'t self, text: &'t str) -> Option<(Vec<String>, &'t str)> {
        let voice = Voice::of(self.language);
        self.screens.iter().find_map(|message| {
            let fit = self.fit(message, text)?;
            let values = fit
                .values
                .iter()
                .map(|(name, text)| (*name, value::clips(self, name, text).unwrap_or_default()));
            let values: Vec<(&str, Vec<String>)> = values.collect();
            Some((voice.say(&message.key, &values), fit.rest))
        })
    }

    /// Where the message fits the beginning of the text, up to the end of a line.
    pub(super) fn fit<'t>(&self, message: &'t Message, text: &'t str) -> Option<Fit<'t>> {
        fit(&message.parts, text, &|name, text| value::clips(self, name, text).is_some())
    }

    /// A line that is no message by itself: an item of a menu, or a place.
    fn line(&self, line: &str) -> Heard {
        let voice = Voice::of(self.language);
        let said = |clips| Heard::Said(self.language, clips);
        let Some((number, label)) = numbered(line) else {
            let place = places::clip_named(line).map(str::to_owned);
            let typed = || places::is_name(line).then(|| "voice-place-typed".to_owned());
            let clips = place.or_else(typed).map(|clip| vec![clip]);
            // The code of a place that has no name in these letters, or a phone number.
            let is_figures = line.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
            let clips = clips.or_else(|| value::spelled(line).filter(|_| is_figures));
            return clips.map_or_else(|| Heard::Unread(line.to_owned()), said);
        };
        if let Some(key) = self.key_of(label) {
            return said([voice.say(key, &[]), voice.press(number)].concat());
        }
        match places::clip_named(label) {
            Some(clip) => said([vec![clip.to_owned()], voice.press(number)].concat()),
            None if places::is_name(label) || is_code(label) => {
                let numbered = vec!["voice-place-numbered".to_owned()];
                said([numbered, value::spelled(number).unwrap_or_default()].concat())
            }
            None => Heard::Unread(line.to_owned()),
        }
    }
}

/// Whether nothing but digits stands there.
fn is_code(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number at the beginning of a line, of one or two digits, and what stands behind it.
fn numbered(line: &str) -> Option<(&str, &str)> {
    let (number, label) = line.split_once(' ')?;
    (is_code(number) && matches!(number.len(), 1 | 2)).then_some((number, label))
}

/// Fits texts as they stand and placeholders where their text is accepted.
fn fit<'t>(
    parts: &'t [Part],
    text: &'t str,
    accepts: &dyn Fn(&str, &str) -> bool,
) -> Option<Fit<'t>> {
    match parts.split_first() {
        None => {
            (text.is_empty() || text.starts_with('\n')).then(|| Fit { values: vec![], rest: text })
        }
        Some((Part::Text { written, .. }, others)) => {
            fit(others, text.strip_prefix(written.as_str())?, accepts)
        }
        Some((Part::Value(name), others)) => {
            let line = text.find('\n').unwrap_or(text.len());
            let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
            ends.take_while(|end| *end <= line).find_map(|end| {
                let mut found = fit(others, &text[end..], accepts)?;
                if !accepts(name, &text[..end]) {
                    return None;
                }
                found.values.insert(0, (name.as_str(), &text[..end]));
                Some(found)
            })
        }
    }
}
