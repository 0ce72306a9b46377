//! Text messages filled with invented values, so that a demo can play each of them before any is sent.

use sothon_domain::access::Office;

use super::message::{Message, Part};
use super::{Spoken, Voice, list};
use crate::{Value, Words};

/// What the placeholders hold.
const INVENTED: [(&str, &str); 16] = [
    ("address", "sothon.gov.kh"),
    ("age", "18"),
    ("code", "482913"),
    ("date", "05/12/2026"),
    ("dial", "*1288#"),
    ("ending", "577"),
    ("from", "22/11 02:05"),
    ("host", "sothon.gov.kh"),
    ("hotline", "1288"),
    ("institution", "NSAF"),
    ("number", "4821-0357"),
    ("numbers", "577, 203"),
    ("reference", "4821-0357"),
    ("reply", "1288"),
    ("sign", "1"),
    ("year", "2008"),
];

/// A text message with invented values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// As it is read.
    pub text: String,
    /// As it is heard.
    pub spoken: Spoken,
}

impl Voice {
    /// The keys of all text messages, in the order of the alphabet.
    pub fn notices(&'static self) -> Vec<&'static str> {
        let messages = self.messages.values();
        let notices = messages.filter(|message| list::is_notice(message.file, &message.key));
        let mut keys: Vec<&'static str> = notices.map(|message| message.key.as_str()).collect();
        keys.sort_unstable();
        keys
    }

    /// The text message with this key; nothing of any other message.
    pub fn notice(&'static self, key: &str) -> Option<Notice> {
        let found = self.messages.get(key);
        let message = found.filter(|message| list::is_notice(message.file, &message.key))?;
        let words = Words::of(self.language);
        let mut values = INVENTED.map(|(name, text)| (name, Value::from(text))).to_vec();
        values.push(("office", words.office(&Office::Head).into()));
        values.push(("name", words.get("message-somebody").into()));
        values.push(("child", words.get("message-somebody").into()));
        let text = words.with(key, &values).replace('\u{200B}', "");
        // A line for machines has values that no voice says.
        values.retain(|(name, _)| holds(message, name));
        Some(Notice { text, spoken: self.message(key, &values) })
    }
}

/// Whether the message is filled with what has this name.
fn holds(message: &Message, name: &str) -> bool {
    message.parts.iter().any(|part| matches!(part, Part::Value(known) if known == name))
}
