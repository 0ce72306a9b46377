//! A logger that fails the test when a line holds a person's data.

use std::fmt::{Debug, Write};
use std::sync::{Mutex, MutexGuard, Once};

use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber, span};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

use crate::Pensioner;

/// Every line of the process since its first trap, from all threads: a use case may log from a
/// thread that no test sees. Other tests' lines do no harm, they must be clean too.
static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Listens to every level until dropped.
///
/// Dropping it panics when a line held a secret, so that a test can't forget to look.
pub struct LogTrap {
    since: usize,
    secrets: Vec<String>,
}

impl LogTrap {
    /// Begins to listen for what must not be written about these people.
    pub fn set(people: &[&Pensioner]) -> Self {
        static LISTEN: Once = Once::new();
        LISTEN.call_once(|| {
            let subscriber = tracing_subscriber::registry().with(Listener);
            tracing::subscriber::set_global_default(subscriber)
                .expect("no test sets a logger of its own");
        });
        let mut trap = Self { since: lines().len(), secrets: Vec::new() };
        people.iter().flat_map(|person| person.secrets()).for_each(|secret| trap.also(secret));
        trap
    }

    /// Adds something else that must not be written, such as a code.
    pub fn also(&mut self, secret: impl Into<String>) {
        let secret = secret.into();
        // Debug output writes Khmer vowel signs as escapes.
        self.secrets.push(format!("{secret:?}").trim_matches('"').to_owned());
        self.secrets.push(secret);
    }

    /// The lines that hold a secret.
    pub fn caught(&self) -> Vec<String> {
        let leaks = |line: &&String| self.secrets.iter().any(|secret| line.contains(secret));
        lines()[self.since..].iter().filter(leaks).cloned().collect()
    }

    /// How many lines were heard.
    pub fn heard(&self) -> usize {
        lines().len() - self.since
    }
}

impl Drop for LogTrap {
    fn drop(&mut self) {
        let caught = self.caught();
        if !std::thread::panicking() {
            assert!(caught.is_empty(), "personal data in the log: {caught:#?}");
        }
    }
}

fn lines() -> MutexGuard<'static, Vec<String>> {
    LINES.lock().expect("no test panics while it holds the lines")
}

struct Listener;

impl Listener {
    fn hear(&self, record: impl FnOnce(&mut dyn Visit)) {
        let mut line = Line(String::new());
        record(&mut line);
        lines().push(line.0);
    }
}

impl<S: Subscriber> Layer<S> for Listener {
    fn on_new_span(&self, attributes: &span::Attributes<'_>, _: &span::Id, _: Context<'_, S>) {
        self.hear(|line| attributes.record(line));
    }

    fn on_record(&self, _: &span::Id, values: &span::Record<'_>, _: Context<'_, S>) {
        self.hear(|line| values.record(line));
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        self.hear(|line| event.record(line));
    }
}

struct Line(String);

impl Visit for Line {
    fn record_str(&mut self, field: &Field, value: &str) {
        let _ = write!(self.0, "{field}={value} ");
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, "{field}={value:?} ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_a_field_or_a_span_is_caught() {
        let sokha = Pensioner::sokha();
        let trap = LogTrap::set(&[&sokha]);
        tracing::info!(count = 3, "nothing private");
        assert_eq!((trap.heard(), trap.caught().len()), (1, 0));

        tracing::debug!(to = "+85512345678", "sent");
        let _span = tracing::info_span!("sign-in", name = ?sokha.khmer.1).entered();

        assert_eq!(trap.caught().len(), 2);
        let dropped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(trap)));
        assert!(dropped.is_err(), "a trap that caught something fails its test");
    }
}
