//! The machine's clock.

use sothon_domain::effects::Clock;
use time::OffsetDateTime;

/// The system time of the machine, which NTP keeps right.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the Clock that others take")]
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}
