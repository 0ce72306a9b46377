//! The key by which texts are matched; never shown and never stored in place of the text.

use super::{canonical, digits};

/// The key that is equal for texts a reader takes to be the same.
///
/// Beyond [`canonical`] it makes equal: subscript DA and TA; ឲ្យ, ឱ្យ and អោយ; a series mark and ុ
/// under a vowel above, which look the same; Khmer and ASCII digits; Latin capitals and small
/// letters. It holds no spaces. Applying it twice changes nothing more.
pub fn search_key(text: &str) -> String {
    let close: String = canonical(text).chars().filter(|c| !c.is_whitespace()).collect();
    let folded = canonical(&close)
        .replace("\u{17D2}\u{178A}", "\u{17D2}\u{178F}")
        .replace('ឲ', "ឱ")
        .replace("អោយ", "ឱ\u{17D2}យ");
    let key: String = fold_series_marks(&digits::to_ascii(&folded))
        .chars()
        .flat_map(char::to_lowercase)
        .collect();
    canonical(&key)
}

/// Writes ុ for a series mark under a vowel above.
fn fold_series_marks(text: &str) -> String {
    let mut letters = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let below = letters.peek().is_some_and(|next| matches!(next, 'ិ'..='ឺ' | 'ើ' | '័'));
        out.push(if below && matches!(letter, '៉' | '៊') { 'ុ' } else { letter });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_share_a_key() {
        for (one, other) in [
            ("បណ\u{17D2}ដឹង", "បណ\u{17D2}តឹង"),
            ("ឲ្យ", "ឱ្យ"),
            ("ឲ្យ", "អោយ"),
            ("ស\u{17CA}\u{17B8}", "ស\u{17BB}\u{17B8}"),
            ("ភូមិ ១២", "ភូមិ12"),
            ("Sok  Dara", "SOKDARA"),
            ("មន\u{17D2}រ\u{17D2}តី", "មន្ត្រី"),
        ] {
            assert_eq!(search_key(one), search_key(other));
        }
    }

    #[test]
    fn different_words_keep_different_keys() {
        for (one, other) in [("ដា", "តា"), ("កា", "ការ"), ("ញ៉ាំ", "ញុាំ"), ("១២", "២១")]
        {
            assert_ne!(search_key(one), search_key(other));
        }
    }
}
