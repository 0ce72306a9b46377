//! The sheet on which lines are written and numbered.

use super::{Line, RuleSet};

/// The lines written so far, by the rules of one set.
pub(super) struct Sheet<'a> {
    set: &'a RuleSet,
    lines: Vec<Line>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(set: &'a RuleSet) -> Self {
        Self { set, lines: Vec::new() }
    }

    /// Writes a fact of the register; the number of its line.
    pub(super) fn fact(&mut self, line: Line) -> u8 {
        self.lines.push(line);
        u8::try_from(self.lines.len()).expect("invariant: a working has some thirty lines at most")
    }

    /// Writes what the rules of the set order; the number of its line.
    pub(super) fn rule(&mut self, line: Line) -> u8 {
        self.rule_of(self.set, line)
    }

    /// Writes what another set orders; the number of its line.
    pub(super) fn rule_of(&mut self, set: &RuleSet, mut line: Line) -> u8 {
        line.rule = Some(set.id.clone());
        line.citation = Some(set.citation.id.clone());
        self.fact(line)
    }

    pub(super) fn into_lines(self) -> Vec<Line> {
        self.lines
    }
}
