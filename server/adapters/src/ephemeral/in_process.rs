//! The store in this process's memory: for one process, and lost when it stops.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use sothon_app::port::{EphemeralError, EphemeralStore};
use sothon_domain::effects::Clock;
use time::OffsetDateTime;

/// Below this many entries the dead ones are not looked for.
const FIRST_SWEEP: usize = 1024;

/// Keys and counters in memory. Expired entries are dropped whenever their number may have doubled.
pub struct InProcess {
    clock: Arc<dyn Clock>,
    entries: Mutex<Entries>,
}

struct Entries {
    by_key: HashMap<String, Entry>,
    sweep_at: usize,
}

struct Entry {
    value: Value,
    expires_at: OffsetDateTime,
}

enum Value {
    Bytes(Vec<u8>),
    Count(u32),
}

impl InProcess {
    /// An empty store.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        let entries = Entries { by_key: HashMap::new(), sweep_at: FIRST_SWEEP };
        Self { clock, entries: Mutex::new(entries) }
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner) // a map is whole at every step
    }
}

impl Entries {
    fn insert(&mut self, key: &str, entry: Entry, now: OffsetDateTime) {
        if self.by_key.len() >= self.sweep_at {
            self.by_key.retain(|_, entry| entry.expires_at > now);
            self.sweep_at = FIRST_SWEEP.max(self.by_key.len() * 2);
        }
        self.by_key.insert(key.to_owned(), entry);
    }

    fn live(&mut self, key: &str, now: OffsetDateTime) -> Option<&mut Value> {
        let entry = self.by_key.get_mut(key)?;
        (entry.expires_at > now).then_some(&mut entry.value)
    }
}

#[async_trait]
impl EphemeralStore for InProcess {
    async fn put(
        &self,
        key: &str,
        value: &[u8],
        expires_at: OffsetDateTime,
    ) -> Result<(), EphemeralError> {
        let entry = Entry { value: Value::Bytes(value.to_vec()), expires_at };
        self.entries().insert(key, entry, self.clock.now());
        Ok(())
    }

    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, EphemeralError> {
        Ok(match self.entries().live(key, self.clock.now()) {
            Some(Value::Bytes(bytes)) => Some(bytes.clone()),
            Some(Value::Count(count)) => Some(count.to_string().into_bytes()),
            None => None,
        })
    }

    async fn remove(&self, key: &str) -> Result<(), EphemeralError> {
        self.entries().by_key.remove(key);
        Ok(())
    }

    async fn count(&self, key: &str, window_ends: OffsetDateTime) -> Result<u32, EphemeralError> {
        let now = self.clock.now();
        let mut entries = self.entries();
        if let Some(Value::Count(count)) = entries.live(key, now) {
            *count = count.saturating_add(1);
            return Ok(*count);
        }
        entries.insert(key, Entry { value: Value::Count(1), expires_at: window_ends }, now);
        Ok(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Duration;

    struct Fixed;

    impl Clock for Fixed {
        fn now(&self) -> OffsetDateTime {
            OffsetDateTime::UNIX_EPOCH
        }
    }

    #[tokio::test]
    async fn expired_entries_do_not_pile_up() {
        let store = InProcess::new(Arc::new(Fixed));
        let (past, future) =
            (Fixed.now() - Duration::seconds(1), Fixed.now() + Duration::seconds(1));
        store.put("live", b"x", future).await.unwrap();
        for number in 0..FIRST_SWEEP * 3 {
            store.put(&format!("dead{number}"), b"x", past).await.unwrap();
        }
        assert!(store.entries().by_key.len() <= FIRST_SWEEP);
        assert!(store.get("live").await.unwrap().is_some());
    }
}
