//! Length as a reader counts it: in clusters (ស្ត្រី is one), never in `char`s.

use unicode_segmentation::UnicodeSegmentation;

/// The number of grapheme clusters in the text.
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The longest beginning of the text that has at most `most` grapheme clusters.
pub fn truncate_graphemes(text: &str, most: usize) -> &str {
    match text.grapheme_indices(true).nth(most) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stack_counts_as_one() {
        assert_eq!(graphemes("ស្ត្រី"), 1);
        assert_eq!(graphemes("ខ្មែរ"), 2);
        assert_eq!(graphemes(""), 0);
    }

    #[test]
    fn a_cut_never_splits_a_stack() {
        assert_eq!(truncate_graphemes("ស្ត្រីខ្មែរ", 1), "ស្ត្រី");
        assert_eq!(truncate_graphemes("ស្ត្រីខ្មែរ", 2), "ស្ត្រីខ្មែ");
        assert_eq!(truncate_graphemes("ស្ត្រី", 9), "ស្ត្រី");
        assert_eq!(truncate_graphemes("ស្ត្រី", 0), "");
    }
}
