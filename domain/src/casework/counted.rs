//! How many cases wait, counted as far as anybody reads.

/// A count that ends where it says enough: an officer who reads *more than 1,000* turns no page to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// So many.
    Exactly(i64),
    /// More than so many.
    MoreThan(i64),
}

impl Counted {
    /// Where counting ends, in cases.
    pub const MOST: i64 = 1_000;

    /// From how many were found when looking for one more than [`Self::MOST`].
    pub fn of(found: i64) -> Self {
        if found > Self::MOST { Self::MoreThan(Self::MOST) } else { Self::Exactly(found) }
    }
}

#[cfg(test)]
mod tests {
    use super::Counted;

    #[test]
    fn a_thousand_is_the_last_exact_count() {
        for (found, counted) in [
            (0, Counted::Exactly(0)),
            (1_000, Counted::Exactly(1_000)),
            (1_001, Counted::MoreThan(1_000)),
        ] {
            assert_eq!(Counted::of(found), counted);
        }
    }
}
