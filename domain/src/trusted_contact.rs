//! Whom a person trusts to hear of sensitive changes on her record. The contact reads nothing of it.

use std::str::FromStr;

use crate::khmer;
use crate::person::Phone;

/// The longest name, in letters (grapheme clusters).
const LONGEST: usize = 60;

/// A name as the person calls her contact: 1 to 60 letters (grapheme clusters), in the one spelling that
/// is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactName(String);

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAContactName {
    /// It has no letter.
    #[error("a name has at least one letter")]
    Blank,
    /// It is longer than 60 letters.
    #[error("a name has at most {LONGEST} letters")]
    TooLong,
}

impl ContactName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing of the name.
impl std::fmt::Debug for ContactName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContactName(..)")
    }
}

impl FromStr for ContactName {
    type Err = NotAContactName;

    /// Takes the name as typed; a break of the line counts as a space.
    fn from_str(typed: &str) -> Result<Self, NotAContactName> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let name = khmer::canonical(&words.join(" ")).trim().to_owned();
        match khmer::graphemes(&name) {
            0 => Err(NotAContactName::Blank),
            1..=LONGEST => Ok(Self(name)),
            _ => Err(NotAContactName::TooLong),
        }
    }
}

/// How the contact belongs to her: a closed list, so that each has its word in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Husband or wife.
    Spouse,
    /// Son or daughter.
    Child,
    /// Grandchild.
    Grandchild,
    /// Brother or sister.
    Sibling,
    /// Another relative.
    Relative,
    /// Neighbour.
    Neighbour,
    /// Friend, or anybody else.
    Friend,
}

impl Relation {
    /// Every relation, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Spouse,
        Self::Child,
        Self::Grandchild,
        Self::Sibling,
        Self::Relative,
        Self::Neighbour,
        Self::Friend,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spouse => "spouse",
            Self::Child => "child",
            Self::Grandchild => "grandchild",
            Self::Sibling => "sibling",
            Self::Relative => "relative",
            Self::Neighbour => "neighbour",
            Self::Friend => "friend",
        }
    }

    /// The relation with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.code() == code)
    }
}

/// A trusted contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedContact {
    /// What the person calls her.
    pub name: ContactName,
    /// Where notices go.
    pub phone: Phone,
    /// How she belongs to the person.
    pub relation: Relation,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_letters_and_one_line() {
        let read = |typed: &str| typed.parse().map(|name: ContactName| name.0);
        assert_eq!(read(" ចាន់\r\n ដារ៉ា "), Ok("ចាន់ ដារ៉ា".to_owned()));
        assert_eq!(read(" \u{200B}"), Err(NotAContactName::Blank));
        assert_eq!(read(&"ក".repeat(60)).map(|name| name.chars().count()), Ok(60));
        assert_eq!(read(&"ក".repeat(61)), Err(NotAContactName::TooLong));
        assert_eq!(format!("{:?}", "Dara".parse::<ContactName>()), "Ok(ContactName(..))");
    }

    #[test]
    fn every_relation_is_found_by_its_code() {
        for relation in Relation::ALL {
            assert_eq!(Relation::from_code(relation.code()), Some(relation));
        }
        assert_eq!(Relation::from_code("boss"), None);
    }
}
