//! Each part of a letter as rows.

mod lines;
mod table;
mod verify;

use std::num::NonZeroU16;

use krilla::tagging::{Tag, TagKind};
use sothon_app::letter::{Block, Letter};

use super::fonts::Face;
use super::length::{Milli, points};
use super::row::{Heading, Mark, Row};
use super::setter::{Column, LEFT, Look, PLAIN, SMALL, STRONG, Setter, Side, WIDTH};
use super::shape::visible;

/// The size of the official heading and of sections.
const HEADING_SIZE: Milli = points(13);
/// The size of the title.
const TITLE_SIZE: Milli = points(16);
/// The space between two parts.
const BETWEEN: Milli = points(8);

impl Setter<'_> {
    /// The whole letter.
    pub(super) fn letter(&mut self, letter: &Letter) {
        self.official_heading(&letter.heading);
        let look = Look { size: TITLE_SIZE, side: Side::Middle, ..STRONG };
        self.heading(&letter.title, 1, look);
        for block in &letter.blocks {
            self.block(block);
        }
    }

    /// The line `n / m` at the foot of a page.
    pub(in crate::pdf) fn page_number(&mut self, page: usize, of: usize) -> Row {
        let text = format!("{} / {}", self.numeral(page), self.numeral(of));
        let look = Look { side: Side::Middle, ..SMALL };
        let lines = self.set(&text, look, &mut Column::whole(), None);
        Row { lines, ..Row::default() }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Section(name) => self.heading(name, 2, Look { size: HEADING_SIZE, ..STRONG }),
            Block::Paragraph(text) => self.paragraph(text, PLAIN, BETWEEN),
            Block::Facts(facts) => self.facts(facts),
            Block::Lines(lines) => self.steps(lines),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Verify { url, qr, code, caption } => self.verify(url, qr, code, caption),
            Block::Signed { dated, by } => self.signed(dated, by),
        }
    }

    /// The kingdom, its motto and the institution in the middle, above a short line.
    fn official_heading(&mut self, heading: &[String]) {
        let look = Look { size: HEADING_SIZE, side: Side::Middle, ..STRONG };
        for line in heading {
            self.paragraph(line, look, 0);
        }
        if heading.is_empty() {
            return;
        }
        let (thick, width) = (points(1), WIDTH / 5);
        let rule = Mark::Rule { left: LEFT + (WIDTH - width) / 2, top: points(4), width, thick };
        self.rows.push(Row { height: points(8), marks: vec![rule], ..Row::default() });
    }

    fn heading(&mut self, text: &str, level: u16, look: Look) {
        let text_only = visible(text);
        let kind: TagKind = match NonZeroU16::new(level) {
            Some(level) => Tag::Hn(level, Some(text_only.clone())).into(),
            None => Tag::P.into(),
        };
        let tag = self.tags.add(kind);
        let lines = self.set(text, look, &mut Column::whole(), tag);
        let first = self.rows.len();
        self.push_lines(lines, BETWEEN * 3 / 2);
        for row in &mut self.rows[first..] {
            row.keeps_next = true;
        }
        if let Some(row) = self.rows.get_mut(first) {
            row.heading = Some(Heading { level, text: text_only });
        }
    }

    fn paragraph(&mut self, text: &str, look: Look, gap: Milli) {
        let tag = self.tags.add(Tag::P);
        let lines = self.set(text, look, &mut Column::whole(), tag);
        self.push_lines(lines, gap);
    }

    /// The day and the office, in the middle of a strip at the right, where a signature stands.
    fn signed(&mut self, dated: &str, by: &str) {
        let mut column = Column::new(LEFT + WIDTH * 2 / 5, WIDTH * 3 / 5);
        let tag = self.tags.add(Tag::P);
        let look = Look { face: Face::Text, side: Side::Middle, ..PLAIN };
        let mut lines = self.set(dated, look, &mut column, tag);
        let tag = self.tags.add(Tag::P);
        lines.extend(self.set(by, Look { face: Face::Bold, ..look }, &mut column, tag));
        self.rows.push(Row { gap: BETWEEN * 3, height: column.top, lines, ..Row::default() });
    }
}
