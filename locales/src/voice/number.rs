//! Numbers as they are counted aloud, in clips: one for each number below 100, one for each unit.

use crate::Language;
use crate::amount_in_words::{ENGLISH, KHMER, Unit};

/// The highest number that is counted; what is above is said digit by digit.
const HIGHEST: u64 = 999_999_999_999_999;

/// The unit that letters of an office do not need: a thousand millions.
const BILLIONS: Unit = (1_000_000_000, "number-billions");

/// The hundreds of English, which stand within each of its units.
const HUNDREDS: Unit = (100, "number-hundreds");

/// Between hundreds and what is below them in English.
pub(super) const AND: &str = "number-and";

/// The units of a language, the largest first.
pub(super) fn units(language: Language) -> Vec<Unit> {
    match language {
        Language::Khmer => [BILLIONS].iter().chain(KHMER).copied().collect(),
        Language::English => ENGLISH.iter().chain([&HUNDREDS]).copied().collect(),
    }
}

/// The clips of a number.
pub(super) fn counted(language: Language, number: u64) -> Vec<String> {
    if number > HIGHEST {
        return number.to_string().chars().map(digit).collect();
    }
    let mut rest = number;
    let mut clips = Vec::new();
    for (size, key) in units(language) {
        let count = rest / size;
        rest %= size;
        if count > 0 {
            clips.extend(counted(language, count));
            clips.push(key.to_owned());
        }
    }
    if rest > 0 || clips.is_empty() {
        if language == Language::English && !clips.is_empty() {
            clips.push(AND.to_owned());
        }
        clips.push(format!("number-{rest}"));
    }
    clips
}

/// The clip of one digit.
pub(super) fn digit(digit: char) -> String {
    format!("number-{digit}")
}
