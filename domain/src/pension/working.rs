//! A calculation as data.

use serde::{Deserialize, Serialize};

use super::{Line, RuleSetId};

/// The lines of one calculation, in reading order; the last is always about the amount paid.
///
/// Stored as JSON and never changed afterwards. Web, USSD, letters and officers format the same
/// lines; nobody recomputes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Working {
    /// The version of this shape; see [`Working::VERSION`].
    pub version: u16,
    /// The rule set the formula lines follow; none when no rule in force is known.
    pub rule_set: Option<RuleSetId>,
    /// The lines; line numbers in [`field@Line::refs`] count from 1.
    pub lines: Vec<Line>,
}

impl Working {
    /// The version written today. Keys and arguments of older versions are never deleted.
    pub const VERSION: u16 = 1;

    /// The line with this number, counted from 1.
    pub fn line(&self, number: u8) -> Option<&Line> {
        self.lines.get(usize::from(number).checked_sub(1)?)
    }
}
