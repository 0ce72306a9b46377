//! What an officer writes to the person when a case goes back.

use std::str::FromStr;

use crate::khmer;

/// The longest note, in letters (grapheme clusters).
const LONGEST: usize = 500;

/// A note that the person reads beside the reason: 1 to 500 letters (grapheme clusters), in the one
/// spelling that is stored. An officer who adds nothing sends none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnNote(String);

/// Why a text is no note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotANote {
    /// It has no letter: nothing, or spaces alone.
    #[error("a note has at least one letter")]
    Blank,
    /// It has more than 500 letters.
    #[error("a note has at most 500 letters")]
    TooLong,
}

impl ReturnNote {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Takes the text as typed.
impl FromStr for ReturnNote {
    type Err = NotANote;

    fn from_str(typed: &str) -> Result<Self, NotANote> {
        // Characters without width go first: what is left of them is blank.
        let text = khmer::canonical(typed).trim().to_owned();
        match khmer::graphemes(&text) {
            0 => Err(NotANote::Blank),
            1..=LONGEST => Ok(Self(text)),
            _ => Err(NotANote::TooLong),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, NotANote> {
        typed.parse().map(|note: ReturnNote| note.as_str().to_owned())
    }

    #[test]
    fn a_note_has_letters_and_no_more_than_500() {
        assert_eq!(read("  ភូមិណា?\n"), Ok("ភូមិណា?".to_owned()));
        for blank in ["", " \r\n\t ", "\u{200B}\u{FEFF} \u{2060}", "\u{A0}"] {
            assert_eq!(read(blank), Err(NotANote::Blank), "{}", blank.escape_unicode());
        }
        for (letter, count, expected) in [
            ("ក", 500, true),
            ("ក", 501, false),
            // Five characters, one letter.
            ("ស្ត្រី", 500, true),
            ("ស្ត្រី", 501, false),
            ("a", 501, false),
        ] {
            assert_eq!(read(&letter.repeat(count)).is_ok(), expected, "{letter} {count} times");
        }
        assert_eq!(read(&"ក".repeat(501)), Err(NotANote::TooLong));
        let padded = format!("{}{}", " ".repeat(400), "ក".repeat(500));
        assert!(read(&padded).is_ok(), "spaces around it are none of its letters");
    }
}
