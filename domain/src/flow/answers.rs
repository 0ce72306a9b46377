//! The answers of a draft or a case, by step.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Answer, StepKey};

/// Accepted answers in their stored text; the case kind reads them once, at submission.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<StepKey, String>);

impl Answers {
    /// The stored text of an answer.
    pub fn get(&self, key: StepKey) -> Option<&str> {
        self.0.get(&key).map(String::as_str)
    }

    /// Keeps an answer; an earlier one of the same step is replaced.
    pub fn set(&mut self, key: StepKey, answer: &Answer) {
        self.0.insert(key, answer.to_string());
    }

    /// Takes an answer back.
    pub fn clear(&mut self, key: StepKey) {
        self.0.remove(&key);
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
