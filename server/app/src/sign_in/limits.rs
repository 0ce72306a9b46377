//! How often a code may be sent, and how long a wrong one makes you wait.

use time::{Duration, OffsetDateTime};

/// How long a code is good for.
pub const CODE_LIVES: Duration = Duration::minutes(5);
/// How long no code goes to a phone that took the place of another, or to a mailbox just named.
pub const CONTACT_RESTS: Duration = Duration::hours(72);
/// How many tries one code takes.
pub const TRIES: i32 = 5;
/// After so many wrong tries in all only a branch can help (NIST SP 800-63B-4, 3.2.2).
pub const TRIES_IN_ALL: i32 = 100;

/// At most so many sends within such a window, per member number and per contact.
const WINDOWS: [(usize, Duration); 3] =
    [(1, Duration::seconds(60)), (3, Duration::minutes(15)), (6, Duration::hours(24))];

/// The longest window: older sends don't count.
pub(crate) const LONGEST_WINDOW: Duration = WINDOWS[2].1;

/// How long to wait before another code may be sent, given the instants of earlier sends.
pub(super) fn wait_before_sending(
    sent: &[OffsetDateTime],
    now: OffsetDateTime,
) -> Option<Duration> {
    let mut newest_first = sent.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    WINDOWS
        .iter()
        .filter_map(|(most, window)| {
            let frees_at = *newest_first.get(most - 1)? + *window;
            (frees_at > now).then(|| frees_at - now)
        })
        .max()
}

/// How long the member must wait after this many wrong tries in a row: 1, 3, 5, then 10 seconds.
pub(crate) fn delay_after(wrong: u32) -> Duration {
    match wrong {
        0 => Duration::ZERO,
        1 => Duration::seconds(1),
        2 => Duration::seconds(3),
        3 => Duration::seconds(5),
        _ => Duration::seconds(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const NOON: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    fn sent(seconds_ago: &[i64]) -> Vec<OffsetDateTime> {
        seconds_ago.iter().map(|ago| NOON - Duration::seconds(*ago)).collect()
    }

    #[test]
    fn each_window_holds() {
        let table: [(&[i64], Option<i64>); 7] = [
            (&[], None),
            (&[60], None),
            (&[59], Some(1)),
            (&[61, 300, 800], Some(100)),
            (&[61, 300, 900], None),
            (&[1000, 2000, 3000, 4000, 5000, 6000], Some(86_400 - 6000)),
            (&[1000, 2000, 3000, 4000, 5000, 86_400], None),
        ];
        for (ago, wait) in table {
            let wait = wait.map(Duration::seconds);
            assert_eq!(wait_before_sending(&sent(ago), NOON), wait, "{ago:?}");
        }
    }

    #[test]
    fn the_delay_grows_and_never_locks() {
        let seconds: Vec<i64> = (0..7).map(|n| delay_after(n).whole_seconds()).collect();
        assert_eq!(seconds, [0, 1, 3, 5, 10, 10, 10]);
    }
}
