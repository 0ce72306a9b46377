//! A logger that fails the test when a line holds a person's data.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Subscriber, span};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

use crate::Pensioner;

/// Listens to every level on this thread until dropped.
///
/// Dropping it panics when a line held a secret, so that a test can't forget to look.
pub struct LogTrap {
    lines: Lines,
    secrets: Vec<String>,
    _guard: DefaultGuard,
}

type Lines = Arc<Mutex<Vec<String>>>;

impl LogTrap {
    /// Begins to listen for what must not be written about these people.
    pub fn set(people: &[&Pensioner]) -> Self {
        let lines = Lines::default();
        let subscriber = tracing_subscriber::registry().with(Listener(Arc::clone(&lines)));
        let secrets = people.iter().flat_map(|person| person.secrets()).collect();
        Self { lines, secrets, _guard: tracing::subscriber::set_default(subscriber) }
    }

    /// Adds something else that must not be written, such as a code.
    pub fn also(&mut self, secret: impl Into<String>) {
        self.secrets.push(secret.into());
    }

    /// The lines that hold a secret.
    pub fn caught(&self) -> Vec<String> {
        let lines = self.lines.lock().expect("no test panics while it writes a line");
        let leaks = |line: &&String| self.secrets.iter().any(|secret| line.contains(secret));
        lines.iter().filter(leaks).cloned().collect()
    }

    /// How many lines were heard.
    pub fn heard(&self) -> usize {
        self.lines.lock().expect("no test panics while it writes a line").len()
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

struct Listener(Lines);

impl Listener {
    fn hear(&self, record: impl FnOnce(&mut dyn Visit)) {
        let mut line = Line(String::new());
        record(&mut line);
        self.0.lock().expect("no test panics while it writes a line").push(line.0);
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
