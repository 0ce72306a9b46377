//! Which row stands on which page.

use super::length::{Milli, millimetres};
use super::row::Row;
use super::setter::PAPER_HEIGHT;

/// Where the first row of a page begins, from the top of the paper.
const TOP: Milli = millimetres(20);
/// Where the last row of a page ends: below it stands the number of the page.
const BOTTOM: Milli = PAPER_HEIGHT - millimetres(25);

/// Where the number of a page stands, from the top of the paper.
pub(super) const NUMBER_TOP: Milli = BOTTOM + millimetres(5);

/// A row at its place.
#[derive(Debug)]
pub(super) struct Placed {
    /// The top of the row, from the top of the paper.
    pub(super) top: Milli,
    /// The row.
    pub(super) row: Row,
}

/// The rows on pages, at least one.
///
/// A page ends between rows, and not behind a row that keeps the next, as long as what is kept
/// together fits on a page.
pub(super) fn place(rows: Vec<Row>) -> Vec<Vec<Placed>> {
    let rows: Vec<Row> = rows.into_iter().flat_map(|row| row.fitting(BOTTOM - TOP)).collect();
    let needed = together(&rows);
    let mut pages = Vec::new();
    let mut page = Vec::new();
    let mut pen = TOP;
    for (row, needed) in rows.into_iter().zip(needed) {
        let gap = if page.is_empty() { 0 } else { row.gap };
        let fits = pen + gap + needed <= BOTTOM;
        let never_fits = needed > BOTTOM - TOP && pen + gap + row.height <= BOTTOM;
        if !page.is_empty() && !fits && !never_fits {
            pages.push(std::mem::take(&mut page));
            pen = TOP;
            if let Some(head) = row.head.as_deref().filter(|head| fits_below(head, needed)) {
                pen += head.height;
                page.push(Placed { top: TOP, row: head.clone() });
            }
        } else {
            pen += gap;
        }
        let top = pen;
        pen += row.height;
        page.push(Placed { top, row });
    }
    pages.push(page);
    pages
}

fn fits_below(head: &Row, needed: Milli) -> bool {
    TOP + head.height + needed <= BOTTOM
}

/// For each row, the height from its top to the end of what it must not be parted from.
fn together(rows: &[Row]) -> Vec<Milli> {
    let mut needed: Vec<Milli> = rows.iter().map(|row| row.height).collect();
    for at in (0..rows.len().saturating_sub(1)).rev() {
        if rows[at].keeps_next {
            needed[at] += rows[at + 1].gap + needed[at + 1];
        }
    }
    needed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(height: Milli, keeps_next: bool) -> Row {
        Row { gap: 1000, height, keeps_next, ..Row::default() }
    }

    fn rows_on_pages(rows: Vec<Row>) -> Vec<usize> {
        place(rows).iter().map(Vec::len).collect()
    }

    #[test]
    fn rows_fill_a_page_to_its_last_point_and_no_further() {
        let half = (BOTTOM - TOP - 1000) / 2;
        assert_eq!(rows_on_pages(vec![row(half, false), row(half, false)]), [2]);
        assert_eq!(rows_on_pages(vec![row(half, false), row(half + 2, false)]), [1, 1]);
        assert_eq!(rows_on_pages(Vec::new()), [0]);
    }

    #[test]
    fn a_heading_goes_to_the_next_page_with_what_it_is_over() {
        let most = BOTTOM - TOP - 20_000;
        let rows = vec![row(most, false), row(10_000, true), row(10_000, false)];
        assert_eq!(rows_on_pages(rows), [1, 2]);
    }

    #[test]
    fn what_keeps_together_more_than_a_page_is_parted_all_the_same() {
        let rows = (0..10).map(|_| row((BOTTOM - TOP) / 4, true)).collect();
        assert_eq!(rows_on_pages(rows), [3, 3, 1, 3]);
    }
}
