//! A calculation as data.

use serde::{Deserialize, Serialize};

use super::{Line, LineKey, RuleSetId};
use crate::money::Riel;

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
    pub const VERSION: u16 = 3;

    /// The line with this number, counted from 1.
    pub fn line(&self, number: u8) -> Option<&Line> {
        self.lines.get(usize::from(number).checked_sub(1)?)
    }

    /// What the rules give, riel a month; none where no rule that we hold gives anything.
    pub fn by_rules(&self) -> Option<Riel> {
        let compared = self.lines.iter().find(|line| line.compares())?;
        let result = self.line(*compared.refs.first()?)?;
        // A result without an amount is no pension.
        Some(result.amount.unwrap_or(Riel::ZERO))
    }

    /// The line that says what is due in the month the working was asked for: the last floor, or else
    /// the decision.
    pub fn due(&self) -> Option<&Line> {
        let says_due = |line: &&Line| matches!(line.key, LineKey::DecidedAmount | LineKey::Lifted);
        self.lines.iter().rev().find(says_due)
    }
}
