//! The statements that one thread sends to the database.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex, PoisonError};

use tracing::dispatcher::{self, DefaultGuard};
use tracing::field::{Field, Visit};
use tracing::{Dispatch, Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// Listens to the statements of this thread until dropped, so that a test can compare what two requests ask.
/// Other tests' threads are not heard.
pub struct StatementTrap {
    heard: Arc<Mutex<Vec<String>>>,
    _guard: DefaultGuard,
    /// While there is only one listener, what another thread logs first is logged to nobody for good.
    _second: Dispatch,
}

impl StatementTrap {
    /// Begins to listen.
    pub fn set() -> Self {
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let second = Dispatch::new(tracing_subscriber::registry());
        let listener = tracing_subscriber::registry().with(Listener(Arc::clone(&heard)));
        let guard = dispatcher::set_default(&Dispatch::new(listener));
        Self { heard, _guard: guard, _second: second }
    }

    /// The statements since the last look, in the order they were sent.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.heard.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

struct Listener(Arc<Mutex<Vec<String>>>);

impl<S: Subscriber> Layer<S> for Listener {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            let mut statement = Statement(String::new());
            event.record(&mut statement);
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(statement.0);
        }
    }
}

/// The text of a statement; how long it took is left out.
struct Statement(String);

impl Visit for Statement {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if ["summary", "db.statement"].contains(&field.name()) {
            let _ = write!(self.0, "{value:?} ");
        }
    }
}
