//! What a person calls one of her passkeys.

use std::str::FromStr;

use crate::khmer;

/// The longest name, in letters (grapheme clusters).
const LONGEST: usize = 40;

/// The name of a passkey: 1 to 40 letters (grapheme clusters), in the one spelling that is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyName(String);

/// The name is blank or has more than 40 letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a passkey's name has 1 to 40 letters")]
pub struct NotAPasskeyName;

impl PasskeyName {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Takes the text as typed; line ends and other space between words become one space.
impl FromStr for PasskeyName {
    type Err = NotAPasskeyName;

    fn from_str(typed: &str) -> Result<Self, NotAPasskeyName> {
        // Characters without width go first: what is left of them is blank.
        let canonical = khmer::canonical(typed);
        let text = canonical.split_whitespace().collect::<Vec<_>>().join(" ");
        match khmer::graphemes(&text) {
            1..=LONGEST => Ok(Self(text)),
            _ => Err(NotAPasskeyName),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_letters_and_no_more_than_40() {
        let read = |typed: &str| typed.parse().map(|name: PasskeyName| name.0);
        assert_eq!(read("  ទូរស័ព្ទ\n របស់ចៅ "), Ok("ទូរស័ព្ទ របស់ចៅ".to_owned()));
        for blank in ["", " \r\n\t ", "\u{200B}\u{FEFF} \u{2060}", "\u{A0}"] {
            assert_eq!(read(blank), Err(NotAPasskeyName), "{}", blank.escape_unicode());
        }
        // Five characters, one letter.
        assert!(read(&"ស្ត្រី".repeat(40)).is_ok());
        assert!(read(&"ស្ត្រី".repeat(41)).is_err());
    }
}
