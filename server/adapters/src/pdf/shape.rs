//! From text to glyphs: which glyphs a syllable becomes, and where a line may end.

use std::collections::BTreeSet;
use std::ops::Range;

use harfrust::{Direction, Script, ShapeOptions, UnicodeBuffer, script};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

use super::fonts::{Face, Fonts};
use super::length::{Milli, at_size};

/// Places where a line may end (ZWSP), and signs that no file may hold (PDF/UA-1): they are never drawn.
const NEVER_DRAWN: [char; 4] = ['\u{200B}', '\0', '\u{FEFF}', '\u{FFFE}'];
/// The glyph of a font for what the font lacks.
const MISSING: u32 = 0;
/// What is drawn for a sign that no font of ours holds; the text in the file stays what it is.
const STAND_IN: &str = "\u{25A1}";

/// The text without its invisible places to break.
pub(super) fn visible(source: &str) -> String {
    source.replace(NEVER_DRAWN, "")
}

/// A glyph and its place against the pen, in units of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) id: u32,
    pub(super) advance: i32,
    pub(super) right: i32,
    pub(super) up: i32,
}

/// The smallest piece that may stand alone: a Khmer syllable with all its signs, a Latin letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cluster {
    /// Its bytes in the text.
    pub(super) bytes: Range<usize>,
    /// The face that holds it.
    pub(super) face: Face,
    /// Its glyphs, from left to right.
    pub(super) glyphs: Vec<Glyph>,
}

impl Cluster {
    /// How far it moves the pen.
    pub(super) fn width(&self, size: Milli) -> Milli {
        at_size(self.glyphs.iter().map(|glyph| glyph.advance).sum(), size)
    }
}

/// A text ready to be cut into lines and drawn.
#[derive(Debug)]
pub(super) struct Shaped {
    /// The text without its invisible places to break.
    pub(super) text: String,
    /// Its pieces in order.
    pub(super) clusters: Vec<Cluster>,
    /// Where a new line may begin, in order.
    pub(super) breaks: Vec<Break>,
    /// The signs that no font of ours holds.
    pub(super) missing: BTreeSet<char>,
}

/// A place where a new line may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Break {
    /// The byte of the text that would begin the line.
    pub(super) at: usize,
    /// Whether only the dictionary says so, and not the text by a space, a sign or a ZWSP.
    pub(super) guessed: bool,
}

impl Shaped {
    /// Shapes a text that has no line ends in it.
    pub(super) fn new(fonts: &Fonts, source: &str, face: Face) -> Self {
        let text = visible(source);
        let breaks = line_breaks(source);
        let mut shaped = Self { text, clusters: Vec::new(), breaks, missing: BTreeSet::new() };
        for (script, bytes) in one_script_runs(&shaped.text) {
            shape_run(fonts, bytes, script, &face.with_fallback(), &mut shaped);
        }
        shaped
    }

    /// How wide it is on one line.
    pub(super) fn width(&self, size: Milli) -> Milli {
        self.clusters.iter().map(|cluster| cluster.width(size)).sum()
    }
}

/// Places where a line may end (UAX 14), with the words of Khmer from the dictionary of ICU.
fn line_breaks(source: &str) -> Vec<Break> {
    let mut at = 0;
    let mut counted = 0;
    LineSegmenter::new_dictionary(LineBreakOptions::default())
        .segment_str(source)
        .map(|end| {
            at += source[counted..end]
                .chars()
                .filter(|sign| !NEVER_DRAWN.contains(sign))
                .map(char::len_utf8)
                .sum::<usize>();
            counted = end;
            let before = source[..end].chars().next_back();
            let after = source[end..].chars().next();
            Break { at, guessed: is_khmer_letter(before) && is_khmer_letter(after) }
        })
        .collect()
}

fn is_khmer_letter(sign: Option<char>) -> bool {
    sign.is_some_and(|sign| ('\u{1780}'..='\u{17D3}').contains(&sign))
}

/// The runs that one set of shaping rules fits.
fn one_script_runs(text: &str) -> Vec<(Script, Range<usize>)> {
    let mut runs: Vec<(Script, Range<usize>)> = Vec::new();
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let script = script_of(sign);
        match runs.last_mut() {
            Some((last, bytes)) if script.is_none_or(|script| script == *last) => bytes.end = end,
            _ => runs.push((script.unwrap_or(script::LATIN), at..end)),
        }
    }
    runs
}

/// The script of a sign; none for joiners, which belong to what stands before them.
fn script_of(sign: char) -> Option<Script> {
    match sign {
        '\u{1780}'..='\u{17FF}' | '\u{19E0}'..='\u{19FF}' => Some(script::KHMER),
        '\u{200C}' | '\u{200D}' | '\u{25CC}' => None,
        _ => Some(script::LATIN),
    }
}

