//! How often something comes from one who sends it: an address of the network, a machine.
//!
//! This only keeps one from keeping everybody busy, so it fails open: when the counters do not answer, what comes is let
//! through. Limits that stand between a thief and a pension are in PostgreSQL.

use time::OffsetDateTime;

use crate::App;

/// Counts one more of `name`. Each step is a number of seconds and the most that come in it; where one has more, the
/// seconds until it ends.
pub async fn seconds_to_wait(app: &App, name: &str, steps: &[(i64, u32)]) -> Option<u32> {
    let now = app.clock.now().unix_timestamp();
    for (seconds, most) in steps {
        let ends = (now / seconds + 1) * seconds;
        let window_ends = OffsetDateTime::from_unix_timestamp(ends).ok()?;
        let key = format!("{name}:{seconds}:{ends}");
        match app.ephemeral.count(&key, window_ends).await {
            Ok(count) if count > *most => return u32::try_from(ends - now).ok(),
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(?error, "what comes from one sender is not counted");
                return None;
            }
        }
    }
    None
}
