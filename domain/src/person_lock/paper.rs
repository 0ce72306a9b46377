//! Which paper a member of staff has looked at before she proposes to unlock.

use crate::khmer;

/// The longest description of another paper, in letters (grapheme clusters).
const LONGEST: usize = 100;

/// A closed list; what stands in no list is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    /// The national identity card.
    NationalId,
    /// The family book.
    FamilyBook,
    /// Another paper, described in words.
    Other,
}

impl PaperKind {
    /// Every kind, in the order of the form.
    pub const ALL: [Self; 3] = [Self::NationalId, Self::FamilyBook, Self::Other];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::NationalId => "national-id",
            Self::FamilyBook => "family-book",
            Self::Other => "other",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A paper that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckedPaper {
    /// The national identity card.
    NationalId,
    /// The family book.
    FamilyBook,
    /// Another one: 1 to 100 letters (grapheme clusters) that say which.
    Other(String),
}

/// Why what was typed names no paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPaper {
    /// None was chosen.
    #[error("no paper chosen")]
    NoneChosen,
    /// Another paper was chosen and not described.
    #[error("another paper is described")]
    NotDescribed,
    /// The description is longer than 100 letters.
    #[error("a description has at most {LONGEST} letters")]
    TooLong,
}

impl CheckedPaper {
    /// Reads the form: the code of the kind, and the description, which only another paper needs.
    ///
    /// # Errors
    /// What is missing or too long.
    pub fn read(kind: &str, described: &str) -> Result<Self, NotAPaper> {
        match PaperKind::from_code(kind).ok_or(NotAPaper::NoneChosen)? {
            PaperKind::NationalId => Ok(Self::NationalId),
            PaperKind::FamilyBook => Ok(Self::FamilyBook),
            PaperKind::Other => {
                let text = khmer::canonical(described).trim().to_owned();
                match khmer::graphemes(&text) {
                    0 => Err(NotAPaper::NotDescribed),
                    1..=LONGEST => Ok(Self::Other(text)),
                    _ => Err(NotAPaper::TooLong),
                }
            }
        }
    }

    /// What kind it is.
    pub fn kind(&self) -> PaperKind {
        match self {
            Self::NationalId => PaperKind::NationalId,
            Self::FamilyBook => PaperKind::FamilyBook,
            Self::Other(_) => PaperKind::Other,
        }
    }

    /// How another paper was described.
    pub fn description(&self) -> Option<&str> {
        match self {
            Self::NationalId | Self::FamilyBook => None,
            Self::Other(text) => Some(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_one_of_the_list_or_described() {
        assert_eq!(CheckedPaper::read("national-id", "x"), Ok(CheckedPaper::NationalId));
        assert_eq!(CheckedPaper::read("family-book", ""), Ok(CheckedPaper::FamilyBook));
        let other = CheckedPaper::read("other", " សៀវភៅប្រាក់សោធន ").unwrap();
        assert_eq!(other.description(), Some("សៀវភៅប្រាក់សោធន"));
        for (kind, text, why) in [
            ("", "", NotAPaper::NoneChosen),
            ("passport", "", NotAPaper::NoneChosen),
            ("other", " \u{200B} ", NotAPaper::NotDescribed),
            ("other", &"ក".repeat(101), NotAPaper::TooLong),
        ] {
            assert_eq!(CheckedPaper::read(kind, text), Err(why), "{kind} {text}");
        }
    }
}
