//! The two languages of the portal.

use std::str::FromStr;

use unic_langid::{LanguageIdentifier, langid};

/// A language in which every message exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Khmer, the source language.
    Khmer,
    /// English.
    English,
}

/// The text is not the code of a language of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage(pub String);

impl std::fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not a language code, km or en: {:?}", self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

impl Language {
    /// Both languages, the source language first.
    pub const ALL: [Self; 2] = [Self::Khmer, Self::English];

    /// The code for `lang` attributes and stored settings: `km` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Khmer => "km",
            Self::English => "en",
        }
    }

    /// The language that the switch on a page leads to.
    pub fn other(self) -> Self {
        match self {
            Self::Khmer => Self::English,
            Self::English => Self::Khmer,
        }
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Khmer => langid!("km"),
            Self::English => langid!("en"),
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
            .ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}
