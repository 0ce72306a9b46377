//! How long to wait between connections.

use std::time::Duration;

/// How long to wait before the next connection: 1 second, twice as long each time, at most a minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackOff(Duration);

impl Default for BackOff {
    fn default() -> Self {
        Self(Self::FIRST)
    }
}

impl BackOff {
    const FIRST: Duration = Duration::from_secs(1);
    const LONGEST: Duration = Duration::from_secs(60);

    /// A connection that ends sooner was none: an SMSC may let us in only to close at once.
    const GOOD: Duration = Duration::from_secs(60);

    /// The next wait.
    pub fn wait(&mut self) -> Duration {
        let wait = self.0;
        self.0 = (wait * 2).min(Self::LONGEST);
        wait
    }

    /// A connection carried messages for so long. After a good one the next wait is short again.
    pub fn carried(&mut self, time: Duration) {
        if time >= Self::GOOD {
            self.0 = Self::FIRST;
        }
    }
}
