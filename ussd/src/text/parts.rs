//! A text that is too long for one message, in parts that a phone joins again.

use super::cut::clusters_within;
use super::{Budget, septets};

/// The parts that carry the whole text: itself where one message holds it, else as many as it takes, of at most 67 units
/// or 153 septets each: the rest of a message is the header by which a phone joins them. Nothing is left out, and no
/// cluster stands in two of them: a phone that joins nothing shows them as they are.
pub fn parts(text: &str) -> Vec<&str> {
    let (budget, most) = match septets(text) {
        Some(_) => (Budget::Latin, 153),
        None => (Budget::Khmer, 67),
    };
    if budget.holds(text) {
        return vec![text];
    }
    let (mut parts, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let end = match clusters_within(rest, budget, most).len() {
            // One cluster that is longer than a part is a letter of no language.
            0 => letters_within(rest, budget, most),
            end => end,
        };
        let (part, next) = rest.split_at(end);
        parts.push(part);
        rest = next;
    }
    parts
}

fn letters_within(text: &str, budget: Budget, most: usize) -> usize {
    let mut used = 0;
    for (at, letter) in text.char_indices() {
        used += budget.units(letter.encode_utf8(&mut [0; 4])).unwrap_or(1);
        if used > most {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn the_last_unit_fits_one_message_and_the_next_makes_two() {
        for (letter, alone, first) in [("ក", 70, 67), ("a", 160, 153), ("€", 80, 76)] {
            assert_eq!(parts(&letter.repeat(alone)).len(), 1, "{letter}");
            let text = letter.repeat(alone + 1);
            let made = parts(&text);
            let counts: Vec<usize> = made.iter().map(|part| part.chars().count()).collect();
            assert_eq!(counts, [first, alone + 1 - first], "{letter}");
        }
        assert_eq!(parts(""), [""]);
    }

    #[test]
    fn stacks_stay_whole_also_where_a_unit_is_left() {
        let text = "ស្ត្រី".repeat(12);
        let made = parts(&text);
        assert_eq!(made, ["ស្ត្រី".repeat(11), "ស្ត្រី".to_owned()]);
        let endless = format!("ក{}", "\u{17d2}ក".repeat(100));
        assert_eq!(parts(&endless).concat(), endless);
    }

    proptest! {
        #[test]
        fn parts_join_to_the_text_and_end_at_clusters(
            text in "[កខសញ្តរីេ ្\n a-c€@]{0,400}",
        ) {
            let made = parts(&text);
            prop_assert_eq!(made.concat(), text.clone());
            let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            let mut at = 0;
            for part in &made[..made.len() - 1] {
                at += part.len();
                let whole = part.graphemes(true).count() > 1 || part.chars().count() == 1;
                prop_assert!(ends.contains(&at) || !whole);
                prop_assert!(crate::text::ucs2(part) <= 67 || septets(&text).is_some());
            }
        }
    }
}
