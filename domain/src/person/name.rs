//! A person's names: family name first, in both scripts, as she writes them.

use crate::khmer;

/// One script's name. Either part may be empty only if the other is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    family: String,
    given: String,
}

/// The name is empty or longer than 60 letters (grapheme clusters) in one part.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a name has 1 to 60 letters")]
pub struct NotAName;

impl Name {
    /// Takes the parts as typed; stores them in canonical Khmer order (Unicode Technical Note 61).
    pub fn new(family: &str, given: &str) -> Result<Self, NotAName> {
        let name =
            Self { family: khmer::canonical(family.trim()), given: khmer::canonical(given.trim()) };
        let longest = khmer::graphemes(&name.family).max(khmer::graphemes(&name.given));
        if name.full().is_empty() || longest > 60 { Err(NotAName) } else { Ok(name) }
    }

    /// The family name.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The given name.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// Family name, space, given name, as Khmer names are written and spoken.
    pub fn full(&self) -> String {
        format!("{} {}", self.family, self.given).trim().to_owned()
    }
}

/// The name in both scripts; neither is derived from the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    /// In Khmer letters.
    pub khmer: Name,
    /// In Latin letters, as on the identity card.
    pub latin: Name,
}
