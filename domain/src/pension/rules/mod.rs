//! Rule sets: what an instrument orders, as dated data with its citation.
//!
//! A rule set has no end date: it ends where its successor begins. A released file never changes; a
//! new instrument is a new file. A stretch whose rules we do not hold is a file too, with its reason.

mod book;
mod contributions;
mod diff;
mod floors;
mod invalidity;
mod old_age;
mod parse;
mod problem;
mod section;
mod survivors;
mod timeline;

use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

pub use book::RuleBook;
pub use contributions::{ContributionRate, Contributions, FlatFinancing};
pub use diff::{RuleChange, rule_diff};
pub use floors::{Floors, Lift, LiftedAmounts};
pub use invalidity::{
    BoundedAccrual, Invalidity, InvalidityCause, InvalidityRate, InvalidityTerms,
    UnknownInvalidityCause,
};
pub use old_age::{
    Accrual, AfterFirst, FlatAge, FlatPension, Grandfathering, Minimum, OldAge, Salary,
};
pub use problem::{Problem, RuleFileError};
pub use survivors::{PaidSpouses, SurvivorAmounts, SurvivorShares, Survivors};
pub use timeline::{Span, timeline};

use crate::money::Riel;
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
    /// The day it was published, where its file says so. Nobody could pay by it earlier: a later day
    /// than the first it holds makes it retroactive.
    pub published_on: Option<Date>,
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
    /// A monthly pension for a member who can't work any more.
    Invalidity(Box<Invalidity>),
    /// Monthly pensions for the family of somebody who died.
    Survivors(Survivors),
    /// A lump sum towards the funeral of a member or pensioner, whatever the service.
    Funeral {
        /// Paid once.
        lump_sum: Riel,
    },
    /// Service granted on top of what was worked.
    ServiceCredit(Grandfathering),
    /// What members and employers pay.
    Contributions(Contributions),
    /// Who pays a flat pension.
    FlatFinancing(FlatFinancing),
    /// Pensions in payment lifted to a floor.
    Floors(Floors),
    /// The instrument holds, but we do not know what it orders.
    Gap {
        /// Why we do not know, in English, for the owner of the rules.
        reason: String,
    },
}

/// What a rule set is about. Two sets in force compete only when they are about the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Old-age pensions.
    OldAge,
    /// Invalidity pensions.
    Invalidity,
    /// Survivors' pensions.
    Survivors,
    /// Funeral grants.
    Funeral,
    /// Granted service.
    ServiceCredit,
    /// Contributions.
    Contributions,
    /// The financing of a flat pension.
    FlatFinancing,
    /// Floors of pensions in payment.
    Floors,
}

impl Subject {
    /// What a person may be paid: a gap of a scheme means that none of these is known.
    pub const PAID: [Self; 4] = [Self::OldAge, Self::Invalidity, Self::Survivors, Self::Funeral];

    /// Every subject.
    pub const ALL: [Self; 8] = [
        Self::OldAge,
        Self::Invalidity,
        Self::Survivors,
        Self::Funeral,
        Self::ServiceCredit,
        Self::Contributions,
        Self::FlatFinancing,
        Self::Floors,
    ];

    /// The stable code, the name of the table in a rule file: `old_age`.
    pub fn code(self) -> &'static str {
        match self {
            Self::OldAge => "old_age",
            Self::Invalidity => "invalidity",
            Self::Survivors => "survivors",
            Self::Funeral => "funeral",
            Self::ServiceCredit => "service_credit",
            Self::Contributions => "contributions",
            Self::FlatFinancing => "flat_financing",
            Self::Floors => "floors",
        }
    }
}

macro_rules! rules_of {
    ($($(#[$doc:meta])* $name:ident: $variant:ident($rules:ty)),* $(,)?) => {
        impl RuleSet {
            $($(#[$doc])* pub fn $name(&self) -> Option<&$rules> {
                match &self.benefit {
                    Benefit::$variant(rules) => {
                        let rules: &$rules = rules;
                        Some(rules)
                    }
                    _ => None,
                }
            })*
        }
    };
}
rules_of!(
    /// The old-age rules, when the set has any.
    old_age: OldAge(OldAge),
    /// The invalidity rules, when the set has any.
    invalidity: Invalidity(Invalidity),
    /// The survivors' rules, when the set has any.
    survivors: Survivors(Survivors),
    /// The rules of granted service, when the set has any.
    service_credit: ServiceCredit(Grandfathering),
    /// The contributions, when the set has any.
    contributions: Contributions(Contributions),
    /// Who pays a flat pension, when the set says so.
    flat_financing: FlatFinancing(FlatFinancing),
    /// The floors of pensions in payment, when the set has any.
    floors: Floors(Floors),
);

impl RuleSet {
    /// Whether anybody could have known it on a day.
    pub fn published_by(&self, day: Date) -> bool {
        self.published_on.is_none_or(|published| published <= day)
    }

    /// Whether it was published after the first day it holds.
    pub fn is_retroactive(&self) -> bool {
        !self.published_by(self.effective_from)
    }

    /// What the set is about; a gap is about everything that may be paid.
    pub fn subjects(&self) -> &'static [Subject] {
        match &self.benefit {
            Benefit::OldAge(_) => &[Subject::OldAge],
            Benefit::Invalidity(_) => &[Subject::Invalidity],
            Benefit::Survivors(_) => &[Subject::Survivors],
            Benefit::Funeral { .. } => &[Subject::Funeral],
            Benefit::ServiceCredit(_) => &[Subject::ServiceCredit],
            Benefit::Contributions(_) => &[Subject::Contributions],
            Benefit::FlatFinancing(_) => &[Subject::FlatFinancing],
            Benefit::Floors(_) => &[Subject::Floors],
            Benefit::Gap { .. } => &Subject::PAID,
        }
    }
}
