//! The steps of a working.

use krilla::tagging::{ListNumbering, Tag};
use sothon_app::letter::LetterLine;

use super::BETWEEN;
use crate::pdf::length::{Milli, points};
use crate::pdf::row::{Mark, Row};
use crate::pdf::setter::{Column, HAIRLINE, LEFT, Look, PLAIN, SMALL, STRONG, Setter, Side, WIDTH};
use crate::pdf::tags::TagNumber;

/// Room for the number of a step.
const NUMBER_WIDTH: Milli = points(28);
/// Room between a step and its amount.
const APART: Milli = points(12);
/// Room between the text of a step and the lines around it.
const PADDING: Milli = points(3);

impl Setter<'_> {
    /// A numbered list with amounts at the right edge.
    pub(super) fn steps(&mut self, steps: &[LetterLine]) {
        let mut amounts = 0;
        for amount in steps.iter().filter_map(|step| step.amount.as_deref()) {
            amounts = self.natural_width(amount, STRONG).max(amounts);
        }
        let amounts = amounts.min(WIDTH / 3);
        let list = self.tags.add(Tag::L(ListNumbering::Decimal));
        for (at, step) in steps.iter().enumerate() {
            let item = self.tags.add_in(list, Tag::LI);
            let row = self.step(at + 1, step, item, amounts);
            self.rows.push(Row { gap: if at == 0 { BETWEEN } else { 0 }, ..row });
        }
    }

    fn step(&mut self, number: usize, step: &LetterLine, item: TagNumber, amounts: Milli) -> Row {
        let look = if step.is_result { STRONG } else { PLAIN };
        let label = self.tags.add_in(item, Tag::Lbl);
        let mut column = Column { top: PADDING, ..Column::new(LEFT, NUMBER_WIDTH) };
        let mut lines = self.set(&format!("{}.", self.numeral(number)), look, &mut column, label);

        let body = self.tags.add_in(item, Tag::LBody);
        let body = if step.is_result { self.tags.add_in(body, Tag::Strong) } else { body };
        let width = WIDTH - NUMBER_WIDTH - amounts - APART;
        let mut column = Column { top: PADDING, ..Column::new(LEFT + NUMBER_WIDTH, width) };
        let tag = self.tags.add_in(body, Tag::Span);
        lines.extend(self.set(&step.text, look, &mut column, tag));
        if let Some(citation) = &step.citation {
            let tag = self.tags.add_in(body, Tag::Span);
            lines.extend(self.set(citation, SMALL, &mut column, tag));
        }
        let mut height = column.top;
        if let Some(amount) = &step.amount {
            let left = LEFT + WIDTH - amounts;
            let mut column = Column { top: PADDING, ..Column::new(left, amounts) };
            let tag = self.tags.add_in(body, Tag::Span);
            let look = Look { side: Side::Right, ..look };
            lines.extend(self.set(amount, look, &mut column, tag));
            height = height.max(column.top);
        }
        let height = height + PADDING;
        let marks = around(height, step.is_result);
        Row { height, lines, marks, ..Row::default() }
    }
}

/// A thin line below a step; the result stands between heavier ones, two of them below it, which is
/// how sums are marked. It is bold too.
fn around(height: Milli, is_result: bool) -> Vec<Mark> {
    let rule = |top, thick| Mark::Rule { left: LEFT, top, width: WIDTH, thick };
    if is_result {
        vec![
            rule(0, points(1)),
            rule(height - points(3), points(1)),
            rule(height - points(1), points(1)),
        ]
    } else {
        vec![rule(height - HAIRLINE, HAIRLINE)]
    }
}
