//! A task that must not stay away after a panic.

use std::time::Duration;

use sothon_app::watch::Watch;
use tokio::sync::watch;

/// The longest rest before a task is begun again.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// Runs a task until it ends by itself. One that has panicked is counted and begun again after a rest, twice as long each
/// time, until `stop` says so.
pub(super) async fn supervise<A>(
    (step, watch): (&'static str, &Watch),
    mut rest: Duration,
    mut begin: impl FnMut() -> A,
    mut stop: watch::Receiver<bool>,
) where
    A: Future<Output = ()> + Send + 'static,
{
    // What a panic says may be private: the task is named alone.
    while tokio::spawn(begin()).await.is_err() {
        tracing::error!("{step}: it has panicked and is begun again");
        watch.task_panicked();
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        rest = (rest * 2).min(LONGEST_REST);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    /// How often a task is begun that panics so many times, and how many panics are counted.
    async fn begun(panics: u32, rest: Duration, stopped: bool) -> (u32, u64) {
        let (_held, stop) = watch::channel(stopped);
        let count = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&count);
        let begin = move || {
            let number = counted.fetch_add(1, Ordering::Relaxed);
            async move { assert!(number >= panics, "it panics") }
        };
        let watch = Watch::default();
        supervise(("a task of a test", &watch), rest, begin, stop).await;
        (count.load(Ordering::Relaxed), watch.task_panics())
    }

    #[tokio::test]
    async fn what_has_panicked_is_begun_again_until_it_ends_by_itself() {
        assert_eq!(begun(0, Duration::ZERO, false).await, (1, 0));
        assert_eq!(begun(2, Duration::ZERO, false).await, (3, 2));
    }

    #[tokio::test]
    async fn once_it_is_told_to_stop_nothing_is_begun_again() {
        assert_eq!(begun(2, LONGEST_REST, true).await, (1, 1));
    }
}
