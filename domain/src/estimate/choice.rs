//! By which rules an estimate is made.

use time::Date;

use crate::pension::{Benefit, CitationId, RuleBook, RuleSet, RuleSetId, Status, Subject};
use crate::person::Scheme;

/// By which rules an estimate is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The law in force on the day.
    InForce,
    /// The set with this name, on the days on which it holds; of a proposal, from its own day on.
    Set(RuleSetId),
}

/// Every rule set about a subject that orders something, laws before proposals.
pub fn fitting(book: &RuleBook, subject: Subject) -> Vec<&RuleSet> {
    let mut sets: Vec<&RuleSet> = book
        .sets()
        .iter()
        .filter(|set| set.subjects().contains(&subject))
        .filter(|set| !matches!(set.benefit, Benefit::Gap { .. }))
        .collect();
    sets.sort_by_key(|set| (set.status == Status::Proposal, set.scheme));
    sets
}

impl Choice {
    /// The set that answers for a day; else the instrument that holds but whose amounts we do not
    /// hold, where we know of one.
    pub(super) fn on<'a>(
        &self,
        book: &'a RuleBook,
        (scheme, subject): (Scheme, Subject),
        day: Date,
    ) -> Result<&'a RuleSet, Option<CitationId>> {
        let law = book.in_force(scheme, subject, day);
        let found = match self {
            Self::InForce => law,
            Self::Set(id) => {
                let proposed =
                    |set: &&RuleSet| set.status == Status::Proposal && set.effective_from <= day;
                law.filter(|set| set.id == *id).or_else(|| book.get(id).filter(proposed))
            }
        };
        found.ok_or_else(|| {
            let gap = book.known_gap(scheme, subject, day);
            gap.filter(|_| *self == Self::InForce).map(|set| set.citation.id.clone())
        })
    }
}
