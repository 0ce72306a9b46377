//! One survivor, and why a rule set may pay nothing.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::Date;

use super::super::line::iso_date;
use super::super::{ArgName, Line, LineKey, PaidSpouses, Survivors};
use crate::person::{Sex, completed_years};

/// A member of the family of somebody who died.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Survivor {
    /// As registered. No rule of equality asks it; a rule set that pays one sex does.
    pub sex: Sex,
    /// How she or he belongs to the deceased.
    pub kind: SurvivorKind,
}

/// How a survivor belongs to the deceased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SurvivorKind {
    /// Married to the deceased.
    Spouse,
    /// Daughter or son, by birth or adoption.
    Child {
        /// The day of birth.
        #[serde(with = "iso_date")]
        born: Date,
    },
}

/// What a survivor is to the deceased, without what a rule asks further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SurvivorRelation {
    /// Wife or husband.
    Spouse,
    /// Daughter or son, by birth or adoption.
    Child,
    /// Another, of whom no rule we hold speaks: a parent, a brother, a sister or a guardian.
    Other,
}

/// No relation has this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown relation of a survivor {0:?}")]
pub struct UnknownSurvivorRelation(pub String);

impl SurvivorRelation {
    /// Every relation.
    pub const ALL: [Self; 3] = [Self::Spouse, Self::Child, Self::Other];

    /// Those of which rules speak, which a case can decide.
    pub const OF_RULES: [Self; 2] = [Self::Spouse, Self::Child];

    /// The stable code: `spouse`, `child`, `other`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spouse => "spouse",
            Self::Child => "child",
            Self::Other => "other",
        }
    }
}

impl FromStr for SurvivorRelation {
    type Err = UnknownSurvivorRelation;

    fn from_str(code: &str) -> Result<Self, UnknownSurvivorRelation> {
        let found = Self::ALL.into_iter().find(|relation| relation.code() == code);
        found.ok_or_else(|| UnknownSurvivorRelation(code.to_owned()))
    }
}

impl SurvivorKind {
    /// The relation alone.
    pub fn relation(self) -> SurvivorRelation {
        match self {
            Self::Spouse => SurvivorRelation::Spouse,
            Self::Child { .. } => SurvivorRelation::Child,
        }
    }
}

/// Why a rule set pays a survivor nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The rule set pays widows only.
    WidowsOnly,
    /// The child has reached the age the rule set names.
    TooOld,
}

impl Refusal {
    /// The stable code, as in the stored working.
    pub fn code(self) -> &'static str {
        match self {
            Self::WidowsOnly => "widows-only",
            Self::TooOld => "child-too-old",
        }
    }

    pub(super) fn line(self, survivor: &Survivor, rules: &Survivors) -> Line {
        let line = Line::new(LineKey::SurvivorRefused)
            .with(ArgName::Survivor, survivor.code().to_owned())
            .with(ArgName::Reason, self.code().to_owned());
        match rules.child_below_age.filter(|_| self == Self::TooOld) {
            Some(age) => line.with(ArgName::Age, i64::from(age)),
            None => line,
        }
    }
}

impl Survivor {
    /// The word of the stored working: `widow`, `widower`, `daughter`, `son`.
    pub fn code(&self) -> &'static str {
        match (self.kind, self.sex) {
            (SurvivorKind::Spouse, Sex::Female) => "widow",
            (SurvivorKind::Spouse, Sex::Male) => "widower",
            (SurvivorKind::Child { .. }, Sex::Female) => "daughter",
            (SurvivorKind::Child { .. }, Sex::Male) => "son",
        }
    }

    /// Why the rules pay nothing on a day; none when they pay.
    pub(super) fn refusal(&self, rules: &Survivors, on: Date) -> Option<Refusal> {
        match self.kind {
            SurvivorKind::Spouse => {
                let unpaid = rules.spouses == PaidSpouses::WidowsOnly && self.sex == Sex::Male;
                unpaid.then_some(Refusal::WidowsOnly)
            }
            SurvivorKind::Child { born } => {
                let limit = rules.child_below_age?;
                (completed_years(born, on) >= u32::from(limit)).then_some(Refusal::TooOld)
            }
        }
    }
}
