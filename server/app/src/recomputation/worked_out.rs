//! One award worked out again beside what is stored with it.

use sothon_domain::money::Riel;
use sothon_domain::pension::{
    AwardFacts, AwardInputs, AwardWorking, MonthPaid, RuleBook, Working, explain,
};
use sothon_domain::person::AwardId;
use sothon_store::calculation::Case;
use time::Date;

use super::Cause;
use crate::App;
use crate::my_pension::decided_facts;

/// An award of a membership, worked out again.
pub(super) struct WorkedOut {
    /// The award and its version.
    pub(super) award: (AwardId, i32),
    /// From what.
    pub(super) facts: AwardFacts,
    /// The whole working, to the payment.
    pub(super) working: Working,
    /// What it says of the stored working.
    pub(super) stored: Stored,
}

/// The stored working beside the one of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stored {
    /// Nothing is stored with the award.
    Missing,
    /// It is the same.
    Same,
    /// It differs; what it gave, riel a month.
    Differs(Cause, Option<Riel>),
}

impl WorkedOut {
    /// Works the award of a case out; none where nothing was decided.
    pub(super) fn of(app: &App, rules: &RuleBook, case: &Case, as_of: Date) -> Option<Self> {
        let award = case.award.as_ref()?;
        let scheme = case.record.membership.scheme;
        let since = rules.retroactive_since(scheme);
        let retroactive =
            |paid: &&MonthPaid| since.is_some_and(|day| day <= paid.month.first_day());
        let facts = AwardFacts {
            paid: case.paid,
            months: case.months.iter().filter(retroactive).copied().collect(),
            earlier: case.earlier.clone(),
            ..decided_facts(scheme, award, Some(&case.record))
        };
        let working = explain(&facts, rules, as_of);
        let stored = beside_stored(app, case, &facts, &working);
        Some(Self { award: (award.id, award.version), facts, working, stored })
    }

    /// The working to be stored, when another one or none is.
    pub(super) fn to_store(&self, rules: &RuleBook, known_on: Date) -> Option<AwardWorking> {
        (self.stored != Stored::Same).then(|| AwardWorking::of(&self.facts, rules, known_on))
    }
}

fn beside_stored(app: &App, case: &Case, facts: &AwardFacts, working: &Working) -> Stored {
    let Some(stored) = &case.stored else { return Stored::Missing };
    if !stored.is_from(&app.db, &AwardInputs::from(facts)) {
        Stored::Differs(Cause::FactsChanged, stored.by_rules)
    } else if stored.rule_set != working.rule_set || stored.by_rules != working.by_rules() {
        Stored::Differs(Cause::WorkingDiffers, stored.by_rules)
    } else {
        Stored::Same
    }
}
