//! Break opportunities (U+200B) between Khmer words.
//!
//! Khmer is written without spaces, and old or small browsers know no Khmer dictionary. The words
//! come from the dictionary of ICU; official compounds that read badly when cut come from
//! `no-break.txt`.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

const BREAK: char = '\u{200B}';
const COENG: char = '\u{17D2}';

/// Finds the places where a Khmer line may break.
pub(crate) struct WordBreaks {
    words: WordSegmenterBorrowed<'static>,
    unbroken: Vec<String>,
}

impl WordBreaks {
    /// With the compounds of the list: one a line, `#` begins a comment.
    pub(crate) fn new(no_break_list: &str) -> Self {
        let unbroken = no_break_list
            .lines()
            .map(|line| line.split('#').next().unwrap_or("").trim())
            .filter(|compound| !compound.is_empty())
            .map(str::to_owned)
            .collect();
        let words = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        Self { words, unbroken }
    }

    /// The text with a break opportunity between each two Khmer words.
    ///
    /// Ends of the text get none: a number or a name may stand there.
    pub(crate) fn insert(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 5 / 4);
        let mut done = 0;
        for at in self.words.segment_str(text) {
            if is_between_words(text, at) && !self.is_inside_compound(text, at) {
                out.push_str(&text[done..at]);
                out.push(BREAK);
                done = at;
            }
        }
        out.push_str(&text[done..]);
        out
    }

    fn is_inside_compound(&self, text: &str, at: usize) -> bool {
        self.unbroken.iter().any(|compound| {
            text.match_indices(compound.as_str())
                .any(|(start, found)| start < at && at < start + found.len())
        })
    }
}

/// Whether a Khmer letter or ៗ ends before the place and a Khmer syllable begins after it.
///
/// This keeps subscripts, vowels and signs with their base, and punctuation with its word.
fn is_between_words(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let ends = before.chars().next_back().is_some_and(|last| {
        last != COENG
            && (('\u{1780}'..='\u{17D1}').contains(&last) || matches!(last, 'ៗ' | '\u{17DD}'))
    });
    ends && after.starts_with(|first| ('\u{1780}'..='\u{17B3}').contains(&first))
}
