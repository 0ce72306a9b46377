//! The parts of one Khmer syllable and the order they are written in.

/// Makes the consonant after it a subscript.
pub(super) const COENG: char = '\u{17D2}';

/// A sign of lunar dates and dictionaries that Unicode's normal forms move into a coeng pair.
pub(super) const ATTHACAN: char = '\u{17DD}';

/// The places of a syllable, in the order of Unicode Technical Note 61.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The sign above that stands for a silent RO.
    Robat,
    /// A subscript other than RO.
    Subscript,
    /// The subscript RO, which is always written last of the subscripts.
    SubscriptRo,
    /// One of the two marks that change a consonant's series.
    Shifter,
    /// A dependent vowel.
    Vowel,
    /// A sign above.
    Sign,
    /// A sign that stands to the right and ends the syllable.
    Ending,
}

/// A mark or a subscript of a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    place: Place,
    letter: char,
}

impl Part {
    /// The mark as a part, or nothing when the character is not a Khmer mark.
    pub(super) fn mark(letter: char) -> Option<Self> {
        let place = match letter {
            '\u{17CC}' => Place::Robat,
            '\u{17C9}' | '\u{17CA}' => Place::Shifter,
            '\u{17B6}'..='\u{17C5}' => Place::Vowel,
            '\u{17C7}' | '\u{17C8}' => Place::Ending,
            '\u{17C6}' | '\u{17CB}' | '\u{17CD}'..='\u{17D1}' | '\u{17D3}' | ATTHACAN => {
                Place::Sign
            }
            _ => return None,
        };
        Some(Self { place, letter })
    }

    /// The letter as a subscript.
    pub(super) fn subscript(letter: char) -> Self {
        let place = if letter == 'រ' { Place::SubscriptRo } else { Place::Subscript };
        Self { place, letter }
    }

    fn write(self, to: &mut String) {
        if matches!(self.place, Place::Subscript | Place::SubscriptRo) {
            to.push(COENG);
        }
        to.push(self.letter);
    }
}

/// Whether the character is a consonant or an independent vowel, which begins a syllable.
pub(super) fn is_base(letter: char) -> bool {
    ('\u{1780}'..='\u{17B3}').contains(&letter)
}

/// Writes the parts of one syllable in order, with split vowels joined and repetitions dropped.
pub(super) fn write_ordered(parts: &mut Vec<Part>, to: &mut String) {
    parts.sort_by_key(|part| match part.place {
        Place::Sign | Place::Ending => (part.place, Some(part.letter)),
        _ => (part.place, None), // as typed
    });
    parts.dedup();
    join_split_vowels(parts);
    parts.dedup();
    for part in parts.drain(..) {
        part.write(to);
    }
}

/// Joins េ and ី into ើ, and េ and ា into ោ, which look the same as the one vowel.
fn join_split_vowels(parts: &mut Vec<Part>) {
    let mut at = 0;
    while at + 1 < parts.len() {
        let joined = match (parts[at].letter, parts[at + 1].letter) {
            ('េ', 'ី') | ('ី', 'េ') => Some('ើ'),
            ('េ', 'ា') | ('ា', 'េ') => Some('ោ'),
            _ => None,
        };
        if let Some(letter) = joined {
            parts[at].letter = letter;
            parts.remove(at + 1);
        }
        at += 1;
    }
}
