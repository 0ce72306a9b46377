//! Sex as registered, and how a person wishes to be addressed.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Sex as the civil register holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// ស្រី
    Female,
    /// ប្រុស
    Male,
}

/// The word is none that this field knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown word {0:?}")]
pub struct UnknownWord(pub String);

impl Sex {
    /// The stable code: `female`, `male`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }
}

impl FromStr for Sex {
    type Err = UnknownWord;

    /// Accepts the code, its first letter and the Khmer words.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match text.trim().to_lowercase().as_str() {
            "female" | "f" | "ស្រី" => Ok(Self::Female),
            "male" | "m" | "ប្រុស" => Ok(Self::Male),
            _ => Err(UnknownWord(text.to_owned())),
        }
    }
}

/// The title put before the name. The default follows the registered sex; a person may choose none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormOfAddress {
    /// លោកស្រី
    Lady,
    /// លោក
    Gentleman,
    /// The name alone, for monks and whoever asks for it.
    NoTitle,
}

impl FormOfAddress {
    /// The stable code: `lady`, `gentleman`, `no-title`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lady => "lady",
            Self::Gentleman => "gentleman",
            Self::NoTitle => "no-title",
        }
    }
}

impl From<Sex> for FormOfAddress {
    fn from(sex: Sex) -> Self {
        match sex {
            Sex::Female => Self::Lady,
            Sex::Male => Self::Gentleman,
        }
    }
}

impl FromStr for FormOfAddress {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match text.trim() {
            "lady" => Ok(Self::Lady),
            "gentleman" => Ok(Self::Gentleman),
            "no-title" => Ok(Self::NoTitle),
            _ => Err(UnknownWord(text.to_owned())),
        }
    }
}
