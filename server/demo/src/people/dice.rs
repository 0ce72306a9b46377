//! Chance that is the same in every run.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use time::{Date, Duration};

/// The dice of one person: they depend on the seed and her place in the list and on nothing else, so
/// that a longer list begins with the same people.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    pub(super) fn of(seed: u64, index: u64) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(index);
        Self(random)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn number(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high - low + 1).expect("invariant: low is not above high");
        low + (self.0.next_u64() % width) as i64
    }

    /// True this often in a hundred.
    pub(super) fn percent(&mut self, often: i64) -> bool {
        self.number(1, 100) <= often
    }

    pub(super) fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.number(0, from.len() as i64 - 1) as usize].clone()
    }

    /// A place of a list, from `low` up to, but not including, `end`.
    pub(super) fn place(&mut self, low: u64, end: u64) -> u64 {
        assert!(low < end, "invariant: the list is not empty");
        low + self.0.next_u64() % (end - low)
    }

    /// A day from `first` to `last`, both included; `first` if they are the wrong way round.
    pub(super) fn day(&mut self, first: Date, last: Date) -> Date {
        first + Duration::days(self.number(0, (last - first).whole_days().max(0)))
    }
}
