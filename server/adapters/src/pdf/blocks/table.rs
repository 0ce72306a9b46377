//! Tables, and facts, which are tables of two columns.

use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::BETWEEN;
use crate::pdf::length::{Milli, points};
use crate::pdf::row::{Mark, Row};
use crate::pdf::setter::{Column, HAIRLINE, LEFT, Look, PLAIN, STRONG, Setter, Side, WIDTH};
use crate::pdf::tags::TagNumber;

/// Room between two columns.
const APART: Milli = points(10);
/// Room between the text of a cell and the lines around it.
const PADDING: Milli = points(2);
/// No column is narrower for having little in it.
const NARROWEST: Milli = points(40);

/// A cell before it is set.
struct Cell<'a> {
    text: &'a str,
    look: Look,
    kind: TagKind,
}

impl Setter<'_> {
    /// Names at the left, values at the right.
    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        let table = self.tags.add(Tag::Table);
        let widths = [WIDTH * 2 / 5, WIDTH * 3 / 5];
        for (at, (name, value)) in facts.iter().enumerate() {
            let name =
                Cell { text: name, look: PLAIN, kind: Tag::TH(TableHeaderScope::Row).into() };
            let value = Cell { text: value, look: PLAIN, kind: Tag::TD.into() };
            let row = self.table_row(table, vec![name, value], &widths, HAIRLINE);
            self.rows.push(Row { gap: if at == 0 { BETWEEN } else { 0 }, ..row });
        }
    }

    /// A head, then rows, each named by its first cell; the last column stands at the right edge.
    pub(super) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let widths = self.column_widths(head, rows);
        let table = self.tags.add(Tag::Table);
        let part = self.tags.add_in(table, Tag::THead);
        let kind: TagKind = Tag::TH(TableHeaderScope::Column).into();
        let row = self.table_row(part, cells(head, STRONG, &kind), &widths, points(1));
        let above = Rc::new(row.repeated());
        self.rows.push(Row { gap: BETWEEN, keeps_next: true, ..row });
        let part = self.tags.add_in(table, Tag::TBody);
        for row in rows {
            let mut cells = cells(row, PLAIN, &Tag::TD.into());
            if let Some(name) = cells.first_mut() {
                name.kind = Tag::TH(TableHeaderScope::Row).into();
            }
            let row = self.table_row(part, cells, &widths, HAIRLINE);
            self.rows.push(Row { head: Some(Rc::clone(&above)), ..row });
        }
    }

    fn table_row(
        &mut self,
        table: TagNumber,
        cells: Vec<Cell<'_>>,
        widths: &[Milli],
        rule: Milli,
    ) -> Row {
        let row = self.tags.add_in(table, Tag::TR);
        let (mut left, mut bottom, mut lines) = (LEFT, 0, Vec::new());
        let last = widths.len() - 1;
        for (at, (cell, width)) in cells.into_iter().zip(widths).enumerate() {
            let inner = if at == last { *width } else { *width - APART };
            let mut column = Column { top: PADDING, ..Column::new(left, inner) };
            let tag = self.tags.add_in(row, cell.kind);
            lines.extend(self.set(cell.text, cell.look, &mut column, tag));
            bottom = bottom.max(column.top);
            left += *width;
        }
        let height = bottom + PADDING;
        let rule = Mark::Rule { left: LEFT, top: height - rule, width: WIDTH, thick: rule };
        Row { height, lines, marks: vec![rule], ..Row::default() }
    }

    /// The width of the paper shared out by what the columns would need on one line; amounts get
    /// all they need, up to a third.
    fn column_widths(&self, head: &[String], rows: &[Vec<String>]) -> Vec<Milli> {
        let mut widths = vec![NARROWEST; head.len().max(1)];
        for (row, look) in
            std::iter::once((head, STRONG)).chain(rows.iter().map(|row| (row.as_slice(), PLAIN)))
        {
            for (cell, width) in row.iter().zip(&mut widths) {
                *width = self.natural_width(cell, look).clamp(*width, WIDTH);
            }
        }
        let Some((amounts, others)) = widths.split_last_mut() else { return widths };
        *amounts = (*amounts).min(WIDTH / 3);
        let shared = i64::from(WIDTH - *amounts);
        let wanted: i64 = others.iter().map(|width| i64::from(*width)).sum();
        for width in others {
            *width = i32::try_from(i64::from(*width) * shared / wanted).unwrap_or(NARROWEST);
        }
        widths
    }
}

/// The cells of a row, the last at the right edge of its column.
fn cells<'a>(row: &'a [String], look: Look, kind: &TagKind) -> Vec<Cell<'a>> {
    let last = row.len().saturating_sub(1);
    let cell = |(at, text): (usize, &'a String)| {
        let side = if at == last && at > 0 { Side::Right } else { Side::Left };
        Cell { text, look: Look { side, ..look }, kind: kind.clone() }
    };
    row.iter().enumerate().map(cell).collect()
}
