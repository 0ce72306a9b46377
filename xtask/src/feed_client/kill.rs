//! Where a client dies.

use std::fmt;

/// The client was killed: whatever it had in its memory is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Killed;

impl fmt::Display for Killed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("killed")
    }
}

impl std::error::Error for Killed {}

/// Chance, with a beginning that can be repeated.
pub struct Kills {
    state: u64,
    how: How,
}

#[derive(Clone, Copy)]
enum How {
    Never,
    Return,
    Abort,
}

impl Kills {
    /// One passage in so many is the last.
    const ONE_IN: u64 = 6;

    /// A client that lives.
    pub fn never() -> Self {
        Self { state: 1, how: How::Never }
    }

    /// A client inside a test, whose call ends where it is killed.
    pub fn of_the_call(seed: u64) -> Self {
        Self { state: seed, how: How::Return }
    }

    /// A client whose whole process ends.
    pub fn of_the_process(seed: u64) -> Self {
        Self { state: seed, how: How::Abort }
    }

    /// Goes on, or dies here.
    ///
    /// # Errors
    /// [`Killed`] when the call is to end here.
    pub fn pass(&mut self) -> Result<(), Killed> {
        // SplitMix64 (Steele, Lea, Flood, 2014): a few lines, and enough for this.
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let dies = (z ^ (z >> 31)).is_multiple_of(Self::ONE_IN);
        match (dies, self.how) {
            (false, _) | (true, How::Never) => Ok(()),
            (true, How::Return) => Err(Killed),
            (true, How::Abort) => std::process::abort(),
        }
    }
}
