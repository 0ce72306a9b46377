//! The name on an account, and whether it is the person's.

use std::str::FromStr;

use crate::khmer;
use crate::person::{Name, PersonName};

/// The longest name, in letters (grapheme clusters).
const LONGEST: usize = 60;

/// The name that a bank has for an account: 1 to 60 letters (grapheme clusters) in one line.
#[derive(Clone, PartialEq, Eq)]
pub struct HolderName(String);

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAHolderName {
    /// It has no letter.
    #[error("a name has at least one letter")]
    Blank,
    /// It is longer than 60 letters.
    #[error("a name has at most {LONGEST} letters")]
    TooLong,
}

impl HolderName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing of the name.
impl std::fmt::Debug for HolderName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HolderName(..)")
    }
}

impl FromStr for HolderName {
    type Err = NotAHolderName;

    /// Takes the name as typed; a break of the line counts as a space.
    fn from_str(typed: &str) -> Result<Self, NotAHolderName> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let name = khmer::canonical(&words.join(" ")).trim().to_owned();
        match khmer::graphemes(&name) {
            _ if !name.chars().any(char::is_alphabetic) => Err(NotAHolderName::Blank),
            ..=LONGEST => Ok(Self(name)),
            _ => Err(NotAHolderName::TooLong),
        }
    }
}

/// How the name on an account stands to the person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameMatch {
    /// It is hers, in one of her scripts.
    Matches,
    /// It is not. Nothing is refused by that: banks write names in their own way, and an officer looks.
    Differs,
}

/// Compares the name on an account with the person's names in both scripts.
///
/// The order of the parts, spaces, hyphens and points, capitals, and spellings that a reader takes to be the
/// same make no difference; a letter more or less does.
pub fn name_match(holder: &HolderName, name: &PersonName) -> NameMatch {
    let typed = parts(holder.as_str());
    let same = [&name.khmer, &name.latin].into_iter().any(|own| is_of(&typed, own));
    if same { NameMatch::Matches } else { NameMatch::Differs }
}

/// Whether these parts are this name's: the same in any order, or the same written together.
fn is_of(typed: &[String], own: &Name) -> bool {
    let (family, given) = (parts(own.family()), parts(own.given()));
    let whole = typed.concat();
    let orders = [[family.concat(), given.concat()], [given.concat(), family.concat()]];
    let mut all = [family, given].concat();
    let mut typed = typed.to_vec();
    all.sort_unstable();
    typed.sort_unstable();
    typed == all || orders.iter().any(|order| order.concat() == whole)
}

/// The search keys of a name's parts.
fn parts(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | ',' | '\''));
    parts.map(khmer::search_key).filter(|key| !key.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sokha() -> PersonName {
        PersonName {
            khmer: Name::new("ស៊ឹម", "សុខា").unwrap(),
            latin: Name::new("SIM", "Sokha").unwrap(),
        }
    }

    fn compared(typed: &str, name: &PersonName) -> NameMatch {
        name_match(&typed.parse().unwrap(), name)
    }

    #[test]
    fn order_spaces_capitals_and_spellings_make_no_difference() {
        for typed in [
            "ស៊ឹម សុខា",
            "សុខា ស៊ឹម",
            "ស៊ឹមសុខា",
            "សុខាស៊ឹម",
            // The other mark that looks the same under this vowel.
            "ស\u{17BB}\u{17B9}ម សុខា",
            "SIM Sokha",
            "sim sokha",
            "SOKHA SIM",
            "SIMSOKHA",
            "Sim-Sokha",
            "SIM, SOKHA",
            " SIM   SOK HA ",
        ] {
            assert_eq!(compared(typed, &sokha()), NameMatch::Matches, "{typed}");
        }
    }

    #[test]
    fn another_name_differs() {
        for typed in [
            "SIM",
            "Sokha",
            "SIM Sokhan",
            "SIM Sok",
            "CHAN Dara",
            "SIM Sokha Dara",
            "ស៊ឹម សុខ",
            "សុខា",
            // Half in one script and half in the other is nobody's name.
            "SIM សុខា",
        ] {
            assert_eq!(compared(typed, &sokha()), NameMatch::Differs, "{typed}");
        }
    }

    #[test]
    fn a_given_name_of_two_words_is_matched_in_any_order() {
        let name = PersonName {
            khmer: Name::new("ចាន់", "សុខ ដារ៉ា").unwrap(),
            latin: Name::new("CHAN", "Sok Dara").unwrap(),
        };
        for typed in ["Chan Sok Dara", "SOK DARA CHAN", "Dara Sok Chan", "CHANSOKDARA"] {
            assert_eq!(compared(typed, &name), NameMatch::Matches, "{typed}");
        }
        assert_eq!(compared("Chan Sok", &name), NameMatch::Differs);
    }

    #[test]
    fn a_name_has_letters_and_one_line() {
        let read = |typed: &str| typed.parse().map(|name: HolderName| name.0);
        assert_eq!(read(" ចាន់\r\n ដារ៉ា "), Ok("ចាន់ ដារ៉ា".to_owned()));
        for blank in ["", " \u{200B}", "...", "12345"] {
            assert_eq!(read(blank), Err(NotAHolderName::Blank), "{blank}");
        }
        assert_eq!(read(&"ក".repeat(61)), Err(NotAHolderName::TooLong));
        assert_eq!(format!("{:?}", "Dara".parse::<HolderName>()), "Ok(HolderName(..))");
    }
}
