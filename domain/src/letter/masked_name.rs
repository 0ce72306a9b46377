//! A name that can be compared with one on paper and says little by itself.

use std::fmt;
use std::str::FromStr;

use crate::khmer::truncate_graphemes;
use crate::person::Name;

/// Stands for the rest of a part; how much was left out can't be seen.
const REST: char = '…';
/// A syllable of honest Khmer takes less than this many bytes; a longer heap of marks is left out.
const LONGEST_SYLLABLE: usize = 40;
/// The longest masked name, in bytes.
const LONGEST: usize = 2 * LONGEST_SYLLABLE + 8;

/// The first grapheme cluster of the family name and of the given name, each with `…` behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaskedName(String);

/// The text is empty or longer than any masked name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a masked name has 1 to {LONGEST} bytes and nothing invisible")]
pub struct NotAMaskedName;

impl MaskedName {
    /// Masks a name. A cluster is never cut.
    pub fn of(name: &Name) -> Self {
        let parts = [name.family(), name.given()];
        let masked: Vec<String> =
            parts.into_iter().filter(|part| !part.is_empty()).map(masked).collect();
        Self(masked.join(" "))
    }

    /// One word of a name in one script, masked the same way.
    pub fn of_word(word: &str) -> String {
        masked(word)
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn masked(part: &str) -> String {
    let first = truncate_graphemes(part, 1);
    let shown = if first.len() <= LONGEST_SYLLABLE { first } else { "" };
    format!("{shown}{REST}")
}

impl fmt::Display for MaskedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for MaskedName {
    type Err = NotAMaskedName;

    fn from_str(text: &str) -> Result<Self, NotAMaskedName> {
        let fits = (1..=LONGEST).contains(&text.len()) && !text.chars().any(char::is_control);
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAMaskedName) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(family: &str, given: &str) -> String {
        MaskedName::of(&Name::new(family, given).unwrap()).to_string()
    }

    #[test]
    fn a_name_keeps_the_first_cluster_of_each_part() {
        assert_eq!(masked("ចាន់", "សុភា"), "ចា… សុ…");
        assert_eq!(masked("ស៊ឹម", "ស្រីមុំ"), "ស៊ឹ… ស្រី…");
        assert_eq!(masked("CHAN", "Sophea"), "C… S…");
    }

    #[test]
    fn its_length_says_nothing() {
        assert_eq!(masked("ស", "សុ"), "ស… សុ…");
        assert_eq!(masked("", "សុភា"), "សុ…");
    }

    #[test]
    fn a_heap_of_marks_is_left_out() {
        let heap = format!("ស{}", "\u{17C6}".to_owned() + &"\u{0301}".repeat(200));
        let masked = masked(&heap, "សុភា");
        assert_eq!(masked, "… សុ…");
        assert_eq!(masked.parse::<MaskedName>().unwrap().as_str(), masked);
    }

    #[test]
    fn what_is_no_masked_name_is_refused() {
        for text in ["", "a\nb", "a\u{0}", &"ក".repeat(40)] {
            assert_eq!(text.parse::<MaskedName>(), Err(NotAMaskedName), "{text:?}");
        }
    }
}
