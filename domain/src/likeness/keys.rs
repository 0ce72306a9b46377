//! The keys of a name in each script.

use super::hash::{letters, text_key};
use crate::khmer::search_key;
use crate::person::Name;

/// Fewer consonants than this say nothing about a name.
const CONSONANTS_THAT_TELL: usize = 4;

/// Keys of a name in one script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NameKeys {
    /// Family name and given name as one word, however they are split.
    pub(super) whole: u64,
    pub(super) family: u64,
    pub(super) given: u64,
    /// The letters of both in any order: equal when the two parts are swapped.
    pub(super) letters: u64,
}

impl NameKeys {
    /// The keys of a name in Khmer letters.
    pub(super) fn khmer(name: &Name) -> Self {
        Self::of(&search_key(name.family()), &search_key(name.given()))
    }

    /// The keys of a name in Latin letters, whose spelling varies from clerk to clerk.
    pub(super) fn latin(name: &Name) -> Self {
        Self::of(&latin_key(name.family()), &latin_key(name.given()))
    }

    fn of(family: &str, given: &str) -> Self {
        Self {
            whole: text_key(&[family, given].concat()),
            family: text_key(family),
            given: text_key(given),
            letters: letters(family).wrapping_add(letters(given)),
        }
    }

    /// Whether the family name of each is the given name of the other.
    pub(super) fn swapped(&self, other: &Self) -> bool {
        self.family == other.given && self.given == other.family
    }
}

/// The key of the consonants of a Khmer name; vowels and signs are what is misspelled most. None
/// for a name of fewer than four.
pub(super) fn consonants(name: &Name) -> Option<u64> {
    let key = search_key(&name.full());
    let kept: String = key.chars().filter(|c| ('\u{1780}'..='\u{17B3}').contains(c)).collect();
    (kept.chars().count() >= CONSONANTS_THAT_TELL).then(|| text_key(&kept))
}

/// The key that is equal for the usual Latin spellings of one Khmer name.
///
/// Small letters only; `h` counts at the beginning alone (`Sophal`, `Sopal`); `w` is `v`, `y` is
/// `i`, `ou` is `u`; of a run of vowels the first stays (`Sreymom`, `Sreimom`); a doubled letter
/// is one (`Chann`, `Chan`).
fn latin_key(text: &str) -> String {
    let small: String =
        text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let mut key = String::with_capacity(small.len());
    for letter in small.replace("ou", "u").chars() {
        let letter = match letter {
            'h' if !key.is_empty() => continue,
            'w' => 'v',
            'y' => 'i',
            other => other,
        };
        let last = key.chars().next_back();
        if last == Some(letter) || is_vowel(letter) && last.is_some_and(is_vowel) {
            continue;
        }
        key.push(letter);
    }
    key
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_spellings_of_one_name_share_a_key() {
        for (one, other) in [
            ("Sophal", "SOPAL"),
            ("Chann", "Chan"),
            ("Sokha", "Sokkha"),
            ("Vuthy", "Wutthi"),
            ("Ouk", "Uk"),
            ("Sreymom", "Sreimom"),
            ("Chhay", "Chai"),
            ("Theary", "Teary"),
            ("So Phea", "Sophea"),
        ] {
            assert_eq!(latin_key(one), latin_key(other), "{one} {other}");
        }
    }

    #[test]
    fn different_names_keep_different_keys() {
        for (one, other) in [("Sok", "Sim"), ("Heng", "Eng"), ("Dara", "Dary"), ("Chan", "Chin")] {
            assert_ne!(latin_key(one), latin_key(other), "{one} {other}");
        }
    }

    #[test]
    fn a_misspelled_vowel_keeps_the_consonants() {
        let key = |family, given| consonants(&Name::new(family, given).unwrap());
        assert_eq!(key("ចាន់", "សុភា"), key("ចន់", "សុភី"));
        assert_ne!(key("ចាន់", "សុភា"), key("ចាន់", "សុខា"));
        assert_eq!(key("អ៊ុំ", "អ៊ី"), None);
    }
}
