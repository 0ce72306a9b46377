//! Cutting a text that is too long: where a line may break, else between clusters, never inside one.

use unicode_segmentation::UnicodeSegmentation;

use super::Budget;

/// The longest beginning of the text that takes at most `most` units and ends before a line break or
/// space; when there is none, before a cluster. A character that can't be sent ends it too.
pub fn cut(text: &str, budget: Budget, most: usize) -> &str {
    let whole = clusters_within(text, budget, most);
    if whole.len() == text.len() {
        return text;
    }
    // A break right after the last cluster that fits needs nothing taken away.
    let next = text[whole.len()..].chars().next();
    if next.is_some_and(is_break) {
        return whole;
    }
    let broken = whole.rfind(is_break).map_or("", |at| whole[..at].trim_end_matches(is_break));
    if broken.is_empty() { whole } else { broken }
}

/// The longest beginning of whole clusters that takes at most `most` units.
pub(super) fn clusters_within(text: &str, budget: Budget, most: usize) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        match budget.units(cluster) {
            Some(units) if used + units <= most => used += units,
            _ => return &text[..at],
        }
    }
    text
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | ' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn stacks_are_kept_or_dropped_whole() {
        for (text, clusters) in [("ស្ត្រី", 1), ("ខ្មែរ", 2), ("ល្យ", 1), ("ញ្ចូ", 1)]
        {
            assert_eq!(text.graphemes(true).count(), clusters, "{text}");
            let units = text.encode_utf16().count();
            assert_eq!(cut(text, Budget::Khmer, units), text);
            let shorter = cut(text, Budget::Khmer, units - 1);
            assert_eq!(shorter.graphemes(true).count(), clusters - 1, "{text}");
        }
        assert_eq!(cut("ស្ត្រីខ្មែរ", Budget::Khmer, 10), "ស្ត្រីខ្មែ");
        assert_eq!(cut("ស្ត្រីខ្មែរ", Budget::Khmer, 9), "ស្ត្រី");
    }

    #[test]
    fn a_break_is_better_than_a_cluster() {
        assert_eq!(cut("Preah Sihanouk", Budget::Latin, 9), "Preah");
        assert_eq!(cut("Preah Sihanouk", Budget::Latin, 5), "Preah");
        assert_eq!(cut("Preah Sihanouk", Budget::Latin, 4), "Prea");
        assert_eq!(cut("one\ntwo three", Budget::Latin, 6), "one");
        assert_eq!(cut(" Sihanouk", Budget::Latin, 4), " Sih");
        assert_eq!(cut("a€", Budget::Latin, 2), "a");
    }

    proptest! {
        #[test]
        fn a_cut_is_a_beginning_within_its_units_and_ends_at_a_cluster(
            text in "[កខសញ្តរីេ ្\n a-c€@]{0,80}",
            most in 0usize..90,
        ) {
            for budget in [Budget::Khmer, Budget::Latin] {
                let part = cut(&text, budget, most);
                prop_assert!(text.starts_with(part));
                prop_assert!(budget.units(part).is_some_and(|units| units <= most));
                let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
                prop_assert!(part.len() == text.len() || ends.contains(&part.len()));
            }
        }
    }
}
