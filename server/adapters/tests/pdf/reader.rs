//! Reads a printed letter with programs that did not make it.

use std::io::Write;
use std::process::{Command, Stdio};

use lopdf::{Dictionary, Document, Object};
use sothon_adapters::pdf::PdfPrinter;
use sothon_app::letter::Letter;
use sothon_app::port::LetterPrinter;

/// The letter as a file.
pub(crate) fn print(letter: &Letter) -> Vec<u8> {
    PdfPrinter::new().expect("the fonts load").print(letter).expect("the letter prints")
}

/// What a program of poppler makes of the file.
pub(crate) fn poppler(program: &str, options: &[&str], file: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed: ./check does it");
    child.stdin.take().expect("it has one").write_all(file).expect("it listens");
    let done = child.wait_with_output().expect("it ends");
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

/// The text of each page, as drawn, without white space.
pub(crate) fn page_texts(file: &[u8]) -> Vec<String> {
    let text = poppler("pdftotext", &["-raw", "-enc", "UTF-8", "-", "-"], file);
    let text = String::from_utf8(text).expect("it was asked for UTF-8");
    text.trim_end_matches('\u{C}').split('\u{C}').map(bare).collect()
}

/// The text without white space and without its invisible places to break.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{200B}').collect()
}

/// A file as a PDF library sees it.
pub(crate) struct Read(Document);

impl Read {
    /// Reads it.
    pub(crate) fn new(file: &[u8]) -> Self {
        Self(Document::load_mem(file).expect("it is a PDF"))
    }

    /// An entry of the catalogue.
    pub(crate) fn catalogue(&self, key: &str) -> &Object {
        self.entry(self.0.catalog().expect("it has one"), key).expect("it is there")
    }

    /// An entry of a dictionary.
    pub(crate) fn entry<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Object> {
        let object = dictionary.get(key.as_bytes()).ok()?;
        Some(self.0.dereference(object).expect("it leads somewhere").1)
    }

    /// The text in an entry.
    pub(crate) fn text(&self, dictionary: &Dictionary, key: &str) -> Option<String> {
        Some(lopdf::decode_text_string(self.entry(dictionary, key)?).expect("it is text"))
    }

    /// The tree of tags as `Table(TR(TH TD) TR(TH TD))`.
    pub(crate) fn tags(&self) -> String {
        self.children(self.tree()).map(|tag| self.tag(tag)).collect::<Vec<_>>().join(" ")
    }

    /// The text that the tags say, in reading order.
    pub(crate) fn said(&self) -> Vec<String> {
        let mut said = Vec::new();
        self.walk(self.tree(), &mut |tag| said.extend(self.text(tag, "ActualText")));
        said
    }

    /// What stands in place of a figure, and the titles of headings.
    pub(crate) fn described(&self, key: &str) -> Vec<String> {
        let mut described = Vec::new();
        self.walk(self.tree(), &mut |tag| described.extend(self.text(tag, key)));
        described
    }

    /// The programs of the fonts in it.
    pub(crate) fn font_files(&self) -> usize {
        let dictionaries = self.0.objects.values().filter_map(|object| object.as_dict().ok());
        dictionaries.filter(|one| one.has(b"FontFile2") || one.has(b"FontFile3")).count()
    }

    /// How many pages it has.
    pub(crate) fn pages(&self) -> usize {
        self.0.get_pages().len()
    }

    fn tree(&self) -> &Dictionary {
        self.catalogue("StructTreeRoot").as_dict().expect("it is a tree")
    }

    fn tag(&self, tag: &Dictionary) -> String {
        let kind = self.entry(tag, "S").and_then(|kind| kind.as_name().ok()).expect("it has one");
        let kind = String::from_utf8_lossy(kind).into_owned();
        let inside: Vec<_> = self.children(tag).map(|child| self.tag(child)).collect();
        if inside.is_empty() { kind } else { format!("{kind}({})", inside.join(" ")) }
    }

    fn walk<'a>(&'a self, tag: &'a Dictionary, seen: &mut impl FnMut(&'a Dictionary)) {
        seen(tag);
        for child in self.children(tag) {
            self.walk(child, seen);
        }
    }

    /// The tags inside a tag; what is drawn for it is left out.
    fn children<'a>(&'a self, tag: &'a Dictionary) -> impl Iterator<Item = &'a Dictionary> {
        let children: Vec<&Object> = match self.entry(tag, "K") {
            Some(Object::Array(children)) => children.iter().collect(),
            Some(child) => vec![child],
            None => Vec::new(),
        };
        children.into_iter().filter_map(|child| {
            let child = self.0.dereference(child).ok()?.1.as_dict().ok()?;
            child.has(b"S").then_some(child)
        })
    }
}
