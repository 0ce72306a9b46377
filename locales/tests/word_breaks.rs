//! Where a Khmer line may break.

#[path = "../build/word_breaks.rs"]
mod built;

use crate::source;

use built::WordBreaks;
use unicode_segmentation::UnicodeSegmentation;

fn breaks() -> WordBreaks {
    WordBreaks::new(include_str!("../no-break.txt"))
}

/// The text with `|` where a line may break.
fn marked(text: &str) -> String {
    breaks().insert(text).replace('\u{200B}', "|")
}

#[test]
fn stacks_and_words_stay_whole() {
    for word in ["ស្ត្រី", "ខ្មែរ", "ស៊ីវិល", "ល្យ", "ញ្ចូ", "ប្រាក់សោធន", "លេខសម្ងាត់"]
    {
        assert_eq!(marked(word), word);
    }
}

#[test]
fn words_are_parted() {
    assert_eq!(marked("ស្ត្រីខ្មែរ"), "ស្ត្រី|ខ្មែរ");
    assert_eq!(marked("មន្ត្រីរាជការស៊ីវិល"), "មន្ត្រីរាជការ|ស៊ីវិល");
}

#[test]
fn punctuation_stays_with_its_word() {
    for text in ["អ្នក។", "ផ្សេងៗ។", "(អ្នក)", "«អ្នក»", "៥០០៛", "ទី១២"]
    {
        assert_eq!(marked(text), text);
    }
}

#[test]
fn a_list_of_compounds_holds_the_break_back() {
    let parted = WordBreaks::new("").insert("ប្រាក់សោធន");
    assert!(parted.contains('\u{200B}'), "{parted:?}: the entry is not needed any more");
}

#[test]
fn no_message_is_broken_inside_a_stack_or_beside_a_space() {
    let breaks = breaks();
    let mut parted = 0;
    for (key, message) in source::messages("km") {
        let text = breaks.insert(&message.text);
        assert_eq!(text.replace('\u{200B}', ""), message.text, "{key}");
        let clusters: Vec<&str> = message.text.graphemes(true).collect();
        let broken: Vec<&str> =
            text.split('\u{200B}').flat_map(|part| part.graphemes(true)).collect();
        assert_eq!(broken, clusters, "{key}");
        assert!(!text.contains(" \u{200B}") && !text.contains("\u{200B} "), "{key}");
        parted += text.matches('\u{200B}').count();
    }
    assert!(parted > 50, "{parted} breaks in all messages");
}
