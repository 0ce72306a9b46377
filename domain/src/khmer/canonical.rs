//! The one spelling that is stored.

use super::cluster::{ATTHACAN, COENG, Part, is_base, write_ordered};

/// The text in the one order and spelling that is stored.
///
/// Puts the marks of each syllable in order, joins split vowels, writes a repeated mark once,
/// replaces deprecated letters, and drops characters without width and a coeng that joins nothing.
/// Subscripts DA and TA stay as typed: names use both. Applying it twice changes nothing more.
pub fn canonical(text: &str) -> String {
    let mut letters = text.chars().flat_map(current_letters).peekable();
    let mut out = String::with_capacity(text.len());
    let mut parts = Vec::new();
    while let Some(letter) = letters.next() {
        if letter == COENG {
            while let Some(inside) = letters.next_if(|next| matches!(*next, COENG | ATTHACAN)) {
                parts.extend(Part::mark(inside)); // a second coeng is no mark and is dropped
            }
            parts.extend(letters.next_if(|next| is_base(*next)).map(Part::subscript));
        } else if let Some(mark) = Part::mark(letter) {
            parts.push(mark);
        } else {
            write_ordered(&mut parts, &mut out);
            out.push(letter);
        }
    }
    write_ordered(&mut parts, &mut out);
    out
}

/// Whether the text is spelled as [`canonical`] spells it.
pub fn is_spelled_in_order(text: &str) -> bool {
    canonical(text) == text
}

/// The letters in use today for this character: none for characters without width.
fn current_letters(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{17B4}' | '\u{17B5}' => (None, None),
        '\u{17A3}' => (Some('អ'), None),
        '\u{17A4}' => (Some('អ'), Some('ា')),
        _ => (Some(letter), None),
    };
    first.into_iter().chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_real_systems_are_repaired() {
        for (typed, stored) in [
            ("ខ\u{17C2}\u{17D2}មរ", "ខ\u{17D2}ម\u{17C2}រ"), // a vowel before the subscript
            ("ស\u{17D2}រ\u{17D2}ត\u{17B8}", "ស\u{17D2}ត\u{17D2}រ\u{17B8}"), // RO before TA
            ("មន\u{17D2}រ\u{17D2}ត\u{17B8}", "មន\u{17D2}ត\u{17D2}រ\u{17B8}"),
            ("ប\u{17C1}\u{17B8}", "ប\u{17BE}"), // a vowel typed in two parts
            ("ប\u{17B8}\u{17C1}", "ប\u{17BE}"),
            ("ក\u{17C1}\u{17B6}", "ក\u{17C4}"),
            ("ស\u{17C6}\u{17BB}", "ស\u{17BB}\u{17C6}"), // a sign before the vowel
            ("ក\u{17B6}\u{17B6}\u{17B6}", "ក\u{17B6}"), // a repeated mark
            ("ក\u{17D2}\u{17D2}រ", "ក\u{17D2}រ"),
            ("\u{17A3}\u{17B6}សយដ\u{17D2}ឋាន", "អាសយដ\u{17D2}ឋាន"), // a deprecated letter
            ("\u{17A4}ច", "អាច"),
            ("ន\u{17D2}\u{17DD}ត", "ន\u{17D2}ត\u{17DD}"), // a pair split by normal form C
            ("ស\u{17B8}\u{17CA}វិល", "ស\u{17CA}\u{17B8}វិល"), // a shifter after the vowel
            ("ក\u{200B}\u{FEFF}ក\u{200C}", "កក"),
            ("ក\u{17D2}", "ក"), // a coeng that joins nothing
        ] {
            assert_eq!(canonical(typed), stored, "{}", typed.escape_unicode());
            assert!(!is_spelled_in_order(typed), "{}", typed.escape_unicode());
            assert!(is_spelled_in_order(stored), "{}", stored.escape_unicode());
        }
    }

    #[test]
    fn subscript_da_and_ta_stay_as_typed() {
        for text in ["បណ\u{17D2}ដឹង", "បណ\u{17D2}តឹង"] {
            assert_eq!(canonical(text), text);
        }
    }

    #[test]
    fn words_spelled_right_stay() {
        for text in
            ["ញ៉ាំ", "ចា៎ះ", "ធម៌", "ពេទ្យ", "ឲ្យ", "កក្កដា", "កុម្ភៈ", "សៅរ៍", "Sok 12", "", "៥១០.០០០៛"]
        {
            assert_eq!(canonical(text), text);
        }
    }
}
