//! What the rule in force gives for an award.

use time::Date;

use super::{ArgName, AwardFacts, Datum, Line, LineKey, RuleBook, RuleSet, RuleSetId};
use crate::money::Riel;

/// The lines of a rule set and what they come to.
pub(super) struct Calculated {
    /// The rule set.
    pub(super) rule_set: RuleSetId,
    /// Its lines.
    pub(super) lines: Vec<Line>,
    /// The number of the line that holds the amount, and the amount, riel a month.
    pub(super) result: (u8, Riel),
}

/// The formula lines, or the one line that says why there are none.
pub(super) fn calculate<'a>(
    case: &AwardFacts,
    book: &'a RuleBook,
    known_on: Date,
) -> Result<Calculated, Unknown<'a>> {
    let decided_on = case.decided.decided_on;
    let on = case.facts.rules_of(decided_on).min(known_on);
    let subject = case.facts.kind().subject();
    let Some(set) = book.in_force(case.scheme, subject, on) else {
        let gap = book.known_gap(case.scheme, subject, on);
        return Err(Unknown { reason: "no-rule-held", datum: None, in_force: None, gap });
    };
    match case.facts.by(set, decided_on) {
        Ok((lines, result)) => Ok(Calculated { rule_set: set.id.clone(), lines, result }),
        Err((reason, datum)) => Err(Unknown { reason, datum, in_force: Some(set), gap: None }),
    }
}

/// Why nothing is calculated.
pub(super) struct Unknown<'a> {
    reason: &'static str,
    /// The fact behind it that a person can dispute.
    datum: Option<Datum>,
    /// The rule set in force, where we hold one.
    pub(super) in_force: Option<&'a RuleSet>,
    /// The rule set that says that there is a rule we don't hold.
    gap: Option<&'a RuleSet>,
}

impl Unknown<'_> {
    pub(super) fn line(&self) -> Line {
        let set = self.in_force.or(self.gap);
        let mut line =
            Line::new(LineKey::RuleNotKnown).with(ArgName::Reason, self.reason.to_owned());
        line.rule = set.map(|set| set.id.clone());
        line.citation = set.map(|set| set.citation.id.clone());
        line.datum = self.datum;
        line
    }
}
