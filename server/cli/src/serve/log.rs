//! Where log lines go.

use tracing_subscriber::EnvFilter;

use crate::args::Log;

/// Writes log lines to standard output from now on. `RUST_LOG` chooses which; the demo, whose
/// terminal is read by a visitor, shows only what went wrong.
pub(super) fn begin(log: Log, demo: bool) {
    let usual = if demo { "warn" } else { "info,sqlx=warn" };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    // A line that nobody reads any more is not told to somebody else, who may not read either.
    let lines = tracing_subscriber::fmt().with_env_filter(filter).log_internal_errors(false);
    // A second call in one process changes nothing, which is what a second call should do.
    let _ = match log {
        Log::Json => lines.json().flatten_event(true).try_init(),
        Log::Text => lines.with_ansi(false).try_init(),
    };
}
