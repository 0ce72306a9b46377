//! How deep syllables look on paper, against a picture that was looked at.

use std::path::Path;

use sothon_app::letter::Language;

use crate::letters::{full, stacks};
use crate::reader::{poppler, print};

/// Dots of the picture that are compared as one: versions of poppler smooth edges differently, but
/// a sign that is missing, torn off or in another place changes whole dots.
const BLOCK: usize = 3;
/// How much the mean grey of a block may differ, of 255.
const TOLERANCE: u32 = 48;

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

    fn mean(&self, left: usize, top: usize) -> u32 {
        let row = |y: usize| &self.grey[y * self.width + left..][..BLOCK];
        let sum: u32 = (top..top + BLOCK).flat_map(row).copied().map(u32::from).sum();
        sum / u32::try_from(BLOCK * BLOCK).unwrap()
    }

    /// The blocks that look different, as left and top of each.
    fn differences(&self, other: &Self) -> Vec<(usize, usize)> {
        assert_eq!((self.width, self.height), (other.width, other.height));
        let tops = (0..=self.height - BLOCK).step_by(BLOCK);
        let places = tops
            .flat_map(|top| (0..=self.width - BLOCK).step_by(BLOCK).map(move |left| (left, top)));
        places
            .filter(|(left, top)| {
                self.mean(*left, *top).abs_diff(other.mean(*left, *top)) > TOLERANCE
            })
            .collect()
    }
}

/// The page from above the title to below the last line, at 100 dots an inch.
fn render(file: &[u8]) -> Vec<u8> {
    let place = ["-x", "90", "-y", "70", "-W", "660", "-H", "150"];
    poppler("pdftoppm", &[&["-r", "100", "-gray", "-png"], &place[..], &["-"]].concat(), file)
}

#[test]
fn deep_syllables_look_as_they_did_when_somebody_looked() {
    let png = render(&print(&stacks()));
    let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stacks.png");
    std::fs::write(&seen, &png).unwrap();
    let golden = Picture::read(include_bytes!("stacks.png"));
    let differences = Picture::read(&png).differences(&golden);
    assert!(
        differences.is_empty(),
        "{} blocks differ, such as {:?}: look at {} and, if it is right, copy it to tests/pdf",
        differences.len(),
        differences.first(),
        seen.display(),
    );
}

#[test]
fn a_picture_of_other_syllables_is_told_apart() {
    let golden = Picture::read(include_bytes!("stacks.png"));
    let mut letter = stacks();
    letter.title = "ស្តី".to_owned();
    let other = Picture::read(&render(&print(&letter)));
    assert!(!other.differences(&golden).is_empty());
    let other = Picture::read(&render(&print(&full(Language::Khmer))));
    assert!(other.differences(&golden).len() > 100);
}
