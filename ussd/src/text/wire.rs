//! What a text loses on its way to a phone.

use super::gsm7::septets_of;

/// Stands for a letter that has no likeness in the alphabet.
const UNKNOWN: char = '?';

/// The text without break opportunities and joiners, which would take a unit each, and with plain
/// spaces and hyphens in place of those that hold a line together on a page.
pub fn without_invisible(text: &str) -> String {
    text.chars()
        .filter(|letter| {
            !matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
        })
        .map(|letter| match letter {
            '\u{A0}' | '\u{202F}' => ' ',
            '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
            other => other,
        })
        .collect()
}

/// The text in letters of GSM-7 only: the riel sign becomes `KHR`, other letters their likeness.
///
/// One letter outside would send the whole screen in UCS-2 and more than halve it.
pub fn in_gsm7(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in without_invisible(text).chars() {
        match letter {
            _ if septets_of(letter).is_some() => out.push(letter),
            '៛' => out.push_str("KHR"),
            '…' => out.push_str(".."),
            _ => out.push(likeness(letter)),
        }
    }
    out
}

fn likeness(letter: char) -> char {
    match letter {
        '០'..='៩' => char::from_u32(u32::from(letter) - u32::from('០') + u32::from('0'))
            .expect("ten digits follow each zero"),
        'á' | 'â' | 'ă' | 'ã' => 'a',
        'Á' | 'Â' | 'Ă' | 'À' | 'Ã' => 'A',
        'ê' | 'ë' | 'ĕ' => 'e',
        'È' | 'Ê' | 'Ë' => 'E',
        'í' | 'î' | 'ï' | 'ĭ' => 'i',
        'Í' | 'Î' | 'Ï' => 'I',
        'ó' | 'ô' | 'õ' | 'ŏ' => 'o',
        'Ó' | 'Ô' | 'Ŏ' => 'O',
        'ú' | 'û' | 'ŭ' => 'u',
        'Ú' | 'Û' | 'Ù' => 'U',
        'ç' => 'c',
        '‘' | '’' | '`' | '´' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '‹' => '<',
        '›' => '>',
        '–' | '—' => '-',
        '×' => 'x',
        '\t' => ' ',
        _ => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_letters_are_gone() {
        assert_eq!(without_invisible("ប្រាក់\u{200B}សោធន\u{FEFF}"), "ប្រាក់សោធន");
        assert_eq!(without_invisible("KHR\u{A0}510,000 \u{2212}5"), "KHR 510,000 -5");
    }

    #[test]
    fn latin_screens_hold_latin_letters_only() {
        assert_eq!(in_gsm7("Chambâk 1, Takéo"), "Chambak 1, Takéo");
        assert_eq!(in_gsm7("510,000៛ can’t ២"), "510,000KHR can't 2");
        assert_eq!(in_gsm7("ក😀{}"), "??{}");
    }
}
