//! What a phone's screens and text messages are when they are heard: a list of clips.
//!
//! A clip is a piece of speech that somebody records once: a message between its placeholders, a number below
//! 100, a unit, a month, a province. The text of a screen is read back into its messages, so that a voice says
//! what the one menu shows and nothing else. Deliberately absent: sound, and speech made by a machine. Nothing is
//! recorded yet, and [`Clip::recorded`] says so of each.

mod list;
mod message;
mod notice;
mod number;
mod places;
mod tongue;
mod value;

use std::collections::HashMap;
use std::sync::LazyLock;

use message::{Message, Part};
pub use notice::Notice;
use tongue::{Heard, TONGUES, Tongue};

use crate::{Language, Value};

static KHMER: LazyLock<Voice> = LazyLock::new(|| Voice::load(Language::Khmer));
static ENGLISH: LazyLock<Voice> = LazyLock::new(|| Voice::load(Language::English));

/// A piece of speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// The language it is spoken in.
    pub language: Language,
    /// Names it within its language: small letters, digits, hyphens and dots.
    pub id: String,
    /// What is to be said.
    pub text: String,
    /// The key of the message it comes from, or the list: `number.ftl`, `letters`, `gazetteer`.
    pub source: String,
    /// Whether somebody has spoken this very text.
    pub recorded: bool,
}

/// What is heard of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// In the order in which they are played.
    pub clips: Vec<&'static Clip>,
    /// Texts for which there is no clip; in their place a clip says that there is none.
    pub unsaid: Vec<String>,
}

/// Everything that can be said in a language.
pub struct Voice {
    language: Language,
    clips: Vec<Clip>,
    by_id: HashMap<String, usize>,
    messages: HashMap<String, Message>,
}

impl Voice {
    /// The voice of the language, put together at the first call and kept.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Khmer => &KHMER,
            Language::English => &ENGLISH,
        }
    }

    fn load(language: Language) -> Self {
        let messages = message::messages(language.code());
        let clips = list::clips(language, &messages);
        let by_id = clips.iter().enumerate().map(|(at, clip)| (clip.id.clone(), at)).collect();
        let messages = messages.into_iter().map(|message| (message.key.clone(), message)).collect();
        Self { language, clips, by_id, messages }
    }

    /// Every clip, in the order in which they are recorded.
    pub fn clips(&self) -> &[Clip] {
        &self.clips
    }

    /// The clip with this id.
    pub fn clip(&self, id: &str) -> Option<&Clip> {
        self.by_id.get(id).map(|at| &self.clips[*at])
    }

    /// The clips as a table: a head, then id, text and source key of each, parted by tabs.
    pub fn table(&self) -> String {
        let rows = self.clips.iter().map(|clip| [&*clip.id, &*clip.text, &*clip.source].join("\t"));
        let head = "id\ttext\tsource".to_owned();
        let lines = [head].into_iter().chain(rows).map(|line| line + "\n");
        lines.collect()
    }

    /// The whole message that a clip is a piece of, its placeholders in brackets; nothing of a clip from a list.
    pub fn context(&self, clip: &Clip) -> Option<String> {
        let message = self.messages.get(&clip.source)?;
        let parts = message.parts.iter().map(|part| match part {
            Part::Text { written, .. } => written.replace('\n', " "),
            Part::Value(name) => format!("[{name}]"),
        });
        Some(parts.collect())
    }

    /// What is heard of a message of a text message or a screen, with its placeholders filled as for readers.
    pub fn message(&'static self, key: &str, values: &[(&str, Value<'_>)]) -> Spoken {
        let tongue = match self.language {
            Language::Khmer => &TONGUES[0],
            Language::English => &TONGUES[1],
        };
        let mut unsaid = Vec::new();
        let values = values.iter().map(|(name, value)| {
            let (text, clips) = match value {
                Value::Text(text) => heard_of(tongue, name, text),
                Value::Owned(text) => heard_of(tongue, name, text),
                Value::Number(count) => {
                    let text = count.to_string();
                    let clips = value::figure(tongue, &text);
                    (text, clips)
                }
            };
            let clips = clips.unwrap_or_else(|| {
                unsaid.push(text);
                vec![UNSAID.to_owned()]
            });
            (*name, clips)
        });
        let values: Vec<(&str, Vec<String>)> = values.collect();
        let mut spoken = Spoken { clips: Vec::new(), unsaid };
        spoken.play(self.language, &self.say(key, &values));
        spoken
    }

    /// What is heard of a whole number.
    pub fn number(&'static self, number: u64) -> Spoken {
        let mut spoken = Spoken { clips: Vec::new(), unsaid: Vec::new() };
        spoken.play(self.language, &number::counted(self.language, number));
        spoken
    }

    /// The ids of a message's clips, with those of its placeholders' values between them.
    fn say(&self, key: &str, values: &[(&str, Vec<String>)]) -> Vec<String> {
        let Some(message) = self.messages.get(key) else { return vec![UNSAID.to_owned()] };
        let mut ids = Vec::new();
        for part in &message.parts {
            match part {
                Part::Text { said, .. } => {
                    for clip in said {
                        ids.push(clip.id.clone());
                        ids.extend(clip.press.iter().flat_map(|key| self.press(key)));
                    }
                }
                Part::Value(name) => {
                    let value = values.iter().find(|(known, _)| known == name);
                    let clips = value.map(|(_, clips)| clips.clone());
                    ids.extend(clips.unwrap_or_else(|| vec![UNSAID.to_owned()]));
                }
            }
        }
        ids
    }

    /// Which key to press for what was just said.
    fn press(&self, key: &str) -> Vec<String> {
        let digits = value::spelled(key).unwrap_or_default();
        [vec!["voice-press".to_owned()], digits].concat()
    }
}

