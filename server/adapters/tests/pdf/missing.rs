//! Signs that no font of ours holds, such as of a name from an old file, hinder no letter.

use sothon_adapters::pdf::PdfPrinter;
use sothon_app::letter::{Block, Letter};
use sothon_app::port::LetterPrinter;

use crate::pdf::letters::stacks;
use crate::pdf::reader::{Read, bare, page_texts, poppler, print};

fn letter(text: &str) -> Letter {
    Letter { blocks: vec![Block::Paragraph(text.to_owned())], ..stacks() }
}

fn picture(letter: &Letter) -> Vec<u8> {
    poppler("pdftoppm", &["-r", "60", "-gray", "-"], &print(letter))
}

#[test]
fn a_sign_no_font_holds_looks_like_a_box_and_still_says_what_it_is() {
    for (written, seen) in
        [("ខ្មែរ 漢字", "ខ្មែរ □□"), ("Чан Дара", "□□□ □□□□"), ("สม ស្រី", "□□ ស្រី"), ("a🙂b", "a□b")]
    {
        let file = print(&letter(written));
        assert!(page_texts(&file)[0].contains(&bare(written)), "{written}");
        assert!(Read::new(&file).said().contains(&written.to_owned()), "{written}");
        assert!(picture(&letter(written)) == picture(&letter(seen)), "{written} is not {seen}");
        assert!(picture(&letter(written)) != picture(&letter("")), "{written} is not seen");
    }
}

#[test]
fn no_text_hinders_a_letter() {
    let any: Vec<char> = (0..0x11_0000).step_by(17).filter_map(char::from_u32).collect();
    for signs in any.chunks(2_000) {
        assert!(Read::new(&print(&letter(&String::from_iter(signs)))).pages() > 0);
    }
    for text in
        ["\0", "\u{FEFF}ស្រី\u{FFFE}", "\u{7}\u{85}\u{2028}", "\u{17D2}", "\u{E000}", "\u{202E}កខ"]
    {
        assert_eq!(Read::new(&print(&letter(text))).pages(), 1, "{text:?}");
    }
}

#[test]
fn signs_of_letters_and_of_other_names_are_held() {
    let text = "៛ ០១២៣៤៥៦៧៨៩ — – « » “ ” ‘ ’ ៖ ។ ៕ ៗ ៚ … • · × ≤ → ő Ž Đặng 0O1lI §";
    assert!(page_texts(&print(&letter(text)))[0].contains(&bare(text)));
    for sign in bare(text).chars() {
        let (seen, boxed) = (picture(&letter(&format!("ក{sign}"))), picture(&letter("ក□")));
        assert!(seen != boxed, "{sign} is a box");
    }
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
