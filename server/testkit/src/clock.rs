//! A clock that stands still until it is told.

use std::sync::Mutex;

use sothon_domain::effects::Clock;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

/// Begins at noon UTC of 21 November 2026.
#[derive(Debug)]
pub struct FakeClock(Mutex<OffsetDateTime>);

impl Default for FakeClock {
    fn default() -> Self {
        Self::at(datetime!(2026-11-21 12:00 UTC))
    }
}

impl FakeClock {
    /// A clock that shows this instant.
    pub fn at(now: OffsetDateTime) -> Self {
        Self(Mutex::new(now))
    }

    /// Moves it forward, or back by a negative duration.
    pub fn advance(&self, by: Duration) {
        *self.0.lock().expect("no test panics while it holds the clock") += by;
    }
}

impl Clock for FakeClock {
    fn now(&self) -> OffsetDateTime {
        *self.0.lock().expect("no test panics while it holds the clock")
    }
}
