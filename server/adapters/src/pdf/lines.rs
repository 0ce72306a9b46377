//! Cutting a text into lines.

use std::ops::Range;

use super::length::Milli;
use super::shape::{Cluster, Shaped};

/// A line may be shorter by one part in so many, rather than end where only the dictionary says so.
const RAGGED: Milli = 4;

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its clusters in the text.
    pub(super) clusters: Range<usize>,
    /// How wide it is without the spaces at its end.
    pub(super) width: Milli,
}

/// The text in lines no wider than this, where one cluster fits.
///
/// A line ends where the text allows it; where only the dictionary does, a line ends there if it
/// would be short otherwise, because the dictionary errs and cuts compounds. A word that is wider
/// than a whole line is cut between clusters. Spaces at the end of a line stay in it, so that words
/// stay apart for who copies it.
pub(super) fn cut(shaped: &Shaped, size: Milli, width: Milli) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < shaped.clusters.len() {
        let end = end_of_line(shaped, start, size, width);
        lines.push(line(shaped, start..end, size));
        start = end;
    }
    lines
}

/// Where the line that begins with this cluster ends.
fn end_of_line(shaped: &Shaped, start: usize, size: Milli, width: Milli) -> usize {
    let (mut certain, mut guessed) = (None, None);
    let mut pen = 0;
    for (at, cluster) in shaped.clusters.iter().enumerate().skip(start) {
        if at > start {
            let found = shaped.breaks.binary_search_by_key(&cluster.bytes.start, |one| one.at);
            match found.ok().and_then(|found| shaped.breaks.get(found)) {
                Some(place) if place.guessed => guessed = Some(at),
                Some(_) => certain = Some((at, pen)),
                None => {}
            }
        }
        pen += cluster.width(size);
        if pen > width && at > start && !is_space(shaped, cluster) {
            let full = certain.filter(|(_, pen)| *pen >= width - width / RAGGED);
            let best = full.map(|(at, _)| at);
            return best.or(guessed.max(certain.map(|(at, _)| at))).unwrap_or(at);
        }
    }
    shaped.clusters.len()
}

fn line(shaped: &Shaped, clusters: Range<usize>, size: Milli) -> Line {
    let ink = shaped.clusters[clusters.clone()]
        .iter()
        .rposition(|cluster| !is_space(shaped, cluster))
        .map_or(clusters.start, |last| clusters.start + last + 1);
    let width =
        shaped.clusters[clusters.start..ink].iter().map(|cluster| cluster.width(size)).sum();
    Line { clusters, width }
}

fn is_space(shaped: &Shaped, cluster: &Cluster) -> bool {
    shaped.text[cluster.bytes.clone()].chars().all(|sign| sign == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::fonts::{Face, Fonts};
    use crate::pdf::length::points;
    use crate::pdf::setter::TEXT_SIZE;

    const SENTENCE: &str = "មូលនិធិជាតិជំនួយសង្គមបានទទួលសំណើរបស់លោកស្រីហើយបានគណនាប្រាក់សោធន";

    fn lines(text: &str, width: Milli) -> Vec<String> {
        let shaped = Shaped::new(&Fonts::load().unwrap(), text, Face::Text);
        let texts = cut(&shaped, TEXT_SIZE, width).into_iter().map(|line| {
            assert!(line.width <= width || line.clusters.len() == 1, "{line:?}");
            let clusters = &shaped.clusters[line.clusters];
            clusters.iter().map(|cluster| &shaped.text[cluster.bytes.clone()]).collect()
        });
        texts.collect()
    }

    #[test]
    fn khmer_without_spaces_ends_its_lines_between_words() {
        let lines = lines(SENTENCE, points(100));
        let words = ["មូលនិធិជាតិជំនួយ", "សង្គមបានទទួលសំណើ", "របស់លោកស្រីហើយ", "បានគណនាប្រាក់", "សោធន"];
        assert_eq!(lines, words);
    }

    #[test]
    fn a_place_the_text_names_goes_before_a_word_of_the_dictionary() {
        let width = points(83);
        assert_eq!(lines("សន្តិសុខសង្គមរបបសោធន", width)[0], "សន្តិសុខសង្គមរបប");
        assert_eq!(lines("សន្តិសុខសង្គម\u{200B}របបសោធន", width)[0], "សន្តិសុខសង្គម");
    }

    #[test]
    fn a_line_is_never_left_half_empty_for_it() {
        let lines = lines(&format!("ខ្មែរ {SENTENCE}"), points(200));
        assert_ne!(lines[0], "ខ្មែរ ");
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_between_syllables() {
        assert_eq!(lines("ស្ត្រីស្ត្រីស្ត្រី", 1), ["ស្ត្រី", "ស្ត្រី", "ស្ត្រី"]);
        assert_eq!(lines("ABC", 1), ["A", "B", "C"]);
    }

    #[test]
    fn latin_lines_end_at_spaces_and_keep_numbers_whole() {
        assert_eq!(lines("paid 510,000 riel", points(60)), ["paid ", "510,000 ", "riel"]);
        assert_eq!(lines("", points(75)), [""; 0]);
    }
}
