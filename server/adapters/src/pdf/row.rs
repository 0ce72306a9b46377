//! Rows: the pieces of a letter that no page end tears apart.

use std::ops::Range;
use std::rc::Rc;

use super::length::Milli;
use super::shape::Shaped;
use super::tags::TagNumber;

/// A line of text at its place.
#[derive(Debug, Clone)]
pub(super) struct SetLine {
    /// The text it is of.
    pub(super) shaped: Rc<Shaped>,
    /// Its clusters in the text.
    pub(super) clusters: Range<usize>,
    /// The size of its letters.
    pub(super) size: Milli,
    /// Where it begins, from the left edge of the paper.
    pub(super) left: Milli,
    /// The top of its own band, from the top of the row; no two lines of a column overlap.
    pub(super) top: Milli,
    /// What it is; nothing for what is no part of the letter, such as the number of a page.
    pub(super) tag: Option<TagNumber>,
}

impl SetLine {
    /// How high the band of a line is: the deepest stacks are 1.41 em.
    pub(super) const fn height(size: Milli) -> Milli {
        size * 9 / 5
    }

    /// Where its bottom is, from the top of the row.
    pub(super) const fn bottom(&self) -> Milli {
        self.top + Self::height(self.size)
    }

    /// Where its letters stand, from the top of the row.
    pub(super) const fn baseline(&self) -> Milli {
        self.top + self.size * 59 / 50
    }
}

/// Something drawn that is not text.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line across, for the eye alone.
    Rule { left: Milli, top: Milli, width: Milli, thick: Milli },
    /// Dark squares as `(left, top, squares in a row)`, in sides of a square from the corner.
    Squares { left: Milli, top: Milli, side: Milli, dark: Vec<[i32; 3]>, tag: TagNumber },
}

impl Mark {
    fn top_mut(&mut self) -> &mut Milli {
        match self {
            Self::Rule { top, .. } | Self::Squares { top, .. } => top,
        }
    }
}

/// An entry of the list of headings that a reader of the file may jump to.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// 1 for the title of the letter, 2 for a section.
    pub(super) level: u16,
    /// The words of the heading.
    pub(super) text: String,
}

/// A piece of a letter as wide as the paper.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Empty space above it, unless it opens a page.
    pub(super) gap: Milli,
    /// How high it is.
    pub(super) height: Milli,
    /// Its texts in reading order.
    pub(super) lines: Vec<SetLine>,
    /// What else is in it.
    pub(super) marks: Vec<Mark>,
    /// Whether it must not be the last of a page.
    pub(super) keeps_next: bool,
    /// The heading it is, if it is one.
    pub(super) heading: Option<Heading>,
    /// The head of its table, to be seen again above it where it opens a page.
    pub(super) head: Option<Rc<Self>>,
}

impl Row {
    /// The row for the eye alone: what it says stands elsewhere.
    pub(super) fn repeated(&self) -> Self {
        let mut row = self.clone();
        row.lines.iter_mut().for_each(|line| line.tag = None);
        row
    }

    /// The row, or the rows it falls into when no page can hold it.
    pub(super) fn fitting(mut self, page: Milli) -> Vec<Self> {
        let mut rows = Vec::new();
        while self.height > page {
            let Some(next) = self.first_over(page) else { break };
            let (held, rest) = self.lines.into_iter().partition(|line| line.bottom() <= page);
            rows.push(Self { gap: self.gap, height: next, lines: held, ..Self::default() });
            self.lines = rest;
            self.lines.iter_mut().for_each(|line| line.top -= next);
            self.marks.iter_mut().for_each(|mark| *mark.top_mut() -= next);
            self.height -= next;
            self.gap = 0;
        }
        rows.push(self);
        rows
    }

    /// The top of the first line that a page of this height can't hold.
    fn first_over(&self, page: Milli) -> Option<Milli> {
        let over = self.lines.iter().filter(|line| line.bottom() > page);
        over.map(|line| line.top).min().filter(|top| *top > 0)
    }
}
