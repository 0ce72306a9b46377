//! A long list in an office's hands, in numbered pages.

use std::num::NonZeroU32;

/// How many lines a page has.
pub(crate) const ON_A_PAGE: i64 = 50;

/// Where a page lies in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turned {
    /// Which page it is, counted from 1.
    pub(crate) page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub(crate) pages: NonZeroU32,
}

impl Turned {
    /// The page asked for, in a list of so many lines; one that the list does not have is the first.
    pub(crate) fn to(asked: NonZeroU32, total: i64) -> Self {
        let full = (total + ON_A_PAGE - 1) / ON_A_PAGE;
        let pages = u32::try_from(full).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MIN);
        let page = if asked <= pages { asked } else { NonZeroU32::MIN };
        Self { page, pages }
    }

    /// How many lines stand on the pages before it.
    pub(crate) fn skip(self) -> i64 {
        i64::from(self.page.get() - 1) * ON_A_PAGE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_the_list_does_not_have_is_the_first() {
        let number = |number| NonZeroU32::new(number).unwrap();
        for (asked, total, page, pages, skip) in [
            (1, 0, 1, 1, 0),
            (2, 0, 1, 1, 0),
            (1, 50, 1, 1, 0),
            (2, 50, 1, 1, 0),
            (2, 51, 2, 2, 50),
            (u32::MAX, 51, 1, 2, 0),
            (247, 12_345, 247, 247, 12_300),
        ] {
            let turned = Turned::to(number(asked), total);
            let expected = Turned { page: number(page), pages: number(pages) };
            assert_eq!((turned, turned.skip()), (expected, skip), "{asked} of {total}");
        }
    }
}
