//! Digits and their separators: 1,562,700.5 in English, ១.៥៦២.៧០០,៥ in Khmer.

use sothon_domain::khmer;

use crate::{Language, Words};

/// A minus as wide as a digit, which no line breaks after.
const MINUS: char = '\u{2212}';

/// The whole number in groups of three.
pub(crate) fn grouped(language: Language, number: i64) -> String {
    let plain = number.unsigned_abs().to_string();
    let mut out = String::new();
    if number < 0 {
        out.push(MINUS);
    }
    for (at, digit) in plain.char_indices() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            out.push(group_separator(language));
        }
        out.push(digit);
    }
    localised(language, &out)
}

/// The text with its ASCII digits in the language's digits.
pub(crate) fn localised(language: Language, text: &str) -> String {
    match language {
        Language::Khmer => khmer::digits::to_khmer(text),
        Language::English => text.to_owned(),
    }
}

/// The mark between a whole number and its decimals.
pub(crate) fn decimal_separator(language: Language) -> char {
    match language {
        Language::Khmer => ',',
        Language::English => '.',
    }
}

fn group_separator(language: Language) -> char {
    match language {
        Language::Khmer => '.',
        Language::English => ',',
    }
}

impl Words {
    /// The whole number: `១.៥៦២.៧០០` or `1,562,700`.
    pub fn number(&self, number: i64) -> String {
        grouped(self.language(), number)
    }

    /// The digits of a text in the language's digits, without groups: for years and line numbers,
    /// never for codes, phone numbers and references, which stay in ASCII.
    pub fn digits(&self, text: &str) -> String {
        localised(self.language(), text)
    }
}
