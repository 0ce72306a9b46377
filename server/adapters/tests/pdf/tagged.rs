//! What a screen reader is told.

use sothon_app::letter::Language;

use crate::pdf::letters::{URL, full, long};
use crate::pdf::reader::{Read, print};

const FACT: &str = "TR(TH TD)";

#[test]
fn a_letter_says_its_language_its_title_and_that_it_is_tagged() {
    for (language, code) in [(Language::Khmer, "km"), (Language::English, "en")] {
        let letter = full(language);
        let file = print(&letter);
        let read = Read::new(&file);
        assert_eq!(lopdf::decode_text_string(read.catalogue("Lang")).unwrap(), code);
        let marked = read.catalogue("MarkInfo").as_dict().unwrap();
        assert!(read.entry(marked, "Marked").unwrap().as_bool().unwrap());
        let shown = read.catalogue("ViewerPreferences").as_dict().unwrap();
        assert!(read.entry(shown, "DisplayDocTitle").unwrap().as_bool().unwrap());
        let metadata = read.catalogue("Metadata").as_stream().unwrap();
        let metadata = String::from_utf8(metadata.get_plain_content().unwrap()).unwrap();
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
        assert!(metadata.contains(&letter.title), "{metadata}");
    }
}

#[test]
fn the_tags_tell_headings_tables_and_lists_in_reading_order() {
    let file = print(&full(Language::English));
    let amount = "LI(Lbl LBody(Span Span Span)) LI(Lbl LBody(Strong(Span Span)))";
    let expected = format!(
        "Document(P P H1 P H2 Table({FACT} {FACT}) L({amount}) \
         Table(THead(TR(TH TH TH)) TBody(TR(TH TD TD))) Figure P P(Code) P P)"
    );
    assert_eq!(Read::new(&file).tags(), expected);
}

#[test]
fn a_table_over_many_pages_is_one_table_with_one_head() {
    let file = print(&long(60));
    let read = Read::new(&file);
    assert_eq!(read.pages(), 4);
    let row = " TR(TH TD TD)".repeat(61);
    let table = format!("Table(THead(TR(TH TH TH)) TBody(TR(TH TD TD){row}))");
    assert!(read.tags().contains(&table), "{}", read.tags());
}

#[test]
fn headings_can_be_jumped_to_and_the_picture_has_words() {
    let letter = full(Language::Khmer);
    let file = print(&letter);
    let read = Read::new(&file);
    let headings = read.described("T");
    assert_eq!(headings, [letter.title.as_str(), "ព័ត៌មានអំពីអ្នកទទួល", "របៀបគណនា"]);
    let pictures = read.described("Alt");
    assert!(matches!(&pictures[..], [one] if one.ends_with(URL) && one.starts_with("សូមស្កេន")));
    let outline = read.catalogue("Outlines").as_dict().unwrap();
    let title = read.entry(outline, "First").unwrap().as_dict().unwrap();
    assert_eq!(read.text(title, "Title").unwrap(), letter.title);
    let section = read.entry(title, "First").unwrap().as_dict().unwrap();
    assert_eq!(read.text(section, "Title").unwrap(), headings[1]);
}
