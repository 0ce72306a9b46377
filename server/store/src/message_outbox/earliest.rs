//! Whether a message that can't be opened is damaged, or the key is another one.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// By number of the key, the earliest message that this process has opened.
///
/// Each folder of keys begins at the number 1: under the keys of another house nothing opens, and nothing of that may be
/// thrown away. What such keys sealed came later than all that they do not open.
#[derive(Default)]
pub(crate) struct Earliest(Mutex<BTreeMap<i16, i64>>);

impl Earliest {
    pub(super) fn has_opened(&self, ring_key: i16, id: i64) {
        let mut all = self.all();
        let earliest = all.entry(ring_key).or_insert(id);
        *earliest = id.min(*earliest);
    }

    /// Whether an earlier one opened under this key: then it is the key that sealed this one.
    pub(super) fn proves(&self, ring_key: i16, id: i64) -> bool {
        self.all().get(&ring_key).is_some_and(|earliest| *earliest < id)
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<i16, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner) // a number is whole at every step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_proved_by_an_earlier_message_alone() {
        let earliest = Earliest::default();
        assert!(!earliest.proves(1, 5), "nothing has opened");
        earliest.has_opened(1, 5);
        earliest.has_opened(1, 8);
        assert!(earliest.proves(1, 6));
        assert!(!earliest.proves(1, 4), "keys of another house may have sealed the later one");
        assert!(!earliest.proves(2, 6), "another key");
    }
}
