//! A letter in the words of one language, before anything prints it.

use serde::{Deserialize, Serialize};
use sothon_locales::Language;

/// One letter, one page or more. Texts are final; Khmer ones may carry ZWSP as places to break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The language of every text in it.
    pub language: Language,
    /// The official heading, a line each: the kingdom, its motto, the institution, its address where one
    /// is configured.
    pub heading: Vec<String>,
    /// What the letter is.
    pub title: String,
    /// What is written, in reading order.
    pub blocks: Vec<Block>,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// The name of what follows.
    Section(String),
    /// Running text.
    Paragraph(String),
    /// Facts: the name of each and its value.
    Facts(Vec<(String, String)>),
    /// Steps that lead to an amount, numbered from 1.
    Lines(Vec<LetterLine>),
    /// A table: the head, then the rows, all as wide as the head.
    Table {
        /// The names of the columns.
        head: Vec<String>,
        /// The cells, row by row. The last column holds amounts.
        rows: Vec<Vec<String>>,
    },
    /// How anybody can check the letter.
    Verify {
        /// What is in the picture.
        url: String,
        /// The picture.
        qr: QrMatrix,
        /// The code to type by hand: the number and the digits that prove it.
        code: String,
        /// What to do with them.
        caption: String,
    },
    /// The place and day, above the name of who answers for the letter.
    Signed {
        /// The place and the day.
        dated: String,
        /// The office.
        by: String,
    },
}

/// One step of a working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterLine {
    /// What the step says.
    pub text: String,
    /// The rule it applies, where one does.
    pub citation: Option<String>,
    /// What it comes to, in riel a month, where it comes to an amount.
    pub amount: Option<String>,
    /// Whether it is the amount the letter is about.
    pub is_result: bool,
}

/// The dark and light squares of a QR code, without its quiet zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrMatrix {
    /// Squares along one side.
    pub side: usize,
    /// Row by row, `side` times `side`: whether a square is dark.
    #[serde(with = "super::stored::squares")]
    pub dark: Vec<bool>,
}
