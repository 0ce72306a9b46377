//! The GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1) and its extension table.

/// The default alphabet in the order of its codes; code 0x1B leads to the extension table and is no
/// character, so a space that never matches stands there.
const DEFAULT: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{0}ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                       ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Characters that are sent as an escape and a code, so that they take two septets.
const EXTENSION: &str = "\u{C}^{}\\[~]|€";

/// The septets a text takes; nothing when a character is outside the alphabet.
pub fn septets(text: &str) -> Option<usize> {
    text.chars().map(septets_of).sum()
}

/// The septets of one character.
pub(super) fn septets_of(letter: char) -> Option<usize> {
    if letter != '\u{0}' && DEFAULT.contains(letter) {
        Some(1)
    } else if EXTENSION.contains(letter) {
        Some(2)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_has_its_size_and_its_known_codes() {
        let letters: Vec<char> = DEFAULT.chars().collect();
        assert_eq!(letters.len(), 128);
        assert_eq!(EXTENSION.chars().count(), 10);
        let code = |letter| letters.iter().position(|known| *known == letter);
        let known = [('@', 0), ('\n', 10), ('\r', 13), ('Δ', 16), (' ', 32), ('0', 48)];
        for (letter, expected) in known.into_iter().chain([('A', 65), ('§', 95), ('à', 127)]) {
            assert_eq!(code(letter), Some(expected), "{letter}");
        }
    }

    #[test]
    fn the_extension_takes_two_and_the_rest_nothing() {
        for letter in "{}[]~\\|^€".chars() {
            assert_eq!(septets_of(letter), Some(2), "{letter}");
        }
        assert_eq!(septets("a@b"), Some(3));
        for text in ["`", "â", "’", "៛", "ក", "\u{200B}", "\u{0}", "\u{1B}", "\t"] {
            assert_eq!(septets(text), None, "{text:?}");
        }
    }
}
