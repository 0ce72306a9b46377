//! One survivor, and why a rule set may pay nothing.

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
