//! What a pure core may not make itself: the present instant and randomness, taken as arguments.

use time::{Date, OffsetDateTime, UtcOffset};
use uuid::Uuid;

/// The clock of the outside world.
pub trait Clock: Send + Sync {
    /// The present instant in UTC.
    fn now(&self) -> OffsetDateTime;
}

/// A source of unpredictable bytes, fit for keys and codes.
pub trait Entropy: Send + Sync {
    /// Fills the whole buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// Cambodia keeps UTC+7 all year.
pub const PHNOM_PENH: UtcOffset = match UtcOffset::from_hms(7, 0, 0) {
    Ok(offset) => offset,
    Err(_) => panic!("seven hours is a legal offset"),
};

/// The legal date in Cambodia at this instant.
pub fn legal_date(instant: OffsetDateTime) -> Date {
    instant.to_offset(PHNOM_PENH).date()
}

/// Today's legal date in Cambodia.
pub fn today(clock: &dyn Clock) -> Date {
    legal_date(clock.now())
}

/// A new UUIDv7 (RFC 9562, section 5.7): ordered by time, 74 bits of it random.
pub fn new_id(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0u8; 10];
    entropy.fill(&mut random);
    let millis = (clock.now().unix_timestamp_nanos() / 1_000_000).max(0) as u64;
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// A random token of 128 bits in lower-case hexadecimal (OWASP ASVS 5.0.0, 7.2.3).
pub fn new_token(entropy: &dyn Entropy) -> String {
    let mut random = [0u8; 16];
    entropy.fill(&mut random);
    random.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime};

    #[test]
    fn the_legal_date_changes_at_17_hours_utc() {
        assert_eq!(legal_date(datetime!(2026-11-21 16:59:59 UTC)), date!(2026 - 11 - 21));
        assert_eq!(legal_date(datetime!(2026-11-21 17:00:00 UTC)), date!(2026 - 11 - 22));
    }
}
