//! What a pension in payment was lifted to after its decision.

use time::Date;

use super::{AwardKind, RuleBook, RuleSet, Subject};
use crate::money::Riel;
use crate::person::Scheme;
use crate::year_month::YearMonth;

/// A decided pension, as far as a floor asks about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InPayment {
    /// The scheme that pays.
    pub scheme: Scheme,
    /// Why it pays.
    pub kind: AwardKind,
    /// The day of the decision.
    pub decided_on: Date,
    /// The amount of the decision, riel a month.
    pub decided: Riel,
}

impl InPayment {
    /// The floors that lifted it after its decision, up to the first day of a month, and what each made
    /// of it; also one that had begun before but was published after. Survivors' pensions are lifted by no floor we hold.
    pub fn lifts<'a>(&self, book: &'a RuleBook, until: YearMonth) -> Vec<(&'a RuleSet, Riel)> {
        if self.kind == AwardKind::Survivor {
            return Vec::new();
        }
        let mut due = self.decided;
        let floors =
            book.begun_since(self.scheme, Subject::Floors, self.decided_on, until.first_day());
        let lifted = floors.filter_map(|set| {
            let lift = set.floors()?.lifts.iter().find(|lift| lift.fits(due))?;
            due = lift.becomes;
            Some((set, due))
        });
        lifted.collect()
    }

    /// The amount due in a month: the decided one, or what floors have made of it since. Riel a month.
    pub fn due(&self, book: &RuleBook, month: YearMonth) -> Riel {
        self.lifts(book, month).last().map_or(self.decided, |(_, amount)| *amount)
    }
}
