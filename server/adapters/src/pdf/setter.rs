//! Sets texts in columns and collects the rows of a letter.

use std::collections::BTreeSet;
use std::rc::Rc;

use sothon_app::letter::Language;

use super::fonts::{Face, Fonts};
use super::length::{Milli, millimetres, points};
use super::lines::cut;
use super::row::{Row, SetLine};
use super::shape::{Shaped, visible};
use super::tags::{TagNumber, Tags};

/// The width of A4 paper.
pub(super) const PAPER_WIDTH: Milli = millimetres(210);
/// The height of A4 paper.
pub(super) const PAPER_HEIGHT: Milli = millimetres(297);
/// Where text begins: a folder's holes need room.
pub(super) const LEFT: Milli = millimetres(25);
/// How wide text may be.
pub(super) const WIDTH: Milli = PAPER_WIDTH - LEFT - millimetres(20);

/// The size of running text.
pub(super) const TEXT_SIZE: Milli = points(12);
/// The size of what explains.
pub(super) const SMALL_SIZE: Milli = points(10);
/// A thin line.
pub(super) const HAIRLINE: Milli = points(1) / 2;

/// Where lines stand in their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// At its left edge.
    Left,
    /// In its middle.
    Middle,
    /// At its right edge.
    Right,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) face: Face,
    pub(super) size: Milli,
    pub(super) side: Side,
}

/// Running text.
pub(super) const PLAIN: Look = Look { face: Face::Text, size: TEXT_SIZE, side: Side::Left };
/// Text that weighs more.
pub(super) const STRONG: Look = Look { face: Face::Bold, ..PLAIN };
/// Text that explains.
pub(super) const SMALL: Look = Look { size: SMALL_SIZE, ..PLAIN };

/// A strip of paper that texts are set in, one below the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its left edge, from the left edge of the paper.
    pub(super) left: Milli,
    /// How wide it is.
    pub(super) width: Milli,
    /// The first free place, from the top of the row.
    pub(super) top: Milli,
}

impl Column {
    /// A column from the top of its row.
    pub(super) const fn new(left: Milli, width: Milli) -> Self {
        Self { left, width, top: 0 }
    }

    /// The column of running text.
    pub(super) const fn whole() -> Self {
        Self::new(LEFT, WIDTH)
    }
}

/// What a letter has become so far.
pub(super) struct Setter<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) language: Language,
    pub(super) tags: Tags,
    pub(super) rows: Vec<Row>,
    /// The signs that no font of ours holds; a box stands for each.
    pub(super) missing: BTreeSet<char>,
}

impl Setter<'_> {
    /// The text in lines, from the first free place of the column, which moves below them.
    pub(super) fn set(
        &mut self,
        text: &str,
        look: Look,
        column: &mut Column,
        tag: impl Into<Option<TagNumber>>,
    ) -> Vec<SetLine> {
        let tag = tag.into();
        if let Some(tag) = tag {
            self.tags.says(tag, visible(text));
        }
        let mut lines = Vec::new();
        for part in text.split('\n') {
            let shaped = Rc::new(Shaped::new(self.fonts, part, look.face));
            self.missing.extend(&shaped.missing);
            for line in cut(&shaped, look.size, column.width) {
                let spare = column.width - line.width;
                let left = column.left
                    + match look.side {
                        Side::Left => 0,
                        Side::Middle => spare / 2,
                        Side::Right => spare,
                    };
                let (size, top, shaped) = (look.size, column.top, Rc::clone(&shaped));
                lines.push(SetLine { shaped, clusters: line.clusters, size, left, top, tag });
                column.top += SetLine::height(size);
            }
        }
        lines
    }

    /// How wide the text is on one line.
    pub(super) fn natural_width(&self, text: &str, look: Look) -> Milli {
        let parts = text.split('\n').map(|part| Shaped::new(self.fonts, part, look.face));
        parts.map(|part| part.width(look.size)).max().unwrap_or(0)
    }

    /// Lines as rows of their own, so that a page may end between them: but neither the first nor
    /// the last of several stands alone.
    pub(super) fn push_lines(&mut self, lines: Vec<SetLine>, gap: Milli) {
        let last = lines.len().saturating_sub(1);
        for (at, mut line) in lines.into_iter().enumerate() {
            line.top = 0;
            self.rows.push(Row {
                gap: if at == 0 { gap } else { 0 },
                height: SetLine::height(line.size),
                lines: vec![line],
                keeps_next: at < last && (at == 0 || at + 1 == last),
                ..Row::default()
            });
        }
    }

    /// The number in the digits of the language.
    pub(super) fn numeral(&self, number: usize) -> String {
        let digits = number.to_string();
        match self.language {
            Language::English => digits,
            Language::Khmer => digits
                .chars()
                .filter_map(|digit| digit.to_digit(10))
                .filter_map(|digit| char::from_u32(u32::from('០') + digit))
                .collect(),
        }
    }
}
