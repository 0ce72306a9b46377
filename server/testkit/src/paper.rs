//! Letters on plain paper: a file that says what is on the letter and looks like nothing.

use sothon_app::letter::Letter;
use sothon_app::port::{LetterPrinter, PrintError};

/// Prints a letter as its title behind the mark of a PDF file, in an instant.
#[derive(Debug, Clone, Copy)]
pub struct PlainPaper;

impl LetterPrinter for PlainPaper {
    fn print(&self, letter: &Letter) -> Result<Vec<u8>, PrintError> {
        Ok(format!("%PDF-1.7\n{}\n{:?}\n", letter.title, letter.blocks).into_bytes())
    }
}
