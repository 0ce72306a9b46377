//! Khmer names that look right and are not: their letters stand in another order or number.

use sothon_domain::khmer::canonical;

use super::super::dice::Dice;

const COENG: char = '\u{17D2}';

/// A way of spelling a word wrong; nothing where the word gives no occasion for it.
type Misspelling = fn(&[char]) -> Option<String>;

const MISSPELLINGS: [Misspelling; 8] = [
    vowel_before_subscript,
    sign_before_vowel,
    vowel_in_two_parts,
    ro_before_another_subscript,
    deprecated_letter,
    doubled_mark,
    subscript_sign_twice,
    break_inside,
];

/// The word misspelt in one of the ways, so that its canonical form is the word itself.
pub(super) fn misspelt(word: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = word.chars().collect();
    let first = dice.number(0, MISSPELLINGS.len() as i64 - 1) as usize;
    let ways = MISSPELLINGS.iter().cycle().skip(first).take(MISSPELLINGS.len());
    let mut wrong = ways.filter_map(|way| way(&letters));
    let found = wrong.find(|wrong| wrong != word && canonical(wrong) == word);
    found.unwrap_or_else(|| word.to_owned())
}

fn vowel_before_subscript(letters: &[char]) -> Option<String> {
    rewritten(letters, |part| match *part {
        [COENG, below, vowel, ..] if is_vowel(vowel) => Some((3, vec![vowel, COENG, below])),
        _ => None,
    })
}

fn sign_before_vowel(letters: &[char]) -> Option<String> {
    rewritten(letters, |part| match *part {
        [first, second, ..] if is_mark(first) && is_mark(second) => Some((2, vec![second, first])),
        _ => None,
    })
}

fn vowel_in_two_parts(letters: &[char]) -> Option<String> {
    rewritten(letters, |part| match part.first()? {
        'ើ' => Some((1, vec!['េ', 'ី'])),
        'ោ' => Some((1, vec!['េ', 'ា'])),
        _ => None,
    })
}

fn ro_before_another_subscript(letters: &[char]) -> Option<String> {
    rewritten(letters, |part| match *part {
        [COENG, below, COENG, 'រ', ..] => Some((4, vec![COENG, 'រ', COENG, below])),
        _ => None,
    })
}

fn deprecated_letter(letters: &[char]) -> Option<String> {
    rewritten(letters, |part| (part.first() == Some(&'អ')).then(|| (1, vec!['\u{17A3}'])))
}

fn doubled_mark(letters: &[char]) -> Option<String> {
    rewritten(letters, |part| match *part {
        [mark, ..] if is_mark(mark) => Some((1, vec![mark, mark])),
        _ => None,
    })
}

fn subscript_sign_twice(letters: &[char]) -> Option<String> {
    rewritten(letters, |part| (part.first() == Some(&COENG)).then(|| (1, vec![COENG, COENG])))
}

fn break_inside(letters: &[char]) -> Option<String> {
    let (first, rest) = letters.split_at(letters.len() / 2);
    Some(first.iter().chain(&['\u{200B}']).chain(rest).collect())
}

/// The word with its first part that fits replaced; the part says how many letters are replaced.
fn rewritten(
    letters: &[char],
    replaced: impl Fn(&[char]) -> Option<(usize, Vec<char>)>,
) -> Option<String> {
    let found = (0..letters.len()).find_map(|at| Some((at, replaced(&letters[at..])?)));
    let (at, (length, by)) = found?;
    Some(letters[..at].iter().chain(&by).chain(&letters[at + length..]).collect())
}

fn is_vowel(letter: char) -> bool {
    ('\u{17B6}'..='\u{17C5}').contains(&letter)
}

/// A vowel, or a sign that stands with one.
fn is_mark(letter: char) -> bool {
    ('\u{17B6}'..='\u{17D1}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_occurs_and_every_word_is_repaired() {
        let spell = |way: Misspelling, word: &str| way(&word.chars().collect::<Vec<_>>());
        for (way, word) in
            MISSPELLINGS.into_iter().zip(["ខ្មែរ", "មុំ", "ចំរើន", "សុភ័ក្ត្រ", "អៀង", "សុភា", "បុប្ផា", "ផន"])
        {
            let wrong = spell(way, word).unwrap();
            assert_ne!(wrong, word);
            assert_eq!(canonical(&wrong), word, "{}", wrong.escape_unicode());
        }
        assert_eq!(spell(vowel_in_two_parts, "ផន"), None);
    }

    #[test]
    fn no_word_is_left_as_it_is() {
        let mut dice = Dice::of(1, 0);
        for word in ["ផន", "ឡាយ", "ញ៉េប", "អ៊ុច", "សុភ័ក្ត្រ", "វណ្ណៈ"]
        {
            for _ in 0..50 {
                let wrong = misspelt(word, &mut dice);
                assert!(wrong != word && canonical(&wrong) == word, "{word}");
            }
        }
    }
}
