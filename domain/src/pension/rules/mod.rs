//! Rule sets: what an instrument orders, as dated data with its citation.
//!
//! A rule set has no end date: it ends where its successor begins. A released file never changes; a
//! new instrument is a new file. A stretch whose rules we do not hold is a file too, with its reason.

mod book;
mod old_age;
mod parse;
mod problem;
mod section;

use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

pub use book::RuleBook;
pub use old_age::{
    Accrual, AfterFirst, FlatAge, FlatPension, Grandfathering, Minimum, OldAge, Salary,
};
pub use problem::{Problem, RuleFileError};

use crate::person::Scheme;

/// The name of a rule set: `nssfc-current-2016`. Stored in workings; never reused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleSetId(String);

/// The name of a legal source: `kh-cs-statute-1994`. Stored in workings; `locales` names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CitationId(String);

macro_rules! name {
    ($type:ident) => {
        impl $type {
            /// The name as it is written in rule files and stored workings.
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
name!(RuleSetId);
name!(CitationId);

/// What one instrument orders for one scheme from one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSet {
    /// The name of the set.
    pub id: RuleSetId,
    /// Whose pensions it is about.
    pub scheme: Scheme,
    /// Which of several proposals, or `status-quo`.
    pub variant: String,
    /// Law, or only proposed.
    pub status: Status,
    /// The first day it holds; of a proposal, the day it counts from.
    pub effective_from: Date,
    /// Where it is written.
    pub citation: Citation,
    /// What it orders.
    pub benefit: Benefit,
}

/// Whether a rule set is law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Law on the days from its effective date to its successor's.
    InForce,
    /// Proposed; never shown on a personal page.
    Proposal,
}

/// Where a rule is written, and how sure we are of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The name `locales` knows it by.
    pub id: CitationId,
    /// The law, decree or note, in English.
    pub instrument: String,
    /// The document it was read in.
    pub document: String,
    /// The article or table.
    pub place: String,
    /// How sure we are that it says so.
    pub certainty: Certainty,
}

/// How sure we are of a rule we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Read in the document named, or in several sources that agree.
    High,
    /// Reported by others, without a contradiction that matters.
    Medium,
    /// One doubtful source.
    Low,
}

/// What a rule set orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Benefit {
    /// A monthly old-age pension.
    OldAge(OldAge),
    /// Service granted on top of what was worked.
    ServiceCredit(Grandfathering),
    /// The instrument holds, but we do not know what it orders.
    Gap {
        /// Why we do not know, in English, for the owner of the rules.
        reason: String,
    },
}

impl RuleSet {
    /// The old-age rules, when the set has any.
    pub fn old_age(&self) -> Option<&OldAge> {
        match &self.benefit {
            Benefit::OldAge(rules) => Some(rules),
            Benefit::ServiceCredit(_) | Benefit::Gap { .. } => None,
        }
    }

    /// The rules of granted service, when the set has any.
    pub fn service_credit(&self) -> Option<&Grandfathering> {
        match &self.benefit {
            Benefit::ServiceCredit(rules) => Some(rules),
            Benefit::OldAge(_) | Benefit::Gap { .. } => None,
        }
    }
}
