//! How anybody can check the letter: a QR code with its caption and the code to type beside it.

use krilla::tagging::Tag;
use sothon_app::letter::QrMatrix;

use super::BETWEEN;
use crate::pdf::fonts::Face;
use crate::pdf::length::{Milli, millimetres, points};
use crate::pdf::row::{Mark, Row};
use crate::pdf::setter::{Column, LEFT, Look, PLAIN, Setter, WIDTH};
use crate::pdf::shape::visible;

/// How wide the squares are together, without the empty zone around them.
const QR_WIDTH: Milli = millimetres(28);
/// Empty squares around the code (ISO/IEC 18004).
const QUIET: i32 = 4;
/// The size of the code to type.
const CODE_SIZE: Milli = points(14);

impl Setter<'_> {
    /// The picture at the left, what to do with it at the right.
    pub(super) fn verify(&mut self, url: &str, qr: &QrMatrix, code: &str, caption: &str) {
        let alt = format!("{} {url}", visible(caption));
        let figure = self.tags.add(Tag::Figure(Some(alt)));
        let side = QR_WIDTH / i32::try_from(qr.side.max(1)).unwrap_or(1);
        let quiet = side * QUIET;
        let picture = QR_WIDTH + 2 * quiet;
        let squares = Mark::Squares {
            left: LEFT + quiet,
            top: quiet,
            side,
            dark: dark_runs(qr),
            tag: figure,
        };

        let mut column = Column { top: quiet, ..Column::new(LEFT + picture, WIDTH - picture) };
        let tag = self.tags.add(Tag::P);
        let mut lines = self.set(caption, PLAIN, &mut column, tag);
        column.top += points(4);
        let paragraph = self.tags.add(Tag::P);
        let tag = self.tags.add_in(paragraph, Tag::Code);
        let look = Look { face: Face::Code, size: CODE_SIZE, ..PLAIN };
        lines.extend(self.set(code, look, &mut column, tag));

        let height = picture.max(column.top);
        self.rows.push(Row { gap: BETWEEN, height, lines, marks: vec![squares], ..Row::default() });
    }
}

/// Dark squares side by side as one: no seams between them on a screen, and fewer to draw.
fn dark_runs(qr: &QrMatrix) -> Vec<[i32; 3]> {
    let mut runs: Vec<[i32; 3]> = Vec::new();
    for (row, squares) in (0_i32..).zip(qr.dark.chunks(qr.side.max(1))) {
        for (column, _) in (0_i32..).zip(squares).filter(|(_, dark)| **dark) {
            match runs.last_mut() {
                Some([left, top, wide]) if *top == row && *left + *wide == column => *wide += 1,
                _ => runs.push([column, row, 1]),
            }
        }
    }
    runs
}