/// Shapes a run in the first of the faces, and in the next what the first lacks.
fn shape_run(fonts: &Fonts, bytes: Range<usize>, script: Script, faces: &[Face], out: &mut Shaped) {
    let Some((face, rest)) = faces.split_first() else {
        stand_in(fonts, bytes, out);
        return;
    };
    let clusters = shape_in(fonts, (&out.text, bytes), script, *face);
    for together in clusters.chunk_by(|a, b| is_missing(a) == is_missing(b)) {
        match together {
            [first, .., last] | [first @ last] if is_missing(first) => {
                shape_run(fonts, first.bytes.start..last.bytes.end, script, rest, out);
            }
            held => out.clusters.extend_from_slice(held),
        }
    }
}

/// One box for each sign that no font holds, so that a reader sees that something stands there.
fn stand_in(fonts: &Fonts, bytes: Range<usize>, out: &mut Shaped) {
    let boxed = shape_in(fonts, (STAND_IN, 0..STAND_IN.len()), script::LATIN, Face::Code);
    let glyphs: Vec<_> = boxed.into_iter().flat_map(|cluster| cluster.glyphs).collect();
    for (at, sign) in out.text[bytes.clone()].char_indices() {
        let start = bytes.start + at;
        let bytes = start..start + sign.len_utf8();
        out.clusters.push(Cluster { bytes, face: Face::Code, glyphs: glyphs.clone() });
        out.missing.insert(sign);
    }
}

fn is_missing(cluster: &Cluster) -> bool {
    cluster.glyphs.iter().any(|glyph| glyph.id == MISSING)
}

fn shape_in(
    fonts: &Fonts,
    (text, bytes): (&str, Range<usize>),
    script: Script,
    face: Face,
) -> Vec<Cluster> {
    let font = fonts.of(face);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text[bytes.clone()]);
    buffer.set_script(script);
    buffer.set_direction(Direction::LeftToRight);
    let shaper = font.shaper.shaper(&font.tables).build();
    let shaped = shaper.shape(buffer, ShapeOptions::new());
    let mut clusters: Vec<Cluster> = Vec::new();
    for (info, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let start = bytes.start + info.cluster as usize;
        let glyph = Glyph {
            id: info.glyph_id,
            advance: place.x_advance,
            right: place.x_offset,
            up: place.y_offset,
        };
        match clusters.last_mut() {
            Some(last) if last.bytes.start == start => last.glyphs.push(glyph),
            last => {
                if let Some(last) = last {
                    last.bytes.end = start;
                }
                clusters.push(Cluster { bytes: start..bytes.end, face, glyphs: vec![glyph] });
            }
        }
    }
    clusters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(text: &str) -> Shaped {
        Shaped::new(&Fonts::load().unwrap(), text, Face::Text)
    }

    fn pieces(shaped: &Shaped) -> Vec<(&str, Face)> {
        let clusters = shaped.clusters.iter();
        clusters.map(|one| (&shaped.text[one.bytes.clone()], one.face)).collect()
    }

    #[test]
    fn a_syllable_is_one_piece_and_its_signs_move_no_pen() {
        let syllable = shaped("ស្ត្រី");
        assert_eq!(pieces(&syllable), [("ស្ត្រី", Face::Text)]);
        let [ro, letter, below, above] = &syllable.clusters[0].glyphs[..] else {
            panic!("{syllable:?}");
        };
        assert_eq!(pieces(&shaped("ស")).len(), 1);
        assert_eq!(letter.id, shaped("ស").clusters[0].glyphs[0].id);
        assert!(ro.advance > 0 && below.advance == 0 && above.advance == 0, "{syllable:?}");
    }

    #[test]
    fn subscript_da_and_ta_look_the_same_and_stay_what_they_are() {
        let (da, ta) = (shaped("ស្ដ្រី"), shaped("ស្ត្រី"));
        assert_eq!(da.width(1000), ta.width(1000));
        assert_ne!(da.text, ta.text);
    }

    #[test]
    fn what_the_face_lacks_comes_from_the_other() {
        let mixed = shaped("កặ1");
        assert_eq!(pieces(&mixed), [("ក", Face::Text), ("ặ", Face::Code), ("1", Face::Text)]);
        let code = Shaped::new(&Fonts::load().unwrap(), "1ក", Face::Code);
        assert_eq!(pieces(&code), [("1", Face::Code), ("ក", Face::Text)]);
    }

    #[test]
    fn places_to_break_are_kept_and_never_drawn() {
        let text = shaped("កក\u{200B}ខខ\u{200B}គគ ងង");
        assert_eq!(text.text, "កកខខគគ ងង");
        let certain = text.breaks.iter().filter(|one| !one.guessed).map(|one| one.at);
        assert_eq!(certain.collect::<Vec<_>>(), [0, 6, 12, 19, 25]);
    }
}
