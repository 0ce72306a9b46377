//! What a check reports.

use std::fmt;

/// One place that breaks a rule of the project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// File, relative to the project's root.
    pub path: String,
    /// Line, from 1; 0 means the file as a whole.
    pub line: usize,
    /// The rule that is broken, and the way out.
    pub problem: String,
}

impl Finding {
    /// A finding at a line of a file.
    pub fn new(path: &str, line: usize, problem: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, problem: problem.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.problem)
    }
}
