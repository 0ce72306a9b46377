//! The words in the file are the words of the letter.

use sothon_app::letter::Language;
use sothon_app::letter::{Block, Letter};

use crate::pdf::letters::{STACKS, full, long, stacks};
use crate::pdf::reader::{Read, bare, page_texts, print};

/// Everything a letter says, in reading order, with the numbers of its steps.
fn texts(letter: &Letter) -> Vec<String> {
    let mut texts = letter.heading.clone();
    texts.push(letter.title.clone());
    for block in &letter.blocks {
        match block {
            Block::Section(text) | Block::Paragraph(text) => texts.push(text.clone()),
            Block::Facts(facts) => {
                texts.extend(facts.iter().flat_map(|(name, value)| [name.clone(), value.clone()]));
            }
            Block::Lines(lines) => {
                for (line, number) in lines.iter().zip(1..) {
                    texts.push(format!("{}.", numeral(number, letter.language)));
                    texts.push(line.text.clone());
                    texts.extend(line.citation.clone());
                    texts.extend(line.amount.clone());
                }
            }
            Block::Table { head, rows } => {
                texts.extend(head.iter().chain(rows.iter().flatten()).cloned());
            }
            Block::Verify { code, caption, .. } => texts.extend([caption.clone(), code.clone()]),
            Block::Signed { dated, by } => texts.extend([dated.clone(), by.clone()]),
        }
    }
    texts
}

fn numeral(number: usize, language: Language) -> String {
    let khmer = ["០", "១", "២", "៣", "៤", "៥", "៦", "៧", "៨", "៩"];
    match language {
        Language::English => number.to_string(),
        Language::Khmer => khmer[number].to_owned(),
    }
}

/// The text of the pages without their numbers, and without a head that is there again.
fn drawn(letter: &Letter, file: &[u8], head: &str) -> String {
    let pages = page_texts(file);
    let of = numeral(pages.len(), letter.language);
    let page = |(text, number): (&String, usize)| {
        let number = format!("{}/{of}", numeral(number, letter.language));
        let text = text.strip_suffix(&number).unwrap_or_else(|| panic!("no {number} in {text}"));
        text.strip_prefix(head).unwrap_or(text).to_owned()
    };
    pages.iter().zip(1..).map(page).collect()
}

#[test]
fn text_taken_from_the_pages_is_the_text_of_the_letter() {
    let letters = [full(Language::Khmer), full(Language::English), stacks()];
    for letter in letters {
        let file = print(&letter);
        assert_eq!(drawn(&letter, &file, "\u{0}"), bare(&texts(&letter).concat()));
    }
}

#[test]
fn the_head_of_a_table_is_seen_again_on_each_page_it_goes_on() {
    let letter = long(60);
    let file = print(&letter);
    let head = bare("ខែ របៀបបើក ចំនួនទឹកប្រាក់");
    assert!(page_texts(&file)[1..3].iter().all(|page| page.starts_with(&head)));
    assert_eq!(drawn(&letter, &file, &head), bare(&texts(&letter).concat()));
}

#[test]
fn the_tags_say_every_text_as_it_was_written() {
    for letter in [full(Language::Khmer), full(Language::English), stacks(), long(60)] {
        let written = texts(&letter);
        let written: Vec<_> = written.iter().map(|text| text.replace('\u{200B}', "")).collect();
        assert_eq!(Read::new(&print(&letter)).said(), written);
    }
}

#[test]
fn every_deep_syllable_is_taken_out_as_it_went_in() {
    for word in STACKS {
        let letter = Letter { blocks: Vec::new(), title: word.to_owned(), ..stacks() };
        assert_eq!(drawn(&letter, &print(&letter), "\u{0}"), word);
    }
}

#[test]
fn a_cell_longer_than_a_page_loses_nothing() {
    let address = "ភូមិព្រះច័ន្ទ ឃុំល្វា ស្រុកពញាឮ ".repeat(120);
    let blocks = vec![Block::Facts(vec![("អាសយដ្ឋាន".to_owned(), address)])];
    let letter = Letter { blocks, ..stacks() };
    let file = print(&letter);
    assert!(Read::new(&file).pages() > 1);
    assert_eq!(drawn(&letter, &file, "\u{0}"), bare(&texts(&letter).concat()));
}

#[test]
fn a_file_is_small_holds_its_fonts_and_is_the_same_each_time() {
    for letter in [full(Language::Khmer), full(Language::English), long(60)] {
        let file = print(&letter);
        assert!(file.len() <= 150_000, "{} bytes", file.len());
        assert_eq!(Read::new(&file).font_files(), 3);
        assert!(file == print(&letter), "printed twice, the bytes differ");
    }
}
