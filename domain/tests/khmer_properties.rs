//! What holds for every text, also for texts nobody would type.

use proptest::prelude::*;
use sothon_domain::khmer::{
    canonical, digits, graphemes, is_spelled_in_order, search_key, truncate_graphemes,
};

/// Texts of Khmer letters, marks, subscripts, invisible characters, spaces and some Latin.
fn texts() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        8 => prop::char::range('\u{1780}', '\u{17A4}'),
        2 => prop::char::range('\u{17A5}', '\u{17B3}'),
        8 => prop::char::range('\u{17B4}', '\u{17D3}'),
        4 => Just('\u{17D2}'),
        2 => prop::char::range('\u{17D4}', '\u{17E9}'),
        2 => prop::sample::select(vec!['\u{200B}', '\u{200C}', '\u{200D}', '\u{FEFF}', ' ', '\u{A0}']),
        1 => any::<char>(),
    ];
    prop::collection::vec(letter, 0..14).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_canonical_spelling_is_its_own(text in texts()) {
        let once = canonical(&text);
        prop_assert_eq!(canonical(&once), once.clone());
        prop_assert!(is_spelled_in_order(&once));
    }

    #[test]
    fn a_key_is_its_own_key(text in texts()) {
        let once = search_key(&text);
        prop_assert_eq!(search_key(&once), once);
    }

    #[test]
    fn texts_stored_alike_are_matched_alike(text in texts()) {
        prop_assert_eq!(search_key(&canonical(&text)), search_key(&text));
    }

    #[test]
    fn a_cut_is_a_beginning_of_at_most_that_length(text in texts(), most in 0usize..12) {
        let cut = truncate_graphemes(&text, most);
        prop_assert!(text.starts_with(cut));
        prop_assert_eq!(graphemes(cut), graphemes(&text).min(most));
    }

    #[test]
    fn numbers_survive_both_digit_sets(number in any::<u64>()) {
        let plain = number.to_string();
        prop_assert_eq!(digits::to_ascii(&digits::to_khmer(&plain)), plain);
    }
}
