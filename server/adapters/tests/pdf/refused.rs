//! What can't be printed is refused, and never shown as a box.

use std::error::Error;

use sothon_adapters::pdf::PdfPrinter;
use sothon_app::letter::{Block, Letter};
use sothon_app::port::LetterPrinter;

use crate::letters::stacks;
use crate::reader::{bare, page_texts, print};

fn refusal(text: &str) -> String {
    let letter = Letter { blocks: vec![Block::Paragraph(text.to_owned())], ..stacks() };
    let error = PdfPrinter::new().unwrap().print(&letter).unwrap_err();
    error.source().unwrap().to_string()
}

#[test]
fn a_sign_no_font_holds_is_named() {
    assert_eq!(refusal("ខ្មែរ 漢字"), "no font holds '漢' (U+6F22)");
    assert_eq!(refusal("🙂"), "no font holds '🙂' (U+1F642)");
    assert_eq!(refusal("ស្រី\u{7}"), "no font holds '\\u{7}' (U+0007)");
}

#[test]
fn signs_of_letters_and_of_other_names_are_held() {
    let text = "៛ ០១២៣៤៥៦៧៨៩ — – « » “ ” ‘ ’ ៖ ។ ៕ ៗ ៚ … • · × ≤ → ő Ž Đặng 0O1lI §";
    let letter = Letter { blocks: vec![Block::Paragraph(text.to_owned())], ..stacks() };
    assert!(page_texts(&print(&letter))[0].contains(&bare(text)));
}

#[test]
fn a_letter_with_nothing_in_it_still_prints() {
    let letter = Letter { blocks: Vec::new(), title: String::new(), ..stacks() };
    assert!(PdfPrinter::new().unwrap().print(&letter).is_err());
    let blocks = vec![
        Block::Facts(Vec::new()),
        Block::Lines(Vec::new()),
        Block::Table { head: Vec::new(), rows: Vec::new() },
        Block::Paragraph(String::new()),
    ];
    assert_eq!(page_texts(&print(&Letter { blocks, ..stacks() })), ["ស្ត្រី១/១"]);
}
