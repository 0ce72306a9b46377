//! How a phone is spoken to.

use serde::{Deserialize, Serialize};
use sothon_locales::{Language, Words};

/// The words a number has chosen; Khmer needs a phone that can show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tongue {
    /// Khmer letters.
    #[serde(rename = "km")]
    Khmer,
    /// Khmer in Latin letters, for phones without Khmer.
    #[serde(rename = "km-Latn")]
    Romanised,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Tongue {
    /// Every tongue.
    pub const ALL: [Self; 3] = [Self::Khmer, Self::Romanised, Self::English];

    /// The stable code, also of the stored choice: `km`, `km-Latn`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Khmer => "km",
            Self::Romanised => "km-Latn",
            Self::English => "en",
        }
    }

    /// The tongue with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.code() == code)
    }

    /// Its words.
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::Khmer => Words::of(Language::Khmer),
            Self::Romanised => Words::romanised(),
            Self::English => Words::of(Language::English),
        }
    }
}