impl std::fmt::Debug for Voice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Voice").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Says that there is no clip.
const UNSAID: &str = "voice-unsaid";

impl Spoken {
    /// Adds clips by their ids.
    fn play(&mut self, language: Language, ids: &[String]) {
        let voice = Voice::of(language);
        for id in ids {
            match voice.clip(id) {
                Some(clip) => self.clips.push(clip),
                None => self.unsaid.push(id.clone()),
            }
        }
    }
}

/// A placeholder's text without the break opportunities of a page, and its clips.
fn heard_of(tongue: &Tongue, name: &str, text: &str) -> (String, Option<Vec<String>>) {
    let text = text.replace('\u{200B}', "");
    let clips = value::clips(tongue, name, &text);
    (text, clips)
}

/// What is heard of a screen of the phone's menu, in whichever tongue it is.
pub fn screen(text: &str) -> Spoken {
    let mut heard = read(text);
    let language = heard.iter().find_map(|line| match line {
        Heard::Said(language, _) => Some(*language),
        Heard::Unread(_) => None,
    });
    let mut spoken = Spoken { clips: Vec::new(), unsaid: Vec::new() };
    for line in &mut heard {
        if let Heard::Unread(text) = line
            && let Some((language, ids)) = in_another_tongue(text)
        {
            *line = Heard::Said(language, ids);
        }
        match line {
            Heard::Said(language, ids) => spoken.play(*language, ids),
            Heard::Unread(text) => {
                spoken.unsaid.push(text.clone());
                spoken.play(language.unwrap_or(Language::Khmer), &[UNSAID.to_owned()]);
            }
        }
    }
    spoken
}

/// The screen in the tongue in which most of it is a message.
fn read(text: &str) -> Vec<Heard> {
    let unread =
        |heard: &Vec<Heard>| heard.iter().filter(|line| matches!(line, Heard::Unread(_))).count();
    let readings = TONGUES.iter().map(|tongue| tongue.read(text));
    readings.min_by_key(unread).unwrap_or_default()
}

/// A line of a screen that speaks two languages.
fn in_another_tongue(line: &str) -> Option<(Language, Vec<String>)> {
    TONGUES.iter().find_map(|tongue: &Tongue| {
        let (ids, rest) = tongue.message(line)?;
        rest.is_empty().then_some((tongue.language, ids))
    })
}
