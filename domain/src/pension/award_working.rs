//! What is stored with a decided award: the facts and the lines that lead from them to the decision.

use serde::{Deserialize, Serialize};
use time::Date;

use super::line::iso_date;
use super::{AwardFacts, Decided, KindFacts, RuleBook, Working, explain_decision};
use crate::money::Riel;
use crate::person::Scheme;

/// The facts an award was worked out from. They are those of the register on the day, not those of
/// today, and none of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AwardInputs {
    /// The scheme that pays.
    pub scheme: Scheme,
    /// The decision.
    pub decided: Decided,
    /// Why it pays, with the facts that this kind rests on.
    pub facts: KindFacts,
}

/// A stored working: stored as JSON, never changed afterwards, and enough to work it out again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AwardWorking {
    /// The day as of which it was worked out: rules published later are not in it.
    #[serde(with = "iso_date")]
    pub known_on: Date,
    /// The facts.
    pub inputs: AwardInputs,
    /// The rules beside the decision; see [`explain_decision`].
    pub working: Working,
}

impl From<&AwardFacts> for AwardInputs {
    fn from(case: &AwardFacts) -> Self {
        let AwardFacts { scheme, decided, facts, .. } = case.clone();
        Self { scheme, decided, facts }
    }
}

impl AwardWorking {
    /// Works an award out as the rules known on a day have it.
    pub fn of(case: &AwardFacts, book: &RuleBook, known_on: Date) -> Self {
        let working = explain_decision(case, book, known_on);
        Self { known_on, inputs: case.into(), working }
    }

    /// Works it out again from the stored facts alone.
    pub fn replay(&self, book: &RuleBook) -> Working {
        let AwardInputs { scheme, decided, facts } = self.inputs.clone();
        let case = AwardFacts {
            scheme,
            decided,
            facts,
            paid: None,
            months: Vec::new(),
            earlier: Vec::new(),
        };
        explain_decision(&case, book, self.known_on)
    }

    /// What the rules gave, riel a month; none where no rule that we held gave anything.
    pub fn by_rules(&self) -> Option<Riel> {
        self.working.by_rules()
    }
}
