//! One line of the doctor's answer.

use sothon_locales::Words;

/// What a check found. The message says what is so and, of a problem, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    key: &'static str,
    value: String,
    problem: bool,
}

impl Finding {
    /// All is well; the message may show the value as `$value`.
    pub(super) fn fine(key: &'static str, value: impl Into<String>) -> Self {
        Self { key, value: value.into(), problem: false }
    }

    /// Something must be done.
    pub(super) fn problem(key: &'static str, value: impl Into<String>) -> Self {
        Self { key, value: value.into(), problem: true }
    }

    pub(super) fn is_problem(&self) -> bool {
        self.problem
    }

    /// The line in words.
    pub(super) fn say(&self, words: &Words) -> String {
        let mark = words.get(if self.problem { "doctor-problem" } else { "doctor-ok" });
        let text = words.with(self.key, &[("value", self.value.as_str().into())]);
        format!("{mark}  {text}")
    }
}

/// The error and its causes in one line.
pub(super) fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
