//! A name, of the one who died or of a new retiree, with the other names and spellings under which that one was or is
//! known and the name that was used in service: registers were written by ear and by hand, and many served under another
//! name.

use std::fmt;

use super::{Fault, of_person};

/// The most other names of one person.
pub const MOST_OTHER_NAMES: usize = 3;

/// What stands between the names in the stored text: nobody types it into a field.
const BETWEEN: char = '\t';

/// Under which names somebody was known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAs {
    /// The name by which the claim speaks of that one, 1 to 100 letters.
    pub name: String,
    /// The name that was used in service, 1 to 100 letters, where it was another one.
    pub in_service: Option<String>,
    /// Other names and other spellings, at most 3, each of 1 to 100 letters.
    pub others: Vec<String>,
}

impl KnownAs {
    /// Reads what was typed: the name, the name in service and other names, with a tab between them. Only the name
    /// must be there; what says the same twice is kept once.
    ///
    /// # Errors
    /// [`Fault::Empty`] and [`Fault::LineTooLong`] of the name, [`Fault::ServiceName`] or [`Fault::OtherNames`].
    pub(super) fn read(typed: &str) -> Result<Self, Fault> {
        let mut parts = typed.split(BETWEEN);
        let name = of_person::line(parts.next().unwrap_or_default())?;
        let in_service = perhaps(parts.next().unwrap_or_default(), Fault::ServiceName)?;
        let in_service = in_service.filter(|other| *other != name);
        let mut others: Vec<String> = Vec::new();
        for part in parts {
            let other = perhaps(part, Fault::OtherNames)?;
            let is_new = |other: &String| {
                *other != name && in_service.as_ref() != Some(other) && !others.contains(other)
            };
            if let Some(other) = other.filter(is_new) {
                others.push(other);
            }
        }
        match others.len() {
            0..=MOST_OTHER_NAMES => Ok(Self { name, in_service, others }),
            _ => Err(Fault::OtherNames),
        }
    }

    /// Reads the stored text; a name alone, as claims of before have it, is one.
    pub fn stored(text: &str) -> Self {
        let mut parts = text.split(BETWEEN).map(|part| part.trim().to_owned());
        let name = parts.next().unwrap_or_default();
        let in_service = parts.next().filter(|part| !part.is_empty());
        Self { name, in_service, others: parts.filter(|part| !part.is_empty()).collect() }
    }

    /// All names: the name, the one in service and the others.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let others = self.in_service.iter().chain(&self.others);
        [&self.name].into_iter().chain(others).map(String::as_str)
    }

    /// The name by which the claim speaks of that one, of a stored text.
    pub fn name_in(text: &str) -> &str {
        text.split(BETWEEN).next().unwrap_or_default().trim()
    }
}

/// A name that may be left out.
fn perhaps(typed: &str, too_long: Fault) -> Result<Option<String>, Fault> {
    match of_person::line(typed) {
        Ok(name) => Ok(Some(name)),
        Err(Fault::Empty) => Ok(None),
        Err(_) => Err(too_long),
    }
}

/// The text in which it is stored; a name alone has no tabs.
impl fmt::Display for KnownAs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if self.in_service.is_none() && self.others.is_empty() {
            return Ok(());
        }
        write!(f, "{BETWEEN}{}", self.in_service.as_deref().unwrap_or_default())?;
        self.others.iter().try_for_each(|other| write!(f, "{BETWEEN}{other}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Asked, Question};
    use time::macros::date;

    fn read(typed: &str) -> Result<String, Fault> {
        let asked = Asked { today: date!(2026 - 11 - 23), registered: None };
        let answer = Question::KnownAs.read(typed, asked)?;
        let stored = answer.to_string();
        assert_eq!(Question::KnownAs.read(&stored, asked), Ok(answer.clone()), "{stored:?}");
        assert_eq!(Question::KnownAs.stored(&stored), Some(answer));
        Ok(stored)
    }

    #[test]
    fn other_names_may_be_told_and_only_the_name_must() {
        for (typed, expected) in [
            (" ស៊ុន \r\n វិបុល ", Ok("ស៊ុន វិបុល")),
            ("ស៊ុន វិបុល\t\t", Ok("ស៊ុន វិបុល")),
            ("ស៊ុន វិបុល\t តាមុំ \t", Ok("ស៊ុន វិបុល\tតាមុំ")),
            ("SUN Vibol\t\tSOUN Vibol\tSUN Vibol", Ok("SUN Vibol\t\tSOUN Vibol")),
            ("A\tB\tB\tC\tC\tD\tE", Ok("A\tB\tC\tD\tE")),
            ("A\tA\tB", Ok("A\t\tB")),
            ("A\t\tB\tC\tD\tE", Err(Fault::OtherNames)),
            ("\tB\tC", Err(Fault::Empty)),
            ("", Err(Fault::Empty)),
        ] {
            assert_eq!(read(typed), expected.map(ToOwned::to_owned), "{typed:?}");
        }
        let long = "ក".repeat(101);
        assert_eq!(read(&long), Err(Fault::LineTooLong));
        assert_eq!(read(&format!("A\t{long}")), Err(Fault::ServiceName));
        assert_eq!(read(&format!("A\t\t{long}")), Err(Fault::OtherNames));
    }

    #[test]
    fn a_name_that_was_stored_alone_is_read_still() {
        let alone = KnownAs::stored("ស៊ុន វិបុល");
        assert_eq!((alone.name.as_str(), alone.others.len()), ("ស៊ុន វិបុល", 0));
        assert_eq!(alone.to_string(), "ស៊ុន វិបុល");
        assert_eq!(KnownAs::name_in("ស៊ុន វិបុល\tតាមុំ\tA"), "ស៊ុន វិបុល");
    }
}
