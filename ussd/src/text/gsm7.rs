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

/// The codes of the extension table, in the order of [`EXTENSION`].
const EXTENSION_CODES: [u8; 10] = [0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65];

/// Leads to the extension table.
const ESCAPE: u8 = 0x1B;

/// The text as codes of one septet in an octet each; nothing when a character is outside the alphabet.
pub(crate) fn to_codes(text: &str) -> Option<Vec<u8>> {
    let mut codes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match septets_of(letter)? {
            1 => {
                let at = DEFAULT.chars().position(|known| known == letter)?;
                codes.push(u8::try_from(at).ok()?);
            }
            _ => {
                let at = EXTENSION.chars().position(|known| known == letter)?;
                codes.extend([ESCAPE, EXTENSION_CODES[at]]);
            }
        }
    }
    Some(codes)
}

/// The text of such codes; nothing when one is no code, or an escape leads nowhere.
pub(crate) fn of_codes(codes: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(codes.len());
    let mut rest = codes.iter();
    while let Some(code) = rest.next() {
        let letter = match *code {
            ESCAPE => {
                let escaped = rest.next()?;
                let at = EXTENSION_CODES.iter().position(|known| known == escaped)?;
                EXTENSION.chars().nth(at)?
            }
            code => DEFAULT.chars().nth(usize::from(code))?,
        };
        text.push(letter);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways_and_rubbish_is_none() {
        assert_eq!(to_codes("@a€{").as_deref(), Some(&[0, 0x61, 0x1B, 0x65, 0x1B, 0x28][..]));
        let every: String =
            DEFAULT.chars().filter(|c| *c != '\u{0}').chain(EXTENSION.chars()).collect();
        let codes = to_codes(&every).unwrap();
        assert_eq!(codes.len(), 127 + 20);
        assert_eq!(of_codes(&codes).as_deref(), Some(every.as_str()));
        assert_eq!(to_codes("៛"), None);
        for codes in [&[0x1B][..], &[0x61, 0x1B], &[0x1B, 0x61], &[0x1B, 0x1B], &[0x80], &[0xFF]] {
            assert_eq!(of_codes(codes), None, "{codes:?}");
        }
    }

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
