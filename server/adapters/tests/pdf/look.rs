//! How deep syllables look on paper, against a picture that was looked at.

use std::path::Path;

use sothon_app::letter::{Block, Language, Letter};

use crate::pdf::letters::{full, stacks};
use crate::pdf::reader::{poppler, print};

/// A dot this dark is ink, of 255 that are white.
const INK: u8 = 96;
/// Where one picture has ink, the other has a dot as dark as this or darker at the place or beside it:
/// programs and their versions smooth and place edges differently by less than a dot.
const TRACE: u8 = 176;
/// So many dots may miss theirs. Other programs that draw pages (cairo, ghostscript) miss none; the
/// smallest sign that is wrong misses six.
const SPECKS: usize = 3;

struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Picture {
    fn read(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut dots).unwrap();
        // Grey comes as one sample or, from some versions, as three that are the same.
        let grey = dots.chunks(frame.color_type.samples()).map(|dot| dot[0]).collect();
        Self { width: frame.width as usize, height: frame.height as usize, grey }
    }

    fn dot(&self, x: usize, y: usize) -> u8 {
        self.grey[y * self.width + x]
    }

    /// Whether there is a trace of ink at a place or beside it.
    fn has_trace(&self, x: usize, y: usize) -> bool {
        let mut rows = y.saturating_sub(1)..(y + 2).min(self.height);
        rows.any(|y| (x.saturating_sub(1)..(x + 2).min(self.width)).any(|x| self.dot(x, y) < TRACE))
    }

    /// The dots of ink here that the other has no trace of.
    fn unmatched(&self, other: &Self) -> Vec<(usize, usize)> {
        let dots = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        dots.filter(|(x, y)| self.dot(*x, *y) < INK && !other.has_trace(*x, *y)).collect()
    }

    /// Where the two look different, from the left and from the top.
    fn differences(&self, other: &Self) -> Vec<(usize, usize)> {
        assert_eq!((self.width, self.height), (other.width, other.height));
        [self.unmatched(other), other.unmatched(self)].concat()
    }
}

/// The page from above the title to below the last line, at 200 dots an inch.
fn render(file: &[u8]) -> Vec<u8> {
    let place = ["-x", "190", "-y", "150", "-W", "1310", "-H", "420"];
    poppler("pdftoppm", &[&["-r", "200", "-gray", "-png"], &place[..], &["-"]].concat(), file)
}

#[test]
fn deep_syllables_look_as_they_did_when_somebody_looked() {
    let png = render(&print(&stacks()));
    let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stacks.png");
    std::fs::write(&seen, &png).unwrap();
    let golden = Picture::read(include_bytes!("stacks.png"));
    let differences = Picture::read(&png).differences(&golden);
    assert!(
        differences.len() <= SPECKS,
        "{} dots differ, such as {:?}: look at {} and, if it is right, copy it to tests/pdf",
        differences.len(),
        differences.first(),
        seen.display(),
    );
}

/// Each sign is taken away or changed where nothing beside it moves.
#[test]
fn a_picture_of_other_syllables_is_told_apart() {
    let golden = Picture::read(include_bytes!("stacks.png"));
    for (word, wrong) in [
        ("ស្ត្រី", "ស្តី"),
        ("ស្ត្រី", "ស្ត្រិ"),
        ("ធម៌", "ធម"),
        ("ធម៌", "ធម៍"),
        ("អភិវឌ្ឍន៍", "អភិវឌ្ឍន"),
        ("ក្រុមប្រឹក្សា", "ក្រុមប្រិក្សា"),
        ("លក្ខ្មី", "លក្ខី"),
        ("កុំ", "កុ"),
        ("ញ៉ាំ", "ញ៊ាំ"),
    ] {
        let changed = |text: &str| text.replace(word, wrong);
        let right = stacks();
        let letter = Letter {
            title: changed(&right.title),
            blocks: right
                .blocks
                .iter()
                .map(|block| match block {
                    Block::Paragraph(text) => Block::Paragraph(changed(text)),
                    Block::Section(text) => Block::Section(changed(text)),
                    other => other.clone(),
                })
                .collect(),
            ..right
        };
        let seen = Picture::read(&render(&print(&letter))).differences(&golden).len();
        assert!(seen > SPECKS, "{word} as {wrong}: {seen}");
    }
    let other = Picture::read(&render(&print(&full(Language::Khmer))));
    assert!(other.differences(&golden).len() > 100);
}
