//! Letters on paper: tagged PDF (PDF/UA-1) with the fonts inside the file.
//!
//! Our own rows and columns, glyphs by harfrust, the file by krilla. The same letter gives the same
//! bytes on every machine and at any time.

mod blocks;
mod fonts;
mod length;
mod lines;
mod pages;
mod paint;
mod row;
mod setter;
mod shape;
mod tags;

use std::collections::BTreeSet;

use sothon_app::letter::Letter;
use sothon_app::port::{LetterPrinter, PrintError};

use fonts::Fonts;
use pages::{NUMBER_TOP, Placed};
use setter::Setter;
use tags::Tags;

/// Prints letters as PDF for A4 paper.
pub struct PdfPrinter {
    fonts: Fonts,
}

impl PdfPrinter {
    /// Reads the fonts, which are part of the program. One printer serves any number of letters.
    ///
    /// # Errors
    /// [`PrintError`] when a font file of this build is broken.
    pub fn new() -> Result<Self, PrintError> {
        Ok(Self { fonts: Fonts::load()? })
    }
}

impl LetterPrinter for PdfPrinter {
    fn print(&self, letter: &Letter) -> Result<Vec<u8>, PrintError> {
        let mut setter = Setter {
            fonts: &self.fonts,
            language: letter.language,
            tags: Tags::default(),
            rows: Vec::new(),
            missing: BTreeSet::new(),
        };
        setter.letter(letter);
        report(&setter.missing);
        let mut pages = pages::place(std::mem::take(&mut setter.rows));
        let of = pages.len();
        for (page, number) in pages.iter_mut().zip(1..) {
            let row = setter.page_number(number, of);
            page.push(Placed { top: NUMBER_TOP, row });
        }
        paint::write(setter, &pages, &letter.title)
    }
}

/// Whoever runs the portal learns which signs to add to the fonts, and nothing else of the letter.
fn report(missing: &BTreeSet<char>) {
    if !missing.is_empty() {
        let signs: Vec<_> =
            missing.iter().map(|sign| format!("U+{:04X}", u32::from(*sign))).collect();
        tracing::warn!(signs = signs.join(" "), "a letter has signs that no font holds");
    }
}
