//! A task that must not stay away after a panic.

use std::time::Duration;

use sothon_app::watch::Watch;
use tokio::sync::watch;
use tokio::time::timeout;

/// The longest rest before a task is begun again.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// Runs a task until it ends by itself. One that has panicked is counted and begun again after a rest, twice as long each
/// time, until `stop` says so. One that had run for longer than the longest rest had worked: the next rest is the first
/// again.
pub(super) async fn supervise<A>(
    (step, watch): (&'static str, &Watch),
    first_rest: Duration,
    mut begin: impl FnMut() -> A,
    mut stop: watch::Receiver<bool>,
) where
    A: Future<Output = ()> + Send + 'static,
{
    let mut rest = first_rest;
    loop {
        let mut task = tokio::spawn(begin());
        let soon = timeout(LONGEST_REST, &mut task).await;
        let (ended, worked) = match soon {
            Ok(ended) => (ended, false),
            Err(_) => (task.await, true),
        };
        if ended.is_ok() {
            return;
        }
        // What a panic says may be private: the task is named alone.
        tracing::error!("{step}: it has panicked and is begun again");
        watch.task_panicked();
        if worked {
            rest = first_rest;
        }
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        rest = (rest * 2).min(LONGEST_REST);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::{Arc, Mutex, PoisonError};

    use tokio::time::{Instant, interval, sleep};

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

    /// The time of the paused clock.
    async fn now() -> Instant {
        interval(LONGEST_REST).tick().await
    }

    /// How many seconds pass from one beginning to the next of a task that panics after each of these times in seconds,
    /// and then ends by itself.
    async fn between(lives: &'static [u64]) -> Vec<u64> {
        let (_held, stop) = watch::channel(false);
        let begun: Arc<Mutex<Vec<Instant>>> = Arc::default();
        let noted = Arc::clone(&begun);
        let begin = move || {
            let noted = Arc::clone(&noted);
            async move {
                let at = now().await;
                let number = {
                    let mut noted = noted.lock().unwrap_or_else(PoisonError::into_inner);
                    noted.push(at);
                    noted.len() - 1
                };
                if let Some(life) = lives.get(number) {
                    sleep(Duration::from_secs(*life)).await;
                    panic!("it panics");
                }
            }
        };
        supervise(("a task of a test", &Watch::default()), Duration::from_secs(1), begin, stop)
            .await;
        let begun = begun.lock().unwrap_or_else(PoisonError::into_inner);
        begun.windows(2).map(|pair| pair[1].duration_since(pair[0]).as_secs()).collect()
    }

    #[tokio::test(start_paused = true)]
    async fn the_rests_grow_and_after_a_time_of_work_the_first_comes_again() {
        assert_eq!(between(&[0, 0, 0, 100, 0, 0]).await, [1, 2, 4, 101, 2, 4]);
        assert_eq!(between(&[0, 0, 0, 0, 0, 0, 0, 0]).await, [1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
